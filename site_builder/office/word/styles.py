"""Styles of a Word file's text, tables and captions: restyled in one place by whoever edits it.

They are Word's own, by which every version of Word and LibreOffice has a name of its own language.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml.ns import qn
from docx.shared import Length, Pt

from site_builder.office.word.grid import leave_grid
from site_builder.office.word.paper import LINE, SIZE, set_typeface
from site_builder.office.word.paragraphs import indent

if TYPE_CHECKING:
    from docx.document import Document as DocxDocument

TEXT = "Body Text"
"""The text: 三号仿宋, indented by two characters."""
SMALL_TEXT = "Body Text 2"
"""The text of annexes: 小四."""
NOTE = "Body Text 3"
"""What stands below a table."""
CAPTION = "Caption"
CELL = "No Spacing"
"""The text of a table's cell."""
CELL_SIZE = Pt(10.5)
"""五号."""


@dataclass(frozen=True)
class _TextStyle:
    """How a style is set: the role of its typeface, sizes, the indent in characters."""

    role: str
    size: Length
    line: Length
    indent: int = 0
    side: WD_ALIGN_PARAGRAPH = WD_ALIGN_PARAGRAPH.JUSTIFY
    before: float = 0
    after: float = 0
    on_grid: bool = False


_STYLES = {
    TEXT: _TextStyle("body", SIZE, LINE, indent=2, on_grid=True),
    SMALL_TEXT: _TextStyle("body", Pt(12), Pt(20), indent=2, after=3),
    NOTE: _TextStyle("plain", Pt(9), Pt(13), after=10),
    CAPTION: _TextStyle(
        "heading", CELL_SIZE, Pt(16), side=WD_ALIGN_PARAGRAPH.CENTER, before=8, after=3
    ),
    CELL: _TextStyle("plain", CELL_SIZE, Pt(14), side=WD_ALIGN_PARAGRAPH.LEFT),
}
_HEADINGS = ("Heading 1", "Heading 2", "Heading 3")
_HEADING_INDENT = 2
_TITLE_LINE = Pt(35)


def set_styles(paper: DocxDocument) -> None:
    """Set the styles of a new paper; headings are indented as the text is."""
    for name, told in _STYLES.items():
        style: Any = paper.styles[name]
        set_typeface(style.element.get_or_add_rPr(), told.role)
        style.font.size, style.font.bold, style.font.italic = told.size, False, False
        style.font.color.rgb = None
        form = style.paragraph_format
        form.alignment = told.side
        form.space_before, form.space_after = Pt(told.before), Pt(told.after)
        form.line_spacing_rule = (
            WD_LINE_SPACING.EXACTLY if told.on_grid else WD_LINE_SPACING.AT_LEAST
        )
        form.line_spacing = told.line
        form.widow_control = True
        indent(style, first=told.indent, size=told.size)
        if not told.on_grid:
            leave_grid(style, told.line)
    for name in _HEADINGS:
        heading: Any = paper.styles[name]
        heading.paragraph_format.keep_with_next = True
        indent(heading, first=_HEADING_INDENT)
    title: Any = paper.styles["Title"]
    leave_grid(title, _TITLE_LINE)
    for border in title.element.findall(f".//{qn('w:pBdr')}"):
        border.getparent().remove(border)  # the library's own template has a line below it
