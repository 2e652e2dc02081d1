"""The paper form as a PDF: what its template is given. The template decides nothing."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from site_builder.office.form.blocks import (
    Blank,
    ChoiceRows,
    Essay,
    FormSentence,
    Heading,
    RuledTable,
    Share,
)
from site_builder.office.form.heights import is_short, label_height, parted
from site_builder.office.form.words import words
from site_builder.office.typesetting.typeset import Paper

if TYPE_CHECKING:
    from datetime import date

    from site_builder.office.form.blocks import Block, Piece, Pieces, TableBody
    from site_builder.office.form.document import FormDocument

_ROOM = 18
"""Height of an empty row, in pt within the cell."""
_INSET = 10
"""pt above and below what stands in a cell."""
_SHARE = 6
"""字 of a share's place that is empty."""


def form_pdf(document: FormDocument, day: date) -> Paper:
    """Return what is to be typeset of a form; `day` is that of the data."""
    layout = document.layout
    body, last = parted(layout.blocks)
    content: dict[str, Any] = {
        "attachment": words()["attachment"],
        "title": layout.title,
        "head": [_pieces(s.pieces) for s in layout.head],
        "people": [{"label": label, "value": value} for label, value in document.people],
        "blocks": [_block(b) for b in body],
        "last": [_block(b) for b in last],
        "seal": words()["seal"],
        "day": document.day,
        "demo": document.demo,
        "running": document.running,
    }
    return Paper("form.typ", document.title, document.unit, day, content)


def _block(block: Block) -> dict[str, Any]:
    match block:
        case Heading(text):
            return {"kind": "heading", "text": text}
        case FormSentence(pieces, depth, leads):
            return {
                "kind": "sentence", "pieces": _pieces(pieces), "depth": depth, "leads": leads,
            }  # fmt: skip
        case ChoiceRows():
            return {"kind": "choices", **asdict(block)}
        case Essay(place, lines):
            return {"kind": "essay", "paragraphs": place.text.splitlines(), "lines": lines}
        case RuledTable(columns, bodies):
            return {
                "kind": "table",
                "columns": [asdict(c) for c in columns],
                "bodies": [_body(b) for b in bodies],
            }
    raise TypeError(type(block))


def _body(body: TableBody) -> dict[str, Any]:
    return {
        "label": _pieces(body.label),
        "rows": [[_pieces(cell) for cell in row] for row in body.rows],
        "room": max(_ROOM, label_height(body) / len(body.rows) - _INSET),
        "whole": is_short(body),
    }


def _pieces(pieces: Pieces) -> list[Any]:
    return [_piece(p) for p in pieces if p != ""]


def _piece(piece: Piece) -> str | dict[str, Any]:
    match piece:
        case Blank(_, width, text):
            return {"width": width, "paragraphs": text.splitlines()}
        case Share(_, text):
            return {"width": _SHARE, "paragraphs": [text] if text else []}
    return piece
