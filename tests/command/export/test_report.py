"""`kepu export report`: the draft of the province or of a city, written beside the data."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from docx import Document

if TYPE_CHECKING:
    from pathlib import Path

    from kepu_command import Kepu
    from repository import Repository


def words_of(path: Path) -> str:
    return "\n".join(p.text for p in Document(io.BytesIO(path.read_bytes())).paragraphs)


def test_the_province_s_draft(kepu: Kepu, repository: Repository) -> None:
    path = repository.root / "build/export/2021-河南省-总结报告（初稿）.docx"
    assert kepu("export report --round 2021") == (0, f"写好了：{path}\n")
    assert "河南省“基层科普行动计划”" in words_of(path)


@pytest.mark.parametrize("city", ["zhengzhou", "郑州市", "郑州", "410100"])
def test_a_city_s_draft(kepu: Kepu, repository: Repository, city: str) -> None:
    status, said = kepu(f"export report --round 2021 --city {city} --out 稿")
    assert (status, said) == (0, "写好了：稿/2021-郑州市-总结报告（初稿）.docx\n")
    assert "（郑州市科学技术协会）" in words_of(
        repository.root / "稿/2021-郑州市-总结报告（初稿）.docx"
    )


def test_a_city_that_there_is_not(kepu: Kepu, repository: Repository) -> None:
    status, said = kepu("export report --round 2021 --city 长沙市")
    assert status == 2
    assert "没有名为 长沙市 的市" in said
    assert not (repository.root / "build/export").exists()


def test_a_file_with_errors_is_left_out_and_named_in_the_draft(
    kepu: Kepu, repository: Repository
) -> None:
    path = "submissions/2021/zhengzhou/zhengzhou-erqi-kexie/survey.yml"
    repository.replace(path, "amount_wan: 10\n", "amount_wan: 0\n")
    status, said = kepu("export report --round 2021")
    assert status == 0
    assert "有错误的1个文件没有计入" in said
    told = words_of(repository.root / "build/export/2021-河南省-总结报告（初稿）.docx")
    assert f"有错误、没有计入的文件1个：{path}" in told


def test_the_current_round_is_the_default(kepu: Kepu, repository: Repository) -> None:
    assert kepu("export report")[0] == 0
    assert (repository.root / "build/export/2022-河南省-总结报告（初稿）.docx").is_file()


def test_a_draft_never_stands_among_what_units_send(kepu: Kepu) -> None:
    status, said = kepu("export report --round 2021 --out submissions/2021")
    assert status == 2
    assert "build/export" in said


def test_a_report_that_came_is_set_as_it_is(kepu: Kepu, repository: Repository) -> None:
    status, said = kepu("export report --finished --round 2021 --city zhengzhou --out 定稿")
    assert (status, said) == (0, "写好了2个文件，在 定稿\n")
    names = sorted(path.suffix for path in (repository.root / "定稿").iterdir())
    assert names == [".docx", ".pdf"]
