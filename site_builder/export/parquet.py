"""Parquet, for those who analyse: typed columns, with pyarrow, which is not always there."""

from __future__ import annotations

import io
from datetime import date
from decimal import Decimal
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from site_builder.aggregate.table import Gap

if TYPE_CHECKING:
    from site_builder.aggregate.table import Column, Table

_DIGITS, _PLACES = 18, 4
"""Of an amount in 万元: more than any has."""


def has_parquet() -> bool:
    """Whether Parquet can be written on this machine."""
    return find_spec("pyarrow") is not None


def render_parquet(table: Table, source: str) -> bytes:
    """Return the table with its columns' keys as names; figures as decimals, days as days.

    A gap is null; the last column, `gaps`, says why, by the column's key. `source` says whence
    the figures come.
    """
    import pyarrow as pa  # noqa: PLC0415 - large, and an extra
    from pyarrow import parquet  # noqa: PLC0415 - as above

    types = {"number": pa.decimal128(_DIGITS, _PLACES), "date": pa.date32(), "string": pa.string()}
    columns = {
        column.key: pa.array([_plain(column, row[n]) for row in table.rows], types[column.type])
        for n, column in enumerate(table.columns)
    }
    gaps = [_gaps(table, row) for row in table.rows]
    columns["gaps"] = pa.array(gaps, pa.map_(pa.string(), pa.string()))
    about = {"title": table.title, "base": table.base, "source": source}
    out = io.BytesIO()
    parquet.write_table(pa.table(columns).replace_schema_metadata(about), out)
    return out.getvalue()


def _plain(column: Column, cell: Any) -> Any:
    if isinstance(cell, Gap):
        return None
    if column.type == "number":
        return Decimal(cell)
    return date.fromisoformat(cell) if column.type == "date" else str(cell)


def _gaps(table: Table, row: tuple[Any, ...]) -> list[tuple[str, str]]:
    named = zip(table.columns, row, strict=True)
    return [(column.key, cell.name.lower()) for column, cell in named if isinstance(cell, Gap)]
