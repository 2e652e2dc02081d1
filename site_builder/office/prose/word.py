"""Blocks of prose in a Word file, in Word's own headings, lists, tables, links and pictures."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Twips

from site_builder.office.prose.blocks import (
    BlockQuote,
    CodeListing,
    Divider,
    Illustration,
    Paragraph,
    ProseHeading,
    ProseList,
    ProseTable,
    TextRun,
)
from site_builder.office.prose.word_text import write_runs, write_table
from site_builder.office.word.grid import AS_HIGH_AS_NEEDED, leave_grid
from site_builder.office.word.numbering import item_indent, new_list, set_item
from site_builder.office.word.paragraphs import add_picture, indent

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from docx.document import Document as DocxDocument
    from docx.text.paragraph import Paragraph as WordParagraph

    from site_builder.office.prose.blocks import Block

_GAP = "\u3000"
"""Between a picture's label and its caption."""


@dataclass(frozen=True)
class WordPlace:
    """Where blocks go, and what they stand within."""

    paper: DocxDocument
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    """By the `file` of illustrations."""
    below: int = 1
    """The level of the heading above."""
    lists: int = 0
    """How many lists are around."""
    quoted: bool = False


def write_blocks(place: WordPlace, blocks: Iterable[Block]) -> None:
    """Add the blocks at the end of a Word file."""
    for block in blocks:
        _write(place, block)


def _write(place: WordPlace, block: Block) -> None:
    match block:
        case Paragraph():
            write_runs(_paragraph(place), block.runs)
        case ProseHeading():
            level = min(place.below + block.level, 3)
            heading = place.paper.add_heading("", level)
            indent(heading, first=2)
            write_runs(heading, block.runs)
        case ProseList():
            _list(place, block)
        case ProseTable():
            write_table(place.paper, block)
        case BlockQuote():
            write_blocks(replace(place, quoted=True), block.blocks)
        case CodeListing():
            _code(place, block)
        case Divider():
            _divider(place.paper.add_paragraph())
        case Illustration():
            _picture(place, block)


def _paragraph(place: WordPlace) -> WordParagraph:
    """Add a paragraph of text, indented as what it stands within asks."""
    made = place.paper.add_paragraph(style="Quote" if place.quoted else None)
    if place.lists:
        made.paragraph_format.left_indent = Twips(item_indent(place.lists - 1))
    elif place.quoted:
        indent(made, first=2, left=2, right=2)
    else:
        indent(made, first=2)
    return made


def _list(place: WordPlace, block: ProseList) -> None:
    level = place.lists
    number = new_list(place.paper, numbered=block.numbered, start=block.start, level=level)
    inner = replace(place, lists=level + 1)
    for item in block.items:
        first, rest = item[:1], item[1:]
        begin = place.paper.add_paragraph()
        set_item(begin, number, level)
        if first and isinstance(first[0], Paragraph):
            write_runs(begin, first[0].runs)
        else:
            rest = item
        write_blocks(inner, rest)


def _code(place: WordPlace, block: CodeListing) -> None:
    for line in block.text.split("\n"):
        write_runs(_paragraph(place), (TextRun(line, ("code",)),))


def _divider(paragraph: WordParagraph) -> None:
    """Draw a line below an empty paragraph."""
    borders, line = OxmlElement("w:pBdr"), OxmlElement("w:bottom")
    for name, value in {"val": "single", "sz": "4", "space": "1", "color": "auto"}.items():
        line.set(qn(f"w:{name}"), value)
    borders.append(line)
    paragraph._p.get_or_add_pPr().append(borders)  # noqa: SLF001 - the library has no word for it


def _picture(place: WordPlace, block: Illustration) -> None:
    shown = place.paper.add_paragraph()
    shown.alignment = WD_ALIGN_PARAGRAPH.CENTER
    shown.paragraph_format.keep_with_next = True
    leave_grid(shown, AS_HIGH_AS_NEEDED)
    add_picture(shown.add_run(), place.pictures[block.file], block.width_mm, block.alt)
    told = place.paper.add_paragraph(f"{block.label}{_GAP}{block.caption}", style="Caption")
    told.alignment = WD_ALIGN_PARAGRAPH.CENTER
