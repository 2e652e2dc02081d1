"""The paper form as a PDF: what its template is given. The template decides nothing."""

from __future__ import annotations

import re
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
from site_builder.office.form.heights import empty_height, is_together, parted
from site_builder.office.form.stems import width_of
from site_builder.office.form.words import words
from site_builder.office.stamp.code import qr_side, qr_svg
from site_builder.office.typesetting.typeset import Paper

if TYPE_CHECKING:
    from datetime import date

    from site_builder.office.form.blocks import Block, ColumnHead, Piece, Pieces, TableBody
    from site_builder.office.form.document import FormDocument
    from site_builder.office.stamp.stamp import Stamp

_INSET = 10
"""pt above and below what stands in a cell."""
_CODE = "code.svg"
_BREAK = "\u200b"
"""A space without width."""
_WORD = re.compile(r"[!-~]{13,}")
"""A word that is longer than a narrow column is wide."""
_SHORT = 10
"""字 of an answer that no line's end parts from the room at its sides."""
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
        "foot": document.foot,
        "stamp": _stamp(document.stamp),
    }
    files = {_CODE: qr_svg(document.stamp.payload)} if document.stamp else {}
    return Paper("form.typ", document.title, document.unit, day, content, files)


def _stamp(stamp: Stamp | None) -> dict[str, Any] | None:
    if stamp is None:
        return None
    told = words()["stamp"].format(short=stamp.short)
    return {"told": told, "side": qr_side(stamp.payload), "about": words()["code"]}


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
            return {
                "kind": "essay",
                "paragraphs": breakable(place.text).splitlines(),
                "lines": lines,
            }
        case RuledTable(columns, bodies):
            return {
                "kind": "table",
                "columns": [asdict(c) for c in columns],
                "bodies": [_body(b, columns) for b in bodies],
            }
    raise TypeError(type(block))


def _body(body: TableBody, columns: tuple[ColumnHead, ...]) -> dict[str, Any]:
    return {
        "label": _pieces(body.label),
        "rows": [[_pieces(cell) for cell in row] for row in body.rows],
        "room": empty_height(body, columns) - _INSET,
        "whole": is_together(body, columns),
    }


def breakable(text: str) -> str:
    """Return a text whose long words, addresses above all, may be broken where a line ends."""
    return _WORD.sub(lambda m: _BREAK.join(m[0]), text)


def _blank(width: int, paragraphs: list[str], text: str) -> dict[str, Any]:
    return {"width": width, "paragraphs": paragraphs, "short": width_of(text) <= _SHORT}


def _pieces(pieces: Pieces) -> list[Any]:
    return [_piece(p) for p in pieces if p != ""]


def _piece(piece: Piece) -> str | dict[str, Any]:
    match piece:
        case Blank(_, width, text):
            return _blank(width, breakable(text).splitlines(), text)
        case Share(_, text):
            return _blank(_SHARE, [text] if text else [], text)
    return piece
