"""Elements of a Word file that its library has no words for: runs, paragraphs, cells, tables."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from site_builder.office.word.paper import set_typeface
from site_builder.office.word.runs import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from docx.oxml.xmlchemy import BaseOxmlElement as Element

MM = 56.6929
"""Twentieths of a point in a millimetre."""
_MARGINS = {"top": 50, "left": 60, "bottom": 50, "right": 60}
"""Between a cell's text and its lines, in twentieths of a point."""
_LOOSE = ("autoSpaceDE", "autoSpaceDN", "snapToGrid")
"""What makes a paragraph wider or higher than its text: it is set as tightly as it is asked for."""
_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")


def element(
    name: str, attributes: Mapping[str, object] | None = None, inner: Iterable[Element] = ()
) -> Element:
    """Return an element of WordprocessingML with its attributes and what it holds."""
    made = OxmlElement(f"w:{name}")
    for key, value in (attributes or {}).items():
        made.set(qn(f"w:{key}"), str(value))
    made.extend(list(inner))
    return made


def run(text: str, *, role: str = "", half_points: int = 0, underlined: bool = False) -> Element:
    """Return a run; a line break in its text is one of Word's."""
    properties = element("rPr")
    if role:
        set_typeface(properties, role)
    if half_points:
        properties.extend(element(name, {"val": half_points}) for name in ("sz", "szCs"))
    if underlined:
        properties.append(element("u", {"val": "single"}))
    parts: list[Element] = []
    for number, line in enumerate(text.split("\n")):
        parts += [element("br")] * bool(number)
        told = element("t")
        told.text = plain(line)
        told.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        parts.append(told)
    return element("r", inner=(properties, *parts))


@dataclass(frozen=True)
class ParagraphForm:
    """How a paragraph is set: indents, tabs and the height of a line in twentieths of a point.

    `stays`: it stays on a page with the next one.
    """

    align: str = "left"
    stays: bool = False
    left: int = 0
    first: int = 0
    line: int = 0
    tabs: tuple[int, ...] = ()


def paragraph(runs: Iterable[Element], form: ParagraphForm | None = None) -> Element:
    """Return a paragraph."""
    form = form or ParagraphForm()
    properties = element("pPr")
    if form.stays:
        properties.append(element("keepNext"))
    stops = [element("tab", {"val": "left", "pos": at}) for at in form.tabs]
    if stops:
        properties.append(element("tabs", inner=stops))
    if form.line:
        properties.extend(element(name, {"val": 0}) for name in _LOOSE)
        about = {"before": 0, "after": 0, "line": form.line, "lineRule": "exact"}
        properties.append(element("spacing", about))
    if form.left or form.first:
        properties.append(element("ind", {"left": form.left, "firstLine": form.first}))
    properties.append(element("jc", {"val": form.align}))
    return element("p", inner=(properties, *runs))


def cell(
    paragraphs: Iterable[Element], width: float, *, merge: str = "", above: str = "center"
) -> Element:
    """Return a cell, `width` in mm; `merge` is restart or continue where it spans rows."""
    properties = element("tcPr", inner=[element("tcW", {"w": round(width * MM), "type": "dxa"})])
    if merge:
        properties.append(element("vMerge", {"val": merge}))
    properties.append(element("vAlign", {"val": above}))
    return element("tc", inner=(properties, *paragraphs))


def row(
    cells: Iterable[Element], *, height: int = 0, repeats: bool = False, splits: bool = True
) -> Element:
    """Return a row, at least `height` high (twentieths of a point)."""
    properties = element("trPr")
    if not splits:
        properties.append(element("cantSplit"))
    if height:
        properties.append(element("trHeight", {"val": height, "hRule": "atLeast"}))
    if repeats:
        properties.append(element("tblHeader"))
    return element("tr", inner=(properties, *cells))


def table(rows: Iterable[Element], widths: Iterable[float], *, ruled: bool = True) -> Element:
    """Return a table with columns of fixed widths, in mm."""
    known = [round(width * MM) for width in widths]
    kind = "single" if ruled else "nil"
    lines = {"val": kind, "sz": 4, "space": 0, "color": "000000"}
    borders = element("tblBorders", inner=[element(side, lines) for side in _SIDES])
    margins = element(
        "tblCellMar", inner=[element(s, {"w": w, "type": "dxa"}) for s, w in _MARGINS.items()]
    )
    properties = element(
        "tblPr",
        inner=[
            element("tblW", {"w": sum(known), "type": "dxa"}),
            element("jc", {"val": "center"}),
            borders,
            element("tblLayout", {"type": "fixed"}),
            margins,
        ],
    )
    grid = element("tblGrid", inner=[element("gridCol", {"w": width}) for width in known])
    return element("tbl", inner=(properties, grid, *rows))
