"""The few facts by which a document that came, or went, is told: `x-lead` in the schema."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from site_builder.pointer import look_up
from site_builder.review.differences.paths import Path
from site_builder.review.readable_answers import Names, speak
from site_builder.review.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from site_builder.contract import Field


def leading_facts(
    value: Mapping[str, Any], fields: Mapping[str, Field], names: Names
) -> Iterator[tuple[str, str, str]]:
    """Yield pointer, label and answer; of a table how many rows it has and what they add up to."""
    for pointer, field in fields.items():
        answer = look_up(value, pointer) if field.schema.get("x-lead") else None
        if answer is None or "*" in pointer:
            continue
        label = Path(tuple(pointer.split("/")[1:])).label(fields)
        if isinstance(answer, list) and not field.choices:
            yield pointer, label, _told(answer, pointer, fields)
        else:
            yield pointer, label, speak(answer, field, names)


def _told(rows: list[Any], pointer: str, fields: Mapping[str, Field]) -> str:
    """Count rows, and add up each column that has a unit."""
    cells = [row for row in rows if isinstance(row, dict)]
    sums = []
    for path, field in fields.items():
        unit = field.schema.get("x-unit")
        if not unit or path.rpartition("/")[0] != f"{pointer}/*":
            continue
        figures = [row[field.key] for row in cells if _is_figure(row.get(field.key))]
        if figures:
            sums.append(f"{sum(figures, Decimal(0)):,} {unit}")
    if not sums or not rows:
        return words()["count_of_rows"].format(count=len(rows))
    return words()["sum_of_rows"].format(count=len(rows), sum=words()["listed"].join(sums))


def _is_figure(value: Any) -> bool:
    return isinstance(value, (int, Decimal)) and not isinstance(value, bool)
