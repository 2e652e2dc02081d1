"""What a unit tells those who want to do the same: a table of each list, and what costs come to."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from site_builder.aggregate.words import words as table_words
from site_builder.contract.fields import children
from site_builder.export.copy_table import CopyTable
from site_builder.export.published_values import public_part
from site_builder.render.environment import figure
from site_builder.render.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from site_builder.contract import Field
    from site_builder.model.prose import Case
    from site_builder.render.labels import Labels

_COSTS, _AMOUNT, _IN_KIND = "costs", "amount_wan", "in_kind"


def copy_tables(labels: Labels, case: Case) -> tuple[CopyTable, ...]:
    """Return what a case tells of its own accord, list by list; of what is not told, nothing."""
    told = public_part(case.values, labels.fields)
    lists = (f for f in children(labels.fields, "") if f.schema.get("x-voluntary"))
    return tuple(
        _cost_table(labels, f, told) if f.key == _COSTS else _table(labels, f, told[f.key])
        for f in lists
        if isinstance(told.get(f.key), list) and told[f.key]
    )


def _columns(labels: Labels, field: Field, rows: Iterable[Mapping[str, Any]]) -> list[Field]:
    """The columns in which something is told."""
    used = {key for row in rows for key in row}
    return [f for f in children(labels.fields, f"{field.pointer}/*") if f.key in used]


def _table(labels: Labels, field: Field, rows: list[dict[str, Any]]) -> CopyTable:
    columns = _columns(labels, field, rows)
    cells = tuple(tuple(_cell(column, row.get(column.key)) for column in columns) for row in rows)
    return CopyTable(field.key, field.title, tuple(map(_heading, columns)), cells)


def _heading(column: Field) -> str:
    unit = column.schema.get("x-unit")
    return words()["with_unit"].format(title=column.title, unit=unit) if unit else column.title


def _cell(column: Field, value: Any) -> str:
    if value is None:
        return str(table_words()["gap_unanswered"])
    if isinstance(value, str):
        return column.choices.get(value, value)
    return figure(value)


def _cost_table(labels: Labels, field: Field, told: Mapping[str, Any]) -> CopyTable:
    """The costs; an amount and what is in kind share a column, since a cost is one of both."""
    rows = told[_COSTS]
    columns = [c for c in _columns(labels, field, rows) if c.key not in {_AMOUNT, _IN_KIND}]
    first, *others = columns
    head = (first.title, words()["cost_or_kind"], *(c.title for c in others))
    cells = tuple(
        (
            _cell(first, row.get(first.key)),
            _how_much(labels, row),
            *(_cell(column, row.get(column.key)) for column in others),
        )
        for row in rows
    )
    return CopyTable(field.key, field.title, head, cells, tuple(_totals(labels, told)))


def _how_much(labels: Labels, row: Mapping[str, Any]) -> str:
    if _AMOUNT in row:
        return f"{figure(row[_AMOUNT])} {labels.unit(f'{_COSTS}/*/{_AMOUNT}')}"
    return str(row.get(_IN_KIND, table_words()["gap_unanswered"]))


def _totals(labels: Labels, told: Mapping[str, Any]) -> Iterator[str]:
    """Say what the costs come to, source by source, and of what that is the total."""
    rows: list[Mapping[str, Any]] = told[_COSTS]
    for source, title in labels.fields[f"/{_COSTS}/*/source"].choices.items():
        told_of = [row for row in rows if row.get("source") == source]
        if told_of:
            yield _total(labels, title, told_of)
    if "funds_wan" in told and any(_AMOUNT in row for row in rows):
        facts = {"label": labels.title("funds_wan"), "unit": labels.unit("funds_wan")}
        yield words()["cost_base"].format(funds=figure(told["funds_wan"]), **facts)
    elif any(_AMOUNT in row for row in rows):
        yield words()["cost_base_alone"]


def _total(labels: Labels, title: str, rows: list[Mapping[str, Any]]) -> str:
    """What one source bears: its amounts, those of every year, and what has no amount."""
    unit = labels.unit(f"{_COSTS}/*/{_AMOUNT}")
    paid = [row for row in rows if _AMOUNT in row]
    yearly = [row for row in paid if row.get("frequency") == "yearly"]
    in_kind = len(rows) - len(paid)
    if not paid:
        return str(words()["cost_kind_alone"].format(source=title, kind=in_kind))
    said = words()["cost_total"].format(
        source=title, total=figure(_added(paid)), unit=unit, count=len(paid)
    )
    if yearly:
        said += words()["cost_yearly_part"].format(total=figure(_added(yearly)), unit=unit)
    return str(said + (words()["cost_kind"].format(kind=in_kind) if in_kind else ""))


def _added(rows: Iterable[Mapping[str, Any]]) -> Decimal:
    return sum((Decimal(row[_AMOUNT]) for row in rows), Decimal(0))
