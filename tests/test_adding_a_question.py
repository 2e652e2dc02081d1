"""The test of the design: a question is added in one file, and appears everywhere."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from kepu_command import Kepu

from site_builder.aggregate.questions import question_tables
from site_builder.export.csv import render_csv
from site_builder.guide.pages import guide_pages

if TYPE_CHECKING:
    from repository import Repository

SURVEY = "submissions/2021/zhengzhou/zhengzhou-kexie/survey.yml"
NEXT = SURVEY.replace("2021", "2022")
TITLE = "是否开展科技志愿服务"
BEFORE = """
  funds:
    title: 四、资金使用
"""
QUESTION = f"""
      volunteered:
        x-number: "11.1"
        title: {TITLE}
        type: boolean
        x-rounds: {{from: 2022}}
        x-applies: {{province: required, city: required, county: required, undertaker: optional}}
        x-publish: public
        x-aggregate: distribution
"""


@pytest.fixture
def changed(repository: Repository) -> Repository:
    """One question more, and a survey of the next round that was made before there was one."""
    text = (repository.root / SURVEY).read_text(encoding="utf-8")
    repository.write(NEXT, text.replace("round: 2021", "round: 2022").replace("2021", "2022"))
    assert errors(repository, NEXT) == []
    repository.replace("schema/survey.schema.yml", BEFORE, QUESTION + BEFORE)
    return repository


def errors(repository: Repository, path: str) -> list[tuple[str, str | None]]:
    problems = repository.check(today=date(2023, 12, 1)).problems
    return [(p.code, p.question) for p in problems if p.path == path and p.severity == "error"]


def answer(repository: Repository) -> None:
    repository.replace(NEXT, "\nmanagement:\n", "\nmanagement:\n  volunteered: true\n")


def test_check_asks_it_from_its_round_on(changed: Repository) -> None:
    assert errors(changed, SURVEY) == []
    assert errors(changed, NEXT) == [("S102", "11.1")]
    answer(changed)
    assert errors(changed, NEXT) == []


def test_scaffold_asks_it(
    changed: Repository, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    kepu = Kepu(changed.root, monkeypatch, capsys)
    texts = {}
    for year, path in ((2021, SURVEY), (2022, NEXT)):
        (changed.root / path).unlink()
        assert kepu(f"new survey --unit zhengzhou-kexie --round {year}")[0] == 0
        texts[year] = (changed.root / path).read_text(encoding="utf-8")
    assert TITLE not in texts[2021]
    assert f"# 第11.1题 {TITLE}〔必填〕" in texts[2022]


def test_field_documentation_shows_it(changed: Repository) -> None:
    pages = {
        year: guide_pages(changed.contract(), year)["fields/survey.md"] for year in (2021, 2022)
    }
    assert TITLE not in pages[2021]
    assert f"### 第11.1题 {TITLE}" in pages[2022]


def test_table_and_csv_show_it(changed: Repository) -> None:
    answer(changed)
    checked = changed.check(today=date(2023, 12, 1))
    assert checked.collection
    contract = changed.contract()
    tables = {
        year: [
            table
            for table in question_tables(checked.collection, contract, year)
            if table.number == "11.1"
        ]
        for year in (2021, 2022)
    }
    assert tables[2021] == []
    (table,) = tables[2022]
    assert TITLE in table.title
    assert table.answered == 1
    assert "郑州市" in render_csv(table).decode("utf-8-sig")
