"""A Word file after GB/T 9704: A4, type area, document grid, styles, page numbers."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime, time
from typing import TYPE_CHECKING, Any

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Length, Mm, Pt

from site_builder.office.words import typeface_roles

if TYPE_CHECKING:
    from datetime import date

    from docx.document import Document as DocxDocument
    from docx.oxml.xmlchemy import BaseOxmlElement
    from docx.section import Section
    from docx.styles.style import ParagraphStyle

_WIDTH, _LEFT, _RIGHT = Mm(210), Mm(28), Mm(26)
TYPE_AREA = Length(_WIDTH - _LEFT - _RIGHT)
"""The width between the margins: 156 mm."""
LINE = Pt(28.95)
"""22 lines on a page."""
SIZE = Pt(16)
"""三号: 28 characters on a line."""
_GRID = {"w:type": "linesAndChars", "w:linePitch": "579", "w:charSpace": "0"}
_EARLIEST = (1980, 1, 1, 0, 0, 0)
_STYLES = {
    "Normal": ("body", SIZE, False),
    "Title": ("title", Pt(22), False),
    "Heading 1": ("heading", SIZE, False),
    "Heading 2": ("subheading", SIZE, False),
    "Heading 3": ("body", SIZE, True),
    "Quote": ("subheading", SIZE, False),
    "Caption": ("subheading", Pt(14), False),
}
"""Style → role of its typeface, size, bold."""


def new_paper(title: str, author: str, day: date) -> DocxDocument:
    """Return an empty Word file whose page and styles are those of an official paper."""
    paper = Document()
    about = paper.core_properties
    about.title, about.author, about.last_modified_by, about.comments = title, author, author, ""
    about.language = "zh-CN"
    about.created = about.modified = datetime.combine(day, time(), UTC)
    about.revision = 1
    for section in paper.sections:
        set_page(section)
    for name, (role, size, bold) in _STYLES.items():
        style: Any = paper.styles[name]
        set_typeface(style.element.get_or_add_rPr(), role)
        style.font.size, style.font.bold, style.font.italic = size, bold, False
        style.font.color.rgb = None
        _set_lines(style)
    heading: Any = paper.styles["Title"]
    heading.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for line in heading.element.iter(qn("w:pBdr")):
        line.getparent().remove(line)
    for language in paper.styles.element.iter(qn("w:lang")):
        language.set(qn("w:eastAsia"), "zh-CN")
    _set_chinese(paper)
    return paper


def _set_chinese(paper: DocxDocument) -> None:
    """Set text as Chinese is: justified, marks compressed, and within the type area.

    That marks may hang is Word's own default and is said for LibreOffice's sake, which reads it
    the other way round: else it lets them hang into the margin, and counts a line that is empty.
    """
    normal: Any = paper.styles["Normal"]
    normal.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    hanging = OxmlElement("w:overflowPunct")
    hanging.set(qn("w:val"), "1")
    normal.element.pPr.insert_element_before(
        hanging, "w:topLinePunct", "w:snapToGrid", "w:spacing", "w:ind", "w:jc"
    )
    settings = paper.settings.element
    settings.find(qn("w:characterSpacingControl")).set(qn("w:val"), "compressPunctuation")
    settings.find(qn("w:themeFontLang")).set(qn("w:eastAsia"), "zh-CN")


def set_page(section: Section) -> None:
    """Set A4, the type area (156 × 225 mm), the grid, and page numbers at the outer edge."""
    section.page_width, section.page_height = _WIDTH, Mm(297)
    section.top_margin, section.bottom_margin = Mm(37), Mm(35)
    section.left_margin, section.right_margin = _LEFT, _RIGHT
    section.footer_distance = Mm(26)
    grid = section._sectPr.find(qn("w:docGrid"))  # noqa: SLF001 - the library has no word for it
    if grid is None:
        grid = OxmlElement("w:docGrid")
        section._sectPr.append(grid)  # noqa: SLF001 - as above
    for name, value in _GRID.items():
        grid.set(qn(name), value)


def set_typeface(properties: BaseOxmlElement, role: str) -> None:
    """Set the typeface of Chinese and of Latin characters alike, by its role."""
    name = typeface_roles()[role]["name"]
    fonts = properties.find(qn("w:rFonts"))
    if fonts is None:
        fonts = OxmlElement("w:rFonts")
        properties.insert(0, fonts)
    fonts.attrib.clear()
    for script in ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"):
        fonts.set(qn(script), name)
    fonts.set(qn("w:hint"), "eastAsia")


def _set_lines(style: ParagraphStyle) -> None:
    form = style.paragraph_format
    form.space_before = form.space_after = Pt(0)
    form.line_spacing_rule, form.line_spacing = WD_LINE_SPACING.EXACTLY, LINE


def as_bytes(paper: DocxDocument) -> bytes:
    """Return the file: the same bytes for the same content."""
    made = io.BytesIO()
    paper.save(made)
    out = io.BytesIO()
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, _EARLIEST)
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, old.read(name))
    return out.getvalue()
