"""JSON: figures as numbers with the digits that they have, gaps apart from figures."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from site_builder.aggregate.table import Gap

if TYPE_CHECKING:
    from site_builder.aggregate.table import Table


def render_json(value: object, indent: int | None = None) -> bytes:
    """Return JSON text in UTF-8; amounts as numbers, which read back digit by digit.

    No figure here has more than 15 significant digits, so that a program that reads numbers
    as binary floats writes the same decimal again.
    """
    separators = (",", ": ") if indent else (",", ":")
    text = json.dumps(
        value, ensure_ascii=False, indent=indent, separators=separators, default=_plain
    )
    return text.encode()


def number(value: Decimal) -> int | float:
    """Return a number whose shortest form is the decimal's own."""
    return int(value) if value == value.to_integral_value() else float(value)


def _plain(value: object) -> int | float:
    if isinstance(value, Decimal):
        return number(value)
    message = f"{type(value).__name__} has no form in JSON"
    raise TypeError(message)


def table_value(table: Table) -> dict[str, Any]:
    """Return a table as plain values.

    A row is `cells` by column key, with null where there is a gap, and `gaps` by column key:
    why there is no figure. `total` marks the row that adds the others up.
    """
    keys = [column.key for column in table.columns]
    names = {gap: gap.name.lower() for gap in Gap}
    last = len(table.rows) - 1 if table.has_total else -1
    return {
        "id": table.id,
        "round": table.round or None,
        "number": table.number or None,
        "title": table.title,
        "base": table.base,
        "columns": [
            {"key": c.key, "label": c.label, "unit": c.unit or None, "type": c.type,
             "about": c.about or None}
            for c in table.columns
        ],
        "rows": [
            {
                "cells": {
                    k: None if isinstance(cell, Gap) else cell
                    for k, cell in zip(keys, row, strict=True)
                },
                "gaps": {
                    k: names[cell]
                    for k, cell in zip(keys, row, strict=True)
                    if isinstance(cell, Gap)
                },
                "total": number == last,
            }
            for number, row in enumerate(table.rows)
        ],
    }  # fmt: skip
