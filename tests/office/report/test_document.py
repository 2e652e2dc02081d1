"""The draft as a Word file: read back, with what people wrote as it stands."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

import pytest
from docx import Document
from docx.enum.text import WD_COLOR_INDEX
from docx.oxml.ns import qn
from drafting import demonstrated, drafted, made, sources
from making import good
from repository import TODAY

from site_builder.office.report.blocks import (
    BarFigure,
    CaptionedTable,
    DraftHeading,
    DraftParagraph,
)
from site_builder.office.report.document import as_word
from site_builder.office.report.draft import draft

if TYPE_CHECKING:
    from docx.document import Document as DocxDocument

HOSTILE = [
    "=1+1", "<w:p/>&amp;", "{{ x }}", "{year}", "\x00\x07\x0b响铃", "半个\ud83d字", "\ufffe\uffff",
    "𠅤、瀍河、浉河", "😀", "长" * 500, "a" * 3000, "一\u2028二", "【待补充：假的】",
]  # fmt: skip


@cache
def whole() -> bytes:
    return as_word(drafted(), "河南省", TODAY)


def read(file: bytes) -> DocxDocument:
    return Document(io.BytesIO(file))


def test_the_same_draft_has_the_same_bytes() -> None:
    assert as_word(drafted("zhengzhou"), "郑州市", TODAY) == as_word(
        drafted("zhengzhou"), "郑州市", TODAY
    )


def test_headings_and_text_stand_in_the_file_in_their_order() -> None:
    paper = read(whole())
    there = [p.text for p in paper.paragraphs if p.style and p.style.name.startswith("Heading")]
    assert there == [b.text for b in drafted().blocks if isinstance(b, DraftHeading)]
    texts = [p.text for p in paper.paragraphs if p.style and p.style.name.startswith("Body Text")]
    told = [
        "".join(q.text for q in b.parts) for b in drafted().blocks if isinstance(b, DraftParagraph)
    ]
    assert [t for t in texts if t in told] == told


def test_every_source_is_a_note_in_the_margin_of_the_data_s_day() -> None:
    notes = list(read(whole()).comments)
    told = [source.note for _, source in sources(drafted().blocks)]
    wanted = [s["description"] for s in demonstrated().sections]
    assert [n.text for n in notes if n.text in told] == told
    assert all(any(w in n.text for n in notes) for w in wanted)
    assert {n.timestamp.date() for n in notes if n.timestamp} == {TODAY}


def test_places_to_write_are_highlighted() -> None:
    runs = [run for p in read(whole()).paragraphs for run in p.runs]
    marked = [r.text for r in runs if r.font.highlight_color == WD_COLOR_INDEX.YELLOW]
    blocks = (b for b in drafted().blocks if isinstance(b, DraftParagraph))
    assert marked == [p.text for b in blocks for p in b.parts if p.is_open]


def test_tables_are_whole_and_their_heads_repeat() -> None:
    grids = [b for b in drafted().blocks if isinstance(b, CaptionedTable)]
    tables = read(whole()).tables
    assert len(tables) == len(grids)
    for table, grid in zip(tables, grids, strict=True):
        rows = table._tbl.tr_lst  # noqa: SLF001 - the library looks every cell up anew
        cells = [["".join(t.text for t in c.iter(qn("w:t"))) for c in r.tc_lst] for r in rows]
        assert cells == [list(grid.table.heads), *(list(row) for row in grid.table.rows)]
        assert rows[0].find(f".//{qn('w:tblHeader')}") is not None
        assert all(r.find(f".//{qn('w:cantSplit')}") is not None for r in rows)


def test_pictures_say_in_words_what_they_show() -> None:
    figures = [b for b in drafted().blocks if isinstance(b, BarFigure)]
    shapes = read(whole()).inline_shapes
    said = [s._inline.docPr.get("descr") for s in shapes]  # noqa: SLF001 - no word for it
    assert len(said) == len(figures) > 1
    for text, figure in zip(said, figures, strict=True):
        assert all(bar.label in text for bar in figure.bars)


def test_pages_are_numbered_at_the_outer_edge() -> None:
    paper = read(whole())
    (section,) = paper.sections
    assert paper.settings.odd_and_even_pages_header_footer
    for footer in (section.footer, section.even_page_footer):
        assert "PAGE" in footer._element.xml  # noqa: SLF001 - the library has no word for it


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_what_somebody_wrote_is_text(text: str) -> None:
    one, *others = good().cases
    case = replace(one, title=text, summary=text, replicable=(text, text))
    survey, *rest = good().surveys
    survey.answers["problems"]  # the good one has an answer
    said = replace(survey, answers={**survey.answers, "problems": text})
    collection = replace(good(), cases=(case, *others), surveys=(said, *rest))
    file = as_word(draft(made(collection)), "省", TODAY)
    shown = "".join(c for c in text if c >= " " and not "\ud800" <= c <= "\udfff")
    shown = shown.translate({0xFFFE: None, 0xFFFF: None})
    words = " ".join(shown.split())
    assert words in "\n".join(" ".join(p.text.split()) for p in read(file).paragraphs)
    with zipfile.ZipFile(io.BytesIO(file)) as archive:
        assert archive.testzip() is None


def test_a_title_is_parted_behind_its_quotation() -> None:
    title = read(whole()).paragraphs[0]
    assert title.text == "【示例】河南省“基层科普行动计划”\n实施情况总结报告"


def test_what_leads_to_a_table_without_a_caption_stays_with_it() -> None:
    paper = read(whole())
    leads = [p for p in paper.paragraphs if "归组的字样：" in p.text]
    assert leads
    assert all(p.paragraph_format.keep_with_next for p in leads)
