"""However much is wrong with a file, what is told of it is bounded, and the counts are true."""

from __future__ import annotations

import tracemalloc
from typing import TYPE_CHECKING

import click
import pytest
from repository import TODAY

from site_builder.check.context import Occasion
from site_builder.check.run.runner import check_tree
from site_builder.check.wording.sentences import sentence
from site_builder.problem import MOST_OF_A_CODE, Finding, Findings, count_problems
from site_builder.read.document import parse_document
from site_builder.read.paths.layout import locate
from site_builder.read.repository.tree import read_tree
from site_builder.reporter.formats import FORMATS
from site_builder.reporter.report import CheckReport

if TYPE_CHECKING:
    from repository import Repository

    from site_builder.check.run.checked import Checked
    from site_builder.check.wording.sentences import Sentence
    from site_builder.contract import Field

SURVEY = "submissions/2021/zhengzhou/zhengzhou-dongfenglu-shequ/survey.yml"
HEAD = "round: 2021\nunit: zhengzhou-dongfenglu-shequ\nfilled_on: 2022-03-05\n"
MANY = 400


def many(line: str) -> str:
    """Return a form with a line many times, each with its own number."""
    return HEAD + "".join(line.replace("№", str(number)) for number in range(MANY))


def checked(repository: Repository, text: str) -> Checked:
    repository.write(SURVEY, text)
    return check_tree(read_tree(repository.root), repository.contract(), Occasion(TODAY))


def test_findings_keep_the_first_of_each_code_and_count_the_others() -> None:
    findings = Findings(Finding("F504", f"/{n}") for n in range(MOST_OF_A_CODE + 7))
    findings.add(Finding("F513", "/a"))
    findings.add(Finding("F504", "/b", more=3))
    told = findings.told()
    assert len(told) == MOST_OF_A_CODE + 1
    assert [f.more for f in told if f.more] == [11]
    assert told[-2].more == 11
    assert Findings(told).told() == told


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("round: 2021\n", "F504"),
        ("key№: 1\n", "S101"),
        ("k№: 甲\u200b乙\n", "F502"),
        ("k№: 甲 #1\n", "F513"),
        ("# kepu№@example.com\n", "F520"),
        ("=======\n", "F524"),
        (">>>>>>> №\n", "F524"),
        ("k№: 12345678901234567890123\n", "F514"),
        ("k№: |5\n", "F516"),
    ],
)
def test_what_is_told_is_bounded_and_what_is_counted_is_not(
    line: str, code: str, repository: Repository
) -> None:
    found = checked(repository, many(line))
    told = [p for p in found.problems if p.code == code]
    assert len(told) <= MOST_OF_A_CODE
    assert count_problems(told) >= MANY
    assert found.errors >= MANY
    assert found.errors_in[SURVEY] >= MANY


def test_rows_of_a_table(repository: Repository) -> None:
    row = "    - categori: base\n      amount_wan: 是\n"
    found = checked(repository, many(row).replace(HEAD, HEAD + "funds:\n  own_use:\n"))
    assert len(found.problems) < 10 * MOST_OF_A_CODE
    assert found.errors > 2 * MANY
    assert "F599" not in {p.code for p in found.problems}


@pytest.mark.parametrize("name", sorted(FORMATS.keys() - {"review"}))
def test_every_report_says_how_many_are_left_out(name: str, repository: Repository) -> None:
    found = checked(repository, many("round: 2021\n"))
    written = click.unstyle(FORMATS[name](CheckReport(found.problems, found.files)))
    told = f"{MANY + 3} 个错误" if name == "markdown" else f"另有{MANY - MOST_OF_A_CODE}处"
    assert told in written or name == "github"
    assert len(written) < 200_000


@pytest.mark.parametrize(
    "text",
    [
        "a: 1\n" * 20_000,
        "".join(f"key_with_a_long_name_{n}: 1\n" for n in range(5_000)),
        "a: " + "甲" * 60_000,
        "\n" * 200_000,
        "a: " + "[" * 60_000,
        "a: " + "&x " * 60_000,
        "".join(f"k{n}: &a{n} *a{n}\n" for n in range(10_000)),
        "a: |-\n" + "  甲\u200b\n" * 15_000,
        "a: >-\n" + "  甲乙\n" * 15_000,
        "=======\n" * 20_000,
        'a: "' + "甲\n  " * 20_000 + '"',
    ],
    ids=lambda text: repr(text[:12]),
)
def test_reading_takes_memory_in_proportion(text: str) -> None:
    place = locate(SURVEY)
    assert place
    tracemalloc.start()
    document = parse_document(SURVEY, place, text.encode())
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(document.findings) <= 3 * MOST_OF_A_CODE
    assert peak < 30_000_000


def test_what_is_counted_is_not_put_into_words(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def counted(field: Field, keyword: str) -> Sentence:
        asked.append(keyword)
        return sentence(field, keyword)

    monkeypatch.setattr("site_builder.check.run.translation.sentence", counted)
    row = "    - category: 甲\n      amount_wan: 是\n"
    found = checked(
        repository,
        many(row)[: len(HEAD) + 300 * len(row)].replace(HEAD, HEAD + "funds:\n  own_use:\n"),
    )
    assert found.errors > 600
    assert len(asked) <= 2 * MOST_OF_A_CODE
