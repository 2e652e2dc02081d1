"""Figures and dates taken over from last round."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from comparing import change
from doubting import NEXT, SURVEY, subject_of, survey

from site_builder.review.doubts.carried_over import dates_as_last_round, figures_as_last_round

if TYPE_CHECKING:
    from repository import Repository

ROW = """    - category: team
      project: 培训
      undertaker: 总队
      content: 培训
      amount_wan: {}
      paid: 2021-11
"""


def rows(text: str, amounts: tuple[str, ...]) -> str:
    start, end = text.index("    - category"), text.index("  key_areas:")
    return text[:start] + "".join(ROW.format(a) for a in amounts) + text[end:]


@pytest.mark.parametrize(
    ("amounts", "reasons"),
    [
        (("1.5", "2.5", "6"), ["all_as_last"]),
        (("1.5", "2.5", "6.5"), []),
        (("6", "2.5", "1.5"), []),
    ],
)
def test_all_figures_of_last_round(
    repository: Repository, amounts: tuple[str, ...], reasons: list[str]
) -> None:
    before = (repository.root / SURVEY).read_text(encoding="utf-8")
    repository.write(SURVEY, rows(before, ("1.5", "2.5", "6")))
    text = rows(survey(repository), amounts)
    subject, company = subject_of(change(repository, {NEXT: text}), NEXT)
    assert [f.reason for f in figures_as_last_round(subject, company)] == reasons


def test_a_table_of_last_round(repository: Repository) -> None:
    before = (repository.root / SURVEY).read_text(encoding="utf-8")
    repository.write(SURVEY, rows(before, ("1.5", "2.5", "6")))
    text = survey(repository).replace("amount_wan: 3\n", "amount_wan: 4\n")
    subject, company = subject_of(change(repository, {NEXT: text}), NEXT)
    (found,) = figures_as_last_round(subject, company)
    assert (found.reason, found.pointer) == ("rows_as_last", "/funds/own_use")
    assert found.facts == {"round": 2021, "count": 3}


def test_few_figures_may_be_alike_by_chance(repository: Repository) -> None:
    subject, company = subject_of(change(repository, {NEXT: survey(repository)}), NEXT)
    assert list(figures_as_last_round(subject, company)) == []


@pytest.mark.parametrize(
    ("day", "reasons"),
    [("2022-10-01", []), ("2022-03-10", ["date_as_last"]), ("2022-13-10", [])],
)
def test_days_of_last_round(repository: Repository, day: str, reasons: list[str]) -> None:
    text = survey(repository, filled_on=day)
    subject, company = subject_of(change(repository, {NEXT: text}), NEXT)
    found = list(dates_as_last_round(subject, company))
    assert [f.reason for f in found] == reasons
    assert all(f.label == "“填表日期”" for f in found)
