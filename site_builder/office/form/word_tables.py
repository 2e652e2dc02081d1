"""The form's tables in a Word file: heads repeat on each page, labels span their rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.office.form.blocks import Blank
from site_builder.office.form.heights import empty_height, is_empty, is_together
from site_builder.office.form.stems import width_of
from site_builder.office.form.word_elements import ParagraphForm, cell, paragraph, row, run, table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docx.oxml.xmlchemy import BaseOxmlElement as Element

    from site_builder.office.form.blocks import ColumnHead, Pieces, RuledTable, TableBody
    from site_builder.office.form.word_pieces import MarkWriter

_SIZE, _LINE = 21, 280
"""Of a table's text: 五号, in half points, and its line in twentieths of a point."""
_EM = 4.1
"""A 字 of a table in mm, with what the margins of a cell take."""


def ruled(block: RuledTable, writer: MarkWriter, width: float) -> Element:
    """Return the table, `width` mm wide."""
    scale = width / sum(c.width for c in block.columns)
    widths = [c.width * scale for c in block.columns]
    head = row(
        (cell([_head(c, w)], w) for c, w in zip(block.columns, widths, strict=True)),
        repeats=True, splits=False,
    )  # fmt: skip
    rows = [
        r
        for number, body in enumerate(block.bodies, start=1)
        for r in _rows(body, block.columns, widths, writer, leads=number == len(block.bodies) - 1)
    ]
    return table([head, *rows], widths)


def _head(column: ColumnHead, width: float) -> Element:
    told = column.title + column.unit
    if width_of(told) * _EM > width:
        told = f"{column.title}\n{column.unit}" if column.unit else told
    told = run(told, role="heading", half_points=_SIZE)
    return paragraph([told], ParagraphForm("center", stays=True, line=_LINE))


def _rows(
    body: TableBody,
    columns: tuple[ColumnHead, ...],
    widths: list[float],
    writer: MarkWriter,
    *,
    leads: bool,
) -> Iterator[Element]:
    """Yield the rows; short ones stay on a page, and those of one label together.

    `leads`: a row that has its label alone stays with the last, which no page has alone.
    """
    short = is_together(body, columns)
    alone = leads and len(body.rows) == 1
    room = round(20 * empty_height(body, columns))
    for number, cells in enumerate(body.rows):
        stays = short and bool(body.label) and (number < len(body.rows) - 1 or alone)
        shown = [_label(body, widths[0], writer, number, stays=stays)] if body.label else []
        for at, told in enumerate(cells, len(shown)):
            align = "right" if columns[at].figures else "both" if columns[at].prose else "left"
            paragraphs = writer.paragraphs(told, ParagraphForm(align, stays, line=_LINE))
            shown.append(cell(paragraphs, widths[at]))
        yield row(shown, height=room if is_empty(cells) else 0, splits=not short)


def _label(
    body: TableBody, width: float, writer: MarkWriter, number: int, *, stays: bool
) -> Element:
    form = ParagraphForm(stays=stays, line=_LINE)
    if number:
        return cell([paragraph([], form)], width, merge="continue")
    merge = "restart" if len(body.rows) > 1 else ""
    return cell([paragraph(_label_runs(body.label, writer), form)], width, merge=merge)


def _label_runs(label: Pieces, writer: MarkWriter) -> list[Element]:
    return [
        writer.mark(p, p.text, is_label=True) if isinstance(p, Blank) else writer.piece(p)
        for p in label
        if p != ""
    ]
