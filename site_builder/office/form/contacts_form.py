"""The office's list, empty: a row for each unit, and two columns to fill in."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from xlsxwriter import Workbook

from site_builder.office.form.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from site_builder.model.unit import Unit

_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
_EPOCH = datetime(1980, 1, 1, tzinfo=UTC)
_WIDTHS = {"unit": 28, "name": 40, "filler": 14, "contact": 24}
_TEXT = "@"
"""The number format of a text: a telephone number keeps its first 0."""


def contacts_form(units: Iterable[Unit]) -> bytes:
    """Return the workbook, the same bytes for the same units."""
    out = io.BytesIO()
    book = Workbook(out, _OPTIONS)
    book.set_properties({"title": words()["sheet"], "created": _EPOCH})
    sheet = book.add_worksheet(words()["sheet"])
    head = book.add_format({"bold": True, "bottom": 1, "bg_color": "#E8F0F1"})
    text = book.add_format({"num_format": _TEXT})
    for at, (key, title) in enumerate(words()["columns"].items()):
        sheet.set_column(at, at, _WIDTHS[key], text)
        sheet.write_string(0, at, title, head)
    sheet.write_string(0, len(_WIDTHS) + 1, words()["about"])
    for number, unit in enumerate(units, 1):
        sheet.write_string(number, 0, unit.id, text)
        sheet.write_string(number, 1, unit.name, text)
    sheet.freeze_panes(1, 2)
    book.close()
    return out.getvalue()
