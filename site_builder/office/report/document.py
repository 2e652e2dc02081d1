"""The draft as a Word file."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt

from site_builder.office.report.blocks import BarFigure, CaptionedTable, DraftHeading
from site_builder.office.report.words import say, words
from site_builder.office.title_lines import title_lines
from site_builder.office.typesetting.bar_pictures import bar_pictures, told
from site_builder.office.word.data_tables import add_table
from site_builder.office.word.page_numbers import number_pages
from site_builder.office.word.paper import TYPE_AREA, as_bytes, new_paper
from site_builder.office.word.paragraphs import add_paragraph, add_picture
from site_builder.office.word.runs import add_note, add_run, mark_open
from site_builder.office.word.styles import CAPTION, NOTE, SMALL_TEXT, TEXT, set_styles
from site_builder.office.word.title import add_title

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from docx.document import Document as DocxDocument

    from site_builder.office.report.blocks import DraftParagraph
    from site_builder.office.report.draft import Draft

_ANNEX_HEADING = Pt(12)


def as_word(draft: Draft, author: str, day: date) -> bytes:
    """Return the Word file; raises GlyphError where a picture's label cannot be printed."""
    paper = new_paper(draft.title, author, day)
    set_styles(paper)
    number_pages(paper)
    charts = [block.bars for block in draft.blocks if isinstance(block, BarFigure)]
    _Writer(paper, iter(bar_pictures(charts, draft.title, author, day))).write(draft)
    return as_bytes(paper)


class _Writer:
    """Writes blocks in their order; counts tables and pictures."""

    def __init__(self, paper: DocxDocument, pictures: Iterator[bytes]) -> None:
        self.paper, self.pictures = paper, pictures
        self.styles = {name: paper.styles[name].style_id for name in (TEXT, SMALL_TEXT)}
        self.tables = self.figures = 0
        self.is_annex = False

    def write(self, draft: Draft) -> None:
        """Write the title, the unit and every block."""
        add_title(self.paper, title_lines(draft.title))
        unit = self.paper.add_paragraph()
        unit.alignment = WD_ALIGN_PARAGRAPH.CENTER
        unit.paragraph_format.space_after = Pt(16)
        add_run(unit, draft.unit, role="subheading")
        for block, after in zip_longest(draft.blocks, draft.blocks[1:]):
            if isinstance(block, DraftHeading):
                self.heading(block)
            elif isinstance(block, CaptionedTable):
                self.grid(block)
            elif isinstance(block, BarFigure):
                self.figure(block)
            else:
                is_above = isinstance(after, CaptionedTable) and not after.caption
                self.paragraph(block, stays=is_above)

    def heading(self, block: DraftHeading) -> None:
        """Write a heading, which stays with what follows; annexes begin on a page of their own."""
        made = self.paper.add_paragraph(style=f"Heading {block.level}")
        run = add_run(made, block.text)
        if block.starts_page:
            made.paragraph_format.page_break_before = True
            self.is_annex = True
        elif self.is_annex:
            run.font.size = _ANNEX_HEADING
            made.paragraph_format.space_before = Pt(4)
        if block.note:
            add_note(self.paper, run, block.note)

    def paragraph(self, block: DraftParagraph, *, stays: bool) -> None:
        """Write a paragraph with its notes in the margin; `stays`: on the page of what follows."""
        made = add_paragraph(self.paper, self.styles[SMALL_TEXT if self.is_annex else TEXT])
        if stays:
            made.paragraph_format.keep_with_next = True
        for part in block.parts:
            run = add_run(made, part.text, bold=part.is_strong)
            if part.is_open:
                mark_open(run)
            if part.source:
                add_note(self.paper, run, part.source.note)

    def grid(self, block: CaptionedTable) -> None:
        """Write a table below its caption, with its base underneath."""
        if block.caption:
            self.tables += 1
            told = say("table", number=str(self.tables), title=block.caption)
            self.paper.add_paragraph(told, style=CAPTION).paragraph_format.keep_with_next = True
        add_table(self.paper, block.table)
        self.base(block.base)

    def figure(self, block: BarFigure) -> None:
        """Write a picture with what it shows in words for those who do not see it."""
        self.figures += 1
        made = self.paper.add_paragraph(style=CAPTION)
        made.paragraph_format.keep_with_next = True
        shown = words()["clauses"].join(f"{bar.label}{told(bar)}" for bar in block.bars)
        about = f"{block.caption}：{shown}"
        add_picture(made.add_run(), next(self.pictures), TYPE_AREA.mm, about)
        title = say("figure", number=str(self.figures), title=block.caption)
        self.paper.add_paragraph(title, style=CAPTION).paragraph_format.keep_with_next = True
        self.base(block.base)

    def base(self, text: str) -> None:
        """Write what figures were made from; without it, some room."""
        self.paper.add_paragraph(say("table_base", base=text) if text else "", style=NOTE)
