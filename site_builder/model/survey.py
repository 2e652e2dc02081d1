"""Survey: one unit's answers of one round (附件1)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from site_builder.pointer import look_up

if TYPE_CHECKING:
    from collections.abc import Mapping

    from site_builder.model.unit import Unit


@dataclass(frozen=True)
class FundRow:
    """A row of question 13.1, as far as it is counted; the amount is in 万元."""

    category: str
    project: str
    undertaker: str
    content: str
    amount_wan: Decimal
    paid: str


@dataclass(frozen=True)
class Survey:
    """Answers by JSON Pointer, as the schema names them, beside the rows that are added up."""

    path: str
    unit: Unit
    round: int
    filled_on: date
    answers: Mapping[str, Any]
    own_use: tuple[FundRow, ...] = ()

    def answer(self, pointer: str) -> Any:
        """Return the answer at a pointer, or None where there is none."""
        return look_up(self.answers, pointer)


def build_survey(path: str, value: dict[str, Any], unit: Unit) -> Survey:
    """Build from a valid survey."""
    rows = tuple(
        FundRow(
            row["category"],
            row["project"],
            row["undertaker"],
            row["content"],
            Decimal(row["amount_wan"]),
            row["paid"],
        )
        for row in value["funds"].get("own_use", ())
    )
    filled_on = date.fromisoformat(value["filled_on"])
    return Survey(path, unit, value["round"], filled_on, value, rows)
