"""Word's own lists, each of which counts for itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

if TYPE_CHECKING:
    from docx.document import Document as DocxDocument
    from docx.text.paragraph import Paragraph as WordParagraph

LEVELS = 9
"""Of a list within lists, as many as Word has."""
_STEP = 420
"""Twips that a level is indented further, and by which what follows hangs behind the mark."""
_BULLETS = "•—"
_LEVEL = (
    '<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
    '<w:lvlText w:val="{mark}"/><w:lvlJc w:val="left"/>'
    '<w:pPr><w:ind w:left="{left}" w:hanging="420"/></w:pPr></w:lvl>'
)


def new_list(paper: DocxDocument, *, numbered: bool, start: int = 1, level: int = 0) -> int:
    """Return the number of a new list, of which the items of a level count from `start`."""
    numbering: Any = paper.part.numbering_part.element
    made = numbering.add_num(_definition(numbering, numbered=numbered))
    made.add_lvlOverride(min(level, LEVELS - 1)).add_startOverride(start)
    return int(made.numId)


def set_item(paragraph: WordParagraph, number: int, level: int) -> None:
    """Make a paragraph an item of a list."""
    properties: Any = paragraph._p.get_or_add_pPr()  # noqa: SLF001 - the library has no word for it
    item = properties.get_or_add_numPr()
    item.get_or_add_ilvl().val = min(level, LEVELS - 1)
    item.get_or_add_numId().val = number


def item_indent(level: int) -> int:
    """Return how far the text of an item is from the edge, in twips."""
    return _STEP * (min(level, LEVELS - 1) + 2)


def _definition(numbering: Any, *, numbered: bool) -> int:
    """Return the number of the definition of all such lists, which is made once."""
    name = "kepu-numbered" if numbered else "kepu-bulleted"
    there = numbering.findall(qn("w:abstractNum"))
    numbers = [int(one.get(qn("w:abstractNumId"))) for one in there]
    for one, number in zip(there, numbers, strict=True):
        own = one.find(qn("w:name"))
        if own is not None and own.get(qn("w:val")) == name:
            return number
    number = max(numbers, default=-1) + 1
    levels = "".join(_level(level, numbered=numbered) for level in range(LEVELS))
    numbering.insert(
        len(there),
        parse_xml(
            f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{number}">'
            f'<w:multiLevelType w:val="hybridMultilevel"/><w:name w:val="{name}"/>'
            f"{levels}</w:abstractNum>"
        ),
    )
    return number


def _level(level: int, *, numbered: bool) -> str:
    form, mark = ("decimal", f"%{level + 1}.") if numbered else ("bullet", _bullet(level))
    return _LEVEL.format(level=level, form=form, mark=mark, left=item_indent(level))


def _bullet(level: int) -> str:
    return _BULLETS[min(level, len(_BULLETS) - 1)]
