"""What python-docx has no word for in a table: headings on every page, whole rows, margins."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

if TYPE_CHECKING:
    from docx.shared import Length
    from docx.table import Table as WordTable
    from docx.table import _Row


def repeat_heading(row: _Row) -> None:
    """Have a row at the top of a table stand on every page of it."""
    _say(row, "w:tblHeader")


def keep_row_whole(row: _Row) -> None:
    """Break no page within a row."""
    _say(row, "w:cantSplit")


def set_cell_margins(table: WordTable, across: Length, down: Length) -> None:
    """Keep what stands in cells from their lines."""
    margins = OxmlElement("w:tblCellMar")
    for side, room in (("top", down), ("left", across), ("bottom", down), ("right", across)):
        margin = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), str(int(room.twips)))
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    properties: Any = table._tbl.tblPr  # noqa: SLF001 - the library has no word for it
    look = properties.find(qn("w:tblLook"))
    properties.append(margins) if look is None else look.addprevious(margins)


def _say(row: _Row, what: str) -> None:
    properties: Any = row._tr.get_or_add_trPr()  # noqa: SLF001 - as above
    properties.append(OxmlElement(what))
