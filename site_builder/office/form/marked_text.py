"""One mark of a Word form: its tag, its text, and the paragraph that it stands in."""

from __future__ import annotations

from typing import Any

from docx.oxml.ns import qn

from site_builder.office.form.marks import ROOM, MarkTag, tag_in

_SPACES = f" \t\r\n\xa0{ROOM}"
_PLACES = (qn("w:tag"), f"{qn('w:placeholder')}/{qn('w:docPart')}")
_BREAKS = {qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:tab"): "\t"}
_FOREIGN = frozenset((qn("w:pPr"), qn("w:rPr"), qn("w:sdtPr"), qn("w:del"), qn("w:moveFrom")))
"""What holds no text of the document as it stands: properties, and what was deleted."""


def tag_on(control: Any) -> MarkTag | None:
    """Return the tag of a content control if it is one of ours."""
    found = (control.find(f"{qn('w:sdtPr')}/{place}") for place in _PLACES)
    tags = (tag_in(place.get(qn("w:val"), "")) for place in found if place is not None)
    return next(filter(None, tags), None)


def text_in(element: Any) -> str:
    """Return the text of an element, without the spaces around it."""
    return "".join(_pieces(element)).strip(_SPACES)


def lines_in(cell: Any) -> list[str]:
    """Return the text of a cell, paragraph by paragraph."""
    return [text_in(paragraph) for paragraph in cell.iter(qn("w:p"))]


def alone_in(control: Any) -> Any:
    """Return the cell around a mark, if it begins with one and holds no other question's; or None.

    Whoever types behind a mark, or in a paragraph below it, still answers that question.
    """
    cell = next(control.iterancestors(qn("w:tc")), None)
    if cell is None:
        return None
    tags = {tag_on(c) for c in cell.iter(qn("w:sdt"))} - {None}
    first = next(cell.iter(qn("w:t"), qn("w:sdt")))
    return cell if len(tags) == 1 and tag_on(first) else None


def paragraph_of(element: Any) -> Any:
    """Return the paragraph around an element, or the element where it stands around paragraphs."""
    return next(element.iterancestors(qn("w:p")), element)


def _pieces(element: Any) -> list[str]:
    pieces: list[str] = []
    for child in element:
        if child.tag in _FOREIGN:
            continue
        if child.tag == qn("w:t"):
            pieces.append(child.text or "")
        elif child.tag in _BREAKS:
            pieces.append(_BREAKS[child.tag])
        else:
            pieces += _pieces(child)
        if child.tag == qn("w:p") and child.getnext() is not None:
            pieces.append("\n")
    return pieces
