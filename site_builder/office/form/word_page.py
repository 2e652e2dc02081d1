"""The page of the Word form: its styles and grid, its foot, and the place for the seal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docx.enum.text import WD_LINE_SPACING
from docx.oxml.ns import qn
from docx.shared import Pt

from site_builder.office.form.word_elements import (
    MM,
    ParagraphForm,
    cell,
    element,
    paragraph,
    row,
    run,
    table,
)
from site_builder.office.form.word_pieces import ANSWER
from site_builder.office.form.words import words
from site_builder.office.stamp.code import qr_png, qr_side
from site_builder.office.word.page_numbers import page_number
from site_builder.office.word.paragraphs import add_picture

if TYPE_CHECKING:
    from docx.document import Document as DocxDocument
    from docx.oxml.xmlchemy import BaseOxmlElement as Element

    from site_builder.office.form.document import FormDocument
    from site_builder.office.form.word_pieces import MarkWriter
    from site_builder.office.stamp.stamp import Stamp

_SEAL = 1900
"""The room for the seal, in twentieths of a point: 33 mm."""


def seal(paper: DocxDocument, document: FormDocument, writer: MarkWriter, width: float) -> Element:
    """Return what stands at the end: the code on the left, the seal and the day on the right."""
    place = document.layout.day
    told = run(document.day, role=ANSWER if place and place.text else "")
    day = writer.marked(place, told) if place else told
    left = [*_code(paper, document.stamp)] if document.stamp else [paragraph([])]
    right = [
        paragraph([run(words()["seal"])], ParagraphForm(stays=True)),
        paragraph([], ParagraphForm(stays=True, line=_SEAL)),
        paragraph([day]),
    ]
    half = width * 0.62
    cells = (cell(left, half, above="bottom"), cell(right, width - half, above="top"))
    return table([row(cells, splits=False)], (half, width - half), ruled=False)


def _code(paper: DocxDocument, stamp: Stamp) -> tuple[Element, Element]:
    """Return the picture of the code, and what it is called."""
    holder = paper.add_paragraph()
    drawn = holder.add_run()
    add_picture(drawn, qr_png(stamp.payload), qr_side(stamp.payload), words()["code"])
    paper.element.body.remove(holder._p)  # noqa: SLF001 - the library has no word for it
    name = words()["stamp"].format(short=stamp.short)
    return paragraph([drawn.element]), paragraph([run(name, role="plain", half_points=18)])


def set_styles(paper: DocxDocument, line: int) -> None:
    """Make the text 小四 and the grid its own, as a form has more to say than a letter."""
    for grid in paper.element.body.iter(qn("w:docGrid")):
        grid.set(qn("w:linePitch"), str(line))
    for name in ("Normal", "Heading 1"):
        style: Any = paper.styles[name]
        style.font.size = Pt(12)
        style.paragraph_format.line_spacing_rule = WD_LINE_SPACING.EXACTLY
        style.paragraph_format.line_spacing = Pt(line / 20)
    heading: Any = paper.styles["Heading 1"]
    heading.paragraph_format.space_before = heading.paragraph_format.space_after = Pt(6)
    title: Any = paper.styles["Title"]
    title.paragraph_format.space_after = Pt(20)


def set_foot(paper: DocxDocument, document: FormDocument, width: float) -> None:
    """Put the unit, the year and the page's number at the foot."""
    foot = paper.sections[0].footer.paragraphs[0]._p  # noqa: SLF001 - the library has no word for it
    number = element("r", inner=page_number())
    for old in list(foot):
        foot.remove(old)
    made = paragraph(
        [run(f"{document.foot}\t", role="plain", half_points=18), run("— "), number, run(" —")],
        ParagraphForm(tabs=(round((width - 16) * MM),)),
    )
    foot.extend(list(made))
    for part in foot.iter(qn("w:pStyle")):
        part.getparent().remove(part)
