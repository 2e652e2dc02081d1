"""The paper form as a Word file: editable, in the notice's order, each answer within its mark."""

from __future__ import annotations

from dataclasses import replace
from itertools import accumulate
from typing import TYPE_CHECKING

from docx.oxml.ns import qn

from site_builder.office.form.blocks import ChoiceRows, Essay, FormSentence, Heading, RuledTable
from site_builder.office.form.heights import parted
from site_builder.office.form.layout import GAP
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
from site_builder.office.form.word_page import seal, set_foot, set_styles
from site_builder.office.form.word_pieces import ANSWER, MarkWriter
from site_builder.office.form.word_tables import ruled
from site_builder.office.form.words import words
from site_builder.office.word.paper import TYPE_AREA, as_bytes, new_paper

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from docx.document import Document as DocxDocument
    from docx.oxml.xmlchemy import BaseOxmlElement as Element

    from site_builder.office.form.blocks import Block
    from site_builder.office.form.document import FormDocument

_EM, _LINE = 240, 400
"""A 字 of the form's text (小四), and a line: in twentieths of a point."""
_WIDTH = TYPE_AREA.mm
_PLAIN = ParagraphForm(line=_LINE)


def form_docx(document: FormDocument, day: date) -> bytes:
    """Return the Word file; `day` is that of the data."""
    paper = new_paper(document.title, document.unit, day)
    set_styles(paper, _LINE)
    set_foot(paper, document, _WIDTH)
    writer = MarkWriter(document.year)
    body = paper.element.body
    for made in list(_elements(paper, document, writer)):
        body.insert(len(body) - 1, made)  # the section's properties come last
    return as_bytes(paper)


def _elements(paper: DocxDocument, document: FormDocument, writer: MarkWriter) -> Iterator[Element]:
    head = run(words()["attachment"], role="heading", half_points=32)
    end = [run(f"\t{document.demo}")] if document.demo else []
    yield paragraph(
        [head, *end], ParagraphForm(line=_LINE + 160, tabs=(round((_WIDTH - 12) * MM),))
    )
    yield _title(document.layout.title)
    for sentence in document.layout.head:
        yield _sentence(sentence, writer)
    for label, value in document.people:
        told = f"\u3000{value}\u3000" if value else "\u3000" * 20
        yield paragraph([run(label), run(told, role=ANSWER, underlined=True)], _PLAIN)
    body, last = parted(document.layout.blocks)
    for block in body:
        yield from _block(block, writer)
    for block in last:
        yield from map(_staying, _block(block, writer))
    yield paragraph([], ParagraphForm(stays=True, line=120))
    yield seal(paper, document, writer, _WIDTH)


def _staying(made: Element) -> Element:
    """Make all paragraphs of an element stay on the page of what comes next."""
    for properties in made.iter(qn("w:pPr")):
        if properties.find(qn("w:keepNext")) is None:
            style = properties.find(qn("w:pStyle"))
            properties.insert(0 if style is None else 1, element("keepNext"))
    return made


def _title(text: str) -> Element:
    made = paragraph([run(text)], ParagraphForm("center"))
    style = element("pStyle", {"val": "Title"})
    made[0].insert(0, style)
    return made


def _block(block: Block, writer: MarkWriter) -> Iterator[Element]:
    match block:
        case Heading(text):
            yield _heading(text)
        case FormSentence():
            yield _sentence(block, writer)
        case ChoiceRows(rows, widths, depth):
            stops = list(accumulate(round((w + GAP) * _EM) for w in widths[:-1]))
            left = depth * 2 * _EM
            tabs = tuple(left + stop for stop in stops)
            for number, choices in enumerate(rows, start=1):
                stays = number < len(rows)
                told = [run("\t".join(choices))]
                yield paragraph(told, ParagraphForm("left", stays, left, line=_LINE, tabs=tabs))
        case Essay():
            yield _essay(block, writer)
        case RuledTable():
            yield ruled(block, replace(writer, half_points=21), _WIDTH)
            yield paragraph([], ParagraphForm(line=120))


def _heading(text: str) -> Element:
    made = paragraph([run(text)], ParagraphForm(stays=True))
    made[0].insert(0, element("pStyle", {"val": "Heading1"}))
    return made


def _sentence(sentence: FormSentence, writer: MarkWriter) -> Element:
    left = sentence.depth * 2 * _EM
    runs = writer.runs(sentence.pieces)
    return paragraph(runs, ParagraphForm("both", sentence.leads, left, line=_LINE))


def _essay(block: Essay, writer: MarkWriter) -> Element:
    first = 2 * _EM if block.place.text else 0
    told = writer.paragraphs((block.place,), ParagraphForm("both", first=first, line=_LINE))
    height = 0 if block.place.text else block.lines * _LINE
    return table([row([cell(told, _WIDTH, above="top")], height=height)], [_WIDTH])
