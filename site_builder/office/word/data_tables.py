"""Tables of figures and texts in a Word file: heads on every page, rows that do not break.

Rows are written as they stand in the file: the library looks every cell up anew, which takes
seconds of a few hundred rows.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Emu, Twips

from site_builder.office.title_lines import width_of
from site_builder.office.word.paper import TYPE_AREA
from site_builder.office.word.runs import plain
from site_builder.office.word.styles import CELL, CELL_SIZE
from site_builder.office.word.table_format import set_cell_margins

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docx.document import Document as DocxDocument
    from docx.oxml.xmlchemy import BaseOxmlElement
    from docx.shared import Length

_UNIT = re.compile(r"(?=（[^（）]*）$)")
_BREAKS = "\n\r\t"
"""Characters that are elements of their own in a Word file."""
_BEGINNING, _END = 3, 3
"""Rows that stay with the next one: no page has but the head and a row or two."""
_ACROSS, _DOWN = Twips(80), Twips(30)
"""Between what stands in a cell and its lines."""


@dataclass(frozen=True)
class WordTable:
    """A table: heads, rows, which columns are figures, how wide columns are to one another."""

    heads: Sequence[str]
    rows: Sequence[Sequence[str]]
    figures: frozenset[int] = frozenset()
    """Columns that are aligned to the right."""
    shares: Sequence[float] = ()
    has_total: bool = False
    """Whether the last row is the total: it is bold."""


@dataclass(frozen=True)
class _Row:
    """How the cells of a row are set."""

    cells: Sequence[str]
    sides: Sequence[str]
    is_bold: bool = False
    is_head: bool = False


def add_table(paper: DocxDocument, table: WordTable) -> None:
    """Add a table as wide as the type area."""
    made: Any = paper.add_table(rows=0, cols=len(table.heads))
    made.style, made.autofit = "Table Grid", False
    widths = _widths(table)
    for column, width in zip(made.columns, widths, strict=True):
        column.width = width
    root = made._tbl  # noqa: SLF001 - see above
    set_cell_margins(made, _ACROSS, _DOWN)
    style = paper.styles[CELL].style_id
    rows = _rows(table, widths)
    for number, row in enumerate(rows):
        last = len(rows) - 1
        stays = number < min(_BEGINNING, last) or last - _END < number < last
        root.append(_row(row, widths, style, stays=stays))


def _rows(table: WordTable, widths: Sequence[Length]) -> list[_Row]:
    count = len(table.heads)
    sides = ["right" if n in table.figures else "left" for n in range(count)]
    last = len(table.rows) - 1 if table.has_total else -1
    heads = [_head(told, width) for told, width in zip(table.heads, widths, strict=True)]
    head = _Row(heads, ["center"] * count, is_bold=True, is_head=True)
    return [head, *(_Row(c, sides, is_bold=n == last) for n, c in enumerate(table.rows))]


def _head(text: str, width: Length) -> str:
    """Put the unit of a column on a line of its own, if the head is too long for one."""
    fits = width_of(text) * CELL_SIZE.twips <= width.twips - 2 * _ACROSS.twips
    return text if fits else _UNIT.sub("\n", text)


def _widths(table: WordTable) -> list[Length]:
    shares = table.shares or [1.0] * len(table.heads)
    whole = sum(shares)
    return [Emu(int(TYPE_AREA * share / whole)) for share in shares]


def _row(row: _Row, widths: Sequence[Length], style: str, *, stays: bool) -> BaseOxmlElement:
    """Make a row that no page end cuts, and that stands above the table's parts if it is a head."""
    made: BaseOxmlElement = OxmlElement("w:tr")
    about = _add(made, "w:trPr")
    _add(about, "w:cantSplit")
    if row.is_head:
        _add(about, "w:tblHeader")
    for text, side, width in zip(row.cells, row.sides, widths, strict=True):
        cell = _add(made, "w:tc")
        form = _add(cell, "w:tcPr")
        _add(form, "w:tcW", w=str(width.twips), type="dxa")
        _add(form, "w:vAlign", val="center")
        paragraph = _add(cell, "w:p")
        about = _add(paragraph, "w:pPr")
        _add(about, "w:pStyle", val=style)
        if stays:
            _add(about, "w:keepNext")
        _add(about, "w:jc", val=side)
        _fill(paragraph, text, is_bold=row.is_bold)
    return made


def _fill(paragraph: Any, text: str, *, is_bold: bool) -> None:
    run = _add(paragraph, "w:r")
    if is_bold:
        _add(_add(run, "w:rPr"), "w:b")
    if any(c in text for c in _BREAKS):
        run.text = plain(text)  # the library knows how breaks are written
    else:
        told = _add(run, "w:t")
        told.text = plain(text)
        told.set(qn("xml:space"), "preserve")


def _add(parent: Any, name: str, **attributes: str) -> Any:
    """Add an element as the library's parser makes them, without its own detour for each."""
    made = parent.makeelement(qn(name), {qn(f"w:{key}"): v for key, v in attributes.items()})
    parent.append(made)
    return made
