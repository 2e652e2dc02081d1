"""The sheet on paper: every answer in it, whatever it holds, over as many pages as it takes."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

import pypdfium2 as pdfium
import pytest
from making import good, in_earnest
from transcribing import every_transcript, hostile_survey, transcript

from site_builder.office.transcription.paper import transcript_paper
from site_builder.office.typesetting.typeset import typeset

if TYPE_CHECKING:
    from site_builder.office.transcription.transcript import Transcript

DAY = date(2022, 10, 20)
SETTINGS = good().reference.settings


def pages(made: Transcript) -> list[str]:
    """The text of each page."""
    document = pdfium.PdfDocument(typeset(transcript_paper(made, SETTINGS, DAY)))
    return [page.get_textpage().get_text_range() for page in document]


def squeezed(text: str) -> str:
    """A text without what lines are broken at, and without hyphens that a break may hide."""
    return re.sub(r"[\s\ufffe\u00ad\u200b-]+", "", text)


@pytest.mark.parametrize("name", every_transcript())
def test_every_answer_is_there(name: str) -> None:
    made = every_transcript()[name]
    text = squeezed("".join(pages(made)))
    for answer in made.answers:
        for line in answer.text.splitlines():  # a page may end between two
            assert squeezed(line) in text, answer
    for part in made.parts:
        assert squeezed(part.title) in text


def test_a_long_table_goes_on_under_its_headings() -> None:
    found = pages(transcript(hostile_survey(rows=500)))
    inner = [page for page in found if "个项目" in page]
    assert len(inner) > 10
    assert all("承担单位" in page for page in inner)
    assert not [page for page in found if len(squeezed(page)) < 60]


def test_a_demonstration_says_so_and_another_does_not() -> None:
    made = every_transcript()["zhengzhou-kexie"]
    assert transcript_paper(made, SETTINGS, DAY).title.startswith("【示例】")
    earnest = in_earnest().reference.settings
    assert not transcript_paper(made, earnest, DAY).title.startswith("【")
