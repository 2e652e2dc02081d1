"""Costs: what the rows of a survey's questions 13.1 and 13.2 add up to, in 万元."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from site_builder.check.figures.names import as_read
from site_builder.check.wording.catalogue import phrases
from site_builder.pointer import look_up
from site_builder.readings.dates import quarter_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from site_builder.check.figures.names import Home
    from site_builder.contract import Field
    from site_builder.model.survey import Survey

OWN_USE = "/funds/own_use"
TRANSFER = "/funds/transfer"
TRANSFER_ROWS = "/funds/transfer/rows"
_PROJECT, _UNDERTAKER, _AMOUNT = "project", "undertaker", "amount_wan"
_A_NAME = 5
"""Characters of a project's name that stand for nothing else."""
_AS_LAST_YEAR, _NOTHING = "unchanged", "none"
"""Of 13.2: as much as last year, which the survey does not say; and nothing at all."""


@dataclass(frozen=True)
class OtherMoney:
    """How a row of 13.1 shows that its money is another's: `words` that stand in `columns`."""

    words: tuple[str, ...]
    columns: tuple[str, ...]

    @classmethod
    def of(cls, field: Field) -> OtherMoney:
        """Return what the schema says of a table."""
        said = field.schema["x-excluded-money"]
        return cls(tuple(said["words"]), tuple(said["in"]))

    def shown_in(self, row: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
        """Yield each column of a row that shows it, with the first word that does."""
        for column in self.columns:
            word = next((w for w in self.words if w in row.get(column, "")), None)
            if word:
                yield column, word


def same_project(
    row: Mapping[str, Any], home: Home | None = None
) -> tuple[str, str, Decimal] | None:
    """Return by what a row of 13.1 is known as one project's money; None if that is incomplete.

    Spaces, marks, width, case, abbreviations of bodies and the order of cells do not matter, nor
    does a 项目 at the end, nor, where the home is known, its name before another.
    """
    if not all(key in row for key in (_PROJECT, _UNDERTAKER, _AMOUNT)):
        return None
    tail = phrases()["stated"]["project_tail"]
    project = as_read(str(row[_PROJECT]), home).removesuffix(tail)
    return project, as_read(str(row[_UNDERTAKER]), home), Decimal(row[_AMOUNT])


def paid_together(one: str, other: str) -> bool:
    """Whether two periods may be one: the same, or a quarter and a month of it."""
    if one == other:
        return True
    quarter = quarter_of(one)
    return quarter is not None and quarter == quarter_of(other) and "Q" in one + other


def total(answers: Any, table: str) -> Decimal | None:
    """Return what the rows of a table cost; None where there is none, or an amount is missing."""
    listed = look_up(answers, table)
    if listed is None:
        return None
    amounts = [row[_AMOUNT] for row in listed if isinstance(row, dict) and _AMOUNT in row]
    if len(amounts) < len(listed):
        return None
    return sum((Decimal(amount) for amount in amounts), Decimal(0))


def is_nothing(answers: Any, table: str) -> bool:
    """Whether a table costs nothing: it was answered with no row, or that nothing is passed on."""
    passed_on = look_up(answers, f"{TRANSFER}/status")
    return look_up(answers, table) == [] or (table == TRANSFER_ROWS and passed_on == _NOTHING)


def all_money(survey: Survey) -> Decimal | None:
    """Return all the money that a survey tells of; None where it does not tell of all."""
    transfer = survey.answer(TRANSFER) or {}
    if transfer.get("status") == _AS_LAST_YEAR:
        return None
    tables = (total(survey.answers, table) for table in (OWN_USE, TRANSFER_ROWS))
    return sum((amount for amount in tables if amount), Decimal(0))


def is_all_for(survey: Survey, amount: Decimal) -> bool:
    """Whether a survey tells of one project alone, and that it cost an amount in 万元."""
    projects = {as_read(row.project) for row in survey.own_use}
    return len(projects) == 1 and all_money(survey) == amount


def is_all_of(survey: Survey, title: str) -> bool:
    """Whether a survey tells of one project alone, whose name a title begins with."""
    projects = {as_read(row.project) for row in survey.own_use}
    name = next(iter(projects), "")
    alone = len(projects) == 1 and not look_up(survey.answers, TRANSFER_ROWS)
    return alone and len(name) >= _A_NAME and as_read(title).startswith(name)


def paid_for(survey: Survey, project: str) -> tuple[Decimal, ...]:
    """Return the amounts of the rows of 13.1 that are a project's, which may be paid in parts."""
    return tuple(row.amount_wan for row in survey.own_use if row.project == project)
