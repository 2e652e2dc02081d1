"""The columns of the list of cases that say which case was made after which."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from site_builder.aggregate.public_descent import KEY, public_descent, published_adaptation
from site_builder.aggregate.table import Column, Gap, worded
from site_builder.aggregate.words import words

if TYPE_CHECKING:
    from site_builder.aggregate.table import Cell, Table
    from site_builder.contract import Contract
    from site_builder.model.collection import Collection
    from site_builder.model.prose import Case

_END = 2
"""Columns at a list's end: where each row is found."""


def with_descent(table: Table, collection: Collection, contract: Contract) -> Table:
    """Return the list of cases with the columns of their descent, where the form asks for it."""
    fields = contract.fields("case", contract.newest_round)
    if f"/{KEY}/case" not in fields:
        return table
    descent = public_descent(collection, contract)
    columns = (
        _text(fields[f"/{KEY}"].title, "case", words()["about_adapted_case"]),
        _text(fields[f"/{KEY}/changed"].title, "changed", words()["about_adapted_changed"]),
        worded("copied_elsewhere", words()["unit_of_things"]),
    )
    rows = [
        (*row[:-_END], *_origin(case, contract), len(descent.copied_elsewhere(case)), *row[-_END:])
        for row, case in zip(table.rows, collection.cases, strict=True)
    ]
    kept = table.columns
    return replace(table, columns=(*kept[:-_END], *columns, *kept[-_END:]), rows=tuple(rows))


def _origin(case: Case, contract: Contract) -> tuple[Cell, Cell]:
    told = published_adaptation(case, contract)
    if told is None:
        return Gap.UNANSWERED, Gap.UNANSWERED
    return told.case, told.changed or Gap.UNANSWERED


def _text(label: str, key: str, about: str) -> Column:
    return Column(label, is_figure=False, key=f"{KEY}_{key}", about=about)
