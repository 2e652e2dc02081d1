"""A letter as a Word file says what its text says, in the form of an official letter."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from docx import Document
from situations import ERQI, SITUATIONS, SPEECH, problem, status

from site_builder.office.letters.enclosure import column_widths
from site_builder.office.letters.letter import letter_file
from site_builder.status.enclosures import problems_to_mend
from site_builder.status.letter import Letter, LetterPart, letter_text
from site_builder.status.reminders import areas, letter, units
from site_builder.status.status import Broken

if TYPE_CHECKING:
    from docx.document import Document as DocxDocument

DAY = date(2022, 10, 20)


def letters(name: str) -> list[Letter]:
    found = status(name)
    to = [*areas(found.cities), *units(found.cities)]
    return [letter(found, one, SPEECH) for one in to if not one.lacks_nothing]


def read(made: bytes) -> DocxDocument:
    return Document(io.BytesIO(made))


def squeezed(text: str) -> str:
    """A text without what the two layouts do differently: spaces, line ends, a cell's bounds."""
    return "".join(text.replace("｜", "").split())


def text_of(paper: DocxDocument) -> str:
    """All text in order: of the letter, of the enclosure, of what stands behind its table."""
    cells = [cell.text for table in paper.tables for row in table.rows for cell in row.cells]
    told = [paragraph.text for paragraph in paper.paragraphs]
    more = [told.pop()] if told[-1].startswith("另有") else []
    return "".join((*told, *cells, *more))


@pytest.mark.parametrize("name", SITUATIONS)
def test_it_says_what_its_text_says(name: str) -> None:
    for one in letters(name):
        assert squeezed(text_of(read(letter_file(one, DAY)))) == squeezed(letter_text(one))


def test_the_same_letter_has_the_same_bytes() -> None:
    one = letters("returned")[0]
    assert letter_file(one, DAY) == letter_file(one, DAY)


def test_it_looks_like_an_official_letter() -> None:
    one = next(k for k in letters("nothing") if k.enclosure)
    paper = read(letter_file(one, DAY))
    styles = [(p.style.name if p.style else "", p.text) for p in paper.paragraphs]
    assert styles[0] == ("Title", "【示例】关于报送2021年\n实施情况总结材料的提醒")
    assert ("Heading 1", "一、尚未收到的材料") in styles
    assert ("Heading 1", "附件") in styles
    office, day = (
        next(p for p in paper.paragraphs if p.text == one.told(kind))
        for kind in (LetterPart.OFFICE, LetterPart.DAY)
    )
    assert office.paragraph_format.left_indent == day.paragraph_format.left_indent
    assert office.paragraph_format.keep_with_next
    assert paper.core_properties.author == "河南省科学技术协会"


def test_errors_stand_in_a_table_whose_heading_is_repeated() -> None:
    one = letters("broken")[0]
    enclosed = problems_to_mend([Broken(ERQI, 60, (problem(ERQI),) * 60)])
    paper = read(letter_file(replace(one, enclosure=enclosed), DAY))
    (table,) = paper.tables
    assert len(table.rows) == 41
    assert "w:tblHeader" in table.rows[0]._tr.xml  # noqa: SLF001 - the library has no word for it
    assert paper.paragraphs[-1].text.startswith("另有20处")


def test_what_leaves_the_grid_says_so_once() -> None:
    paper = read(letter_file(next(k for k in letters("nothing") if k.enclosure), DAY))
    cells = [cell for table in paper.tables for row in table.rows for cell in row.cells]
    off = [paper.paragraphs[0], *(paragraph for cell in cells for paragraph in cell.paragraphs)]
    for paragraph in off:
        assert paragraph._p.xml.count("w:snapToGrid") == 1  # noqa: SLF001 - the library has no word for it


def test_columns_share_the_page() -> None:
    widths = column_widths([("行", "错在哪里"), ("12", "字" * 90)])
    assert sum(widths) == pytest.approx(156)
    assert widths[0] < widths[1]
