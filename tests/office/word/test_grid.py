"""Lines off the grid: of paragraphs and of styles, in the order of the standard."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.shared import Pt

from site_builder.office.word.grid import AS_HIGH_AS_NEEDED, leave_grid
from site_builder.office.word.paper import new_paper

if TYPE_CHECKING:
    from docx.text.paragraph import Paragraph as WordParagraph


@pytest.fixture
def paragraph() -> WordParagraph:
    """A paragraph with properties that the standard has before and behind."""
    made = new_paper("题目", "某某", date(2022, 10, 20)).add_paragraph("文字", style="Title")
    made.paragraph_format.keep_with_next = True
    made.alignment = WD_ALIGN_PARAGRAPH.CENTER
    return made


@pytest.mark.parametrize(
    ("line", "rule"),
    [(Pt(34), WD_LINE_SPACING.EXACTLY), (AS_HIGH_AS_NEEDED, WD_LINE_SPACING.SINGLE)],
)
def test_a_paragraph(paragraph: WordParagraph, line: float, rule: WD_LINE_SPACING) -> None:
    leave_grid(paragraph, line)
    assert paragraph.paragraph_format.line_spacing == line
    assert paragraph.paragraph_format.line_spacing_rule == rule
    properties = paragraph.paragraph_format.element.pPr
    names = [child.tag.rpartition("}")[2] for child in properties]
    assert names == ["pStyle", "keepNext", "snapToGrid", "spacing", "jc"]


def test_a_rule_that_was_set_before_is_kept(paragraph: WordParagraph) -> None:
    paragraph.paragraph_format.line_spacing_rule = WD_LINE_SPACING.AT_LEAST
    leave_grid(paragraph, Pt(14))
    assert paragraph.paragraph_format.line_spacing_rule == WD_LINE_SPACING.AT_LEAST
