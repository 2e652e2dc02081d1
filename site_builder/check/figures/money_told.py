"""Money told: the central money that sentences state, against the amounts that were answered."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from site_builder.check.figures.costs import TRANSFER
from site_builder.check.figures.figure import name_figure, say
from site_builder.check.figures.in_text import money_in, passed_on_in
from site_builder.check.wording.catalogue import phrases
from site_builder.contract.source import is_voluntary
from site_builder.pointer import look_up

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from site_builder.check.figures.figure import Figure
    from site_builder.check.figures.in_text import Told
    from site_builder.contract import Field

_NEAR = Decimal("0.01")
"""Amounts that differ by less are the same, rounded."""


@dataclass(frozen=True)
class MoneyDoubt:
    """Money that is stated and none of the amounts answered, and what was answered instead."""

    told: Told
    label: str
    figure: str


def money_doubts(
    lines: Iterable[tuple[int, str]],
    figures: Iterable[Figure],
    fields: Mapping[str, Field],
    answers: Any,
) -> tuple[MoneyDoubt, ...]:
    """Return where lines state money that is none of the amounts answered: of each kind one.

    Central money may be any amount that was answered, or all of them together; what is passed
    on is of the table of that alone. Where a column of money is not filled in, its sum is not
    known, and the text may well state more; a table that is answered with no row costs nothing.
    """
    lines = tuple(lines)
    unit = phrases()["units"]["money"]
    amounts = [figure for figure in figures if figure.unit == unit]
    passed = [figure for figure in amounts if figure.pattern.startswith(TRANSFER)]
    may_be_more = _leaves_open(amounts, fields, answers)
    doubts = (
        _doubt(tuple(money_in(lines)), amounts, fields, may_be_more=may_be_more),
        _doubt(tuple(passed_on_in(lines)), passed, fields, may_be_more=False),
    )
    return tuple(doubt for doubt in doubts if doubt)


def _doubt(
    stated: Sequence[Told],
    amounts: Sequence[Figure],
    fields: Mapping[str, Field],
    *,
    may_be_more: bool,
) -> MoneyDoubt | None:
    if not amounts or not stated:
        return None
    totals = [figure for figure in amounts if not figure.in_row and _is_total(figure)]
    whole = sum((figure.value for figure in totals), Decimal(0))
    known = {figure.value for figure in amounts} | {whole}
    values = {told.value for told in stated}
    values.add(sum(values, Decimal(0)))  # it may have come in parts
    if any(abs(value - k) <= k * _NEAR for value in values for k in known):
        return None
    if stated[0].value > whole and may_be_more:
        return None
    return MoneyDoubt(stated[0], *_answered(totals or amounts, whole, fields))


def _answered(
    totals: Sequence[Figure], whole: Decimal, fields: Mapping[str, Field]
) -> tuple[str, str]:
    """Return the name of what was answered, and the figure; of several all of them, and the sum."""
    names = [name_figure(figure, fields, phrases()["sum_of"]) for figure in totals]
    if len(totals) == 1:
        return names[0], totals[0].said
    told = (f"{name}{figure.said}" for name, figure in zip(names, totals, strict=True))
    return phrases()["sums_of"].format(sums="、".join(told)), say(whole, totals[0].unit)


def _is_total(figure: Figure) -> bool:
    """Whether a figure is one of those that add up to all the money: sums, or the only amount."""
    return figure.is_sum or figure.pattern.count("/") == 1


def _leaves_open(amounts: Iterable[Figure], fields: Mapping[str, Field], answers: Any) -> bool:
    """Whether a column of money is not filled in; what nobody asks for is no part of the whole."""
    unit = phrases()["units"]["money"]
    answered = {figure.pattern for figure in amounts}
    columns = (p for p, f in fields.items() if "*" in p and f.schema.get("x-unit") == unit)
    return any(
        pattern not in answered
        and not is_voluntary(fields, pattern)
        and look_up(answers, pattern.partition("/*")[0]) != []
        for pattern in columns
    )
