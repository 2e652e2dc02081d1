"""Rules of what a case tells those who want to do the same: costs, and what changed by it."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from site_builder.check.figures.figure import NEAR, say
from site_builder.check.registry import document_rule
from site_builder.check.rules.finding import found, rows
from site_builder.check.wording.catalogue import phrases
from site_builder.pointer import look_up
from site_builder.readings.spelling import spelt

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.check.context import Context
    from site_builder.problem import Finding
    from site_builder.read.document import Document

_COSTS = "/costs"
_FUNDS = "/funds_wan"
_EVIDENCE = "/evidence"
_CENTRAL = "central"
_PERCENT = re.compile(r"[-+]?[0-9][0-9,.]*%\Z")
_COUNT = re.compile(r"[-+]?[0-9][0-9,.]*[\u4e00-\u9fff]{1,4}\Z")
"""A number and its unit, and nothing else that might say more: 1,200元, 31人."""


@document_rule(case="C221")
def cost_in_money_or_in_kind(document: Document, _: Context) -> Iterator[Finding]:
    """A cost is an amount or something in kind: one of both, and not both."""
    for pointer, row in rows(document, _COSTS):
        told = [key for key in ("amount_wan", "in_kind") if key in row]
        if len(told) > 1:
            yield found(f"{pointer}/in_kind", reason="both")
        elif not told and not _has_unread(document, pointer):
            yield found(pointer, reason="neither")


def _has_unread(document: Document, pointer: str) -> bool:
    """Whether one of both is there but wrong, which is told already."""
    return any(f"{pointer}/{key}" in document.keys for key in ("amount_wan", "in_kind"))


@document_rule(case="C222")
def central_costs_above_the_funds(document: Document, _: Context) -> Iterator[Finding]:
    """The costs borne by central money, each year's once, are no more than that money."""
    funds, listed = look_up(document.value, _FUNDS), _central(document)
    total = _added(listed)
    if funds is not None and total > funds:
        yield found(_COSTS, **_told(total, funds, total - funds))


@document_rule(case="C223")
def central_costs_below_the_funds(document: Document, _: Context) -> Iterator[Finding]:
    """Where every central cost is an amount, they come to that money; else some are left out."""
    funds, listed = look_up(document.value, _FUNDS), _central(document)
    complete = bool(listed) and all("amount_wan" in row for row in listed)
    total = _added(listed)
    if funds is not None and complete and funds - total > funds * NEAR:
        yield found(_COSTS, **_told(total, funds, funds - total))


def _central(document: Document) -> list[dict[str, Any]]:
    return [row for _, row in rows(document, _COSTS) if row.get("source") == _CENTRAL]


def _added(listed: list[dict[str, Any]]) -> Decimal:
    return sum((Decimal(row["amount_wan"]) for row in listed if "amount_wan" in row), Decimal(0))


def _told(total: Decimal, funds: Decimal | int, apart: Decimal) -> dict[str, Any]:
    amounts = {"total": total, "funds": Decimal(funds), "apart": apart}
    return {key: say(value, phrases()["units"]["money"]) for key, value in amounts.items()}


@document_rule(case="C224")
def nothing_changed(document: Document, _: Context) -> Iterator[Finding]:
    """What was before and what is after differ, and not one of both alone is a percentage."""
    for pointer, row in rows(document, _EVIDENCE):
        before, after = (spelt(str(row.get(key, ""))) for key in ("before", "after"))
        if not before or not after:
            continue
        said = {"before": row["before"], "after": row["after"]}
        if before == after:
            yield found(f"{pointer}/after", reason="same", **said)
        elif _unlike(before, after) or _unlike(after, before):
            yield found(f"{pointer}/after", reason="unit", **said)


def _unlike(one: str, other: str) -> bool:
    return _PERCENT.match(one) is not None and _COUNT.match(other) is not None
