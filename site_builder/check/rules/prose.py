"""Rules of cases (附件3), reports (附件2) and updates."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from site_builder.check.registry import document_rule
from site_builder.check.rules.finding import found, rows
from site_builder.check.rules.sections import expected_sections, sections_of
from site_builder.contract.counting import count_zi, has_figure
from site_builder.model.unit import HEADS
from site_builder.pointer import look_up
from site_builder.problem import Span
from site_builder.prose import visible_text
from site_builder.read.paths.layout import case_path

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.check.context import Context
    from site_builder.problem import Finding
    from site_builder.read.document import Document
    from site_builder.read.markdown import Section

_IMAGE = re.compile(r"!\[[^\]]*\]\s*[(\[]|<img\b", re.IGNORECASE)
_DATE_LENGTH = len("2022-06-15")


def _heading(section: Section) -> Span:
    return Span(section.line, 1, len(section.heading) + len("## "))


@document_rule(case="C211", report="R311")
def section_empty(document: Document, context: Context) -> Iterator[Finding]:
    """None of the sections is empty."""
    expected = {s["heading"] for s in expected_sections(document, context)}
    for section in sections_of(document):
        if section.heading in expected and not visible_text(section.text):
            yield found(span=_heading(section), heading=section.heading)


@document_rule(case="C212", report="R312")
def text_above_sections(document: Document, _: Context) -> Iterator[Finding]:
    """Text above the first heading has no place on the page."""
    body = document.body
    if body and visible_text(body.preamble) and body.sections:
        lead = next(i for i, line in enumerate(body.text.split("\n")) if line.strip())
        line = body.text.split("\n")[lead]
        yield found(span=Span(body.line + lead, 1, len(line)))


@document_rule(case="C213")
def longer_than_suggested(document: Document, context: Context) -> Iterator[Finding]:
    """案例字数建议控制在3000字以内; headings and captions are not counted."""
    limit = context.contract.annotation(document.kind, "x-suggested-length")
    length = sum(count_zi(visible_text(s.text)) for s in sections_of(document))
    if length > limit and document.body:
        yield found(span=Span(document.body.line, width=0), length=length, limit=limit)


@document_rule(case="C214", report="R314")
def results_without_figures(document: Document, context: Context) -> Iterator[Finding]:
    """The results carry figures: 提供详细、翔实的数据支撑."""
    demanded = context.contract.headings_with_figures(document.kind)
    for section in sections_of(document):
        text = visible_text(section.text) if section.heading in demanded else ""
        if text and not has_figure(text):
            yield found(span=_heading(section), heading=section.heading)


@document_rule(case="C215")
def cover_not_among_images(document: Document, _: Context) -> Iterator[Finding]:
    """The cover is one of the listed pictures, as far as all of them are known."""
    cover = look_up(document.value, "/cover")
    listed = look_up(document.value, "/images") or ()
    named = [row["file"] for _, row in rows(document, "/images") if "file" in row]
    if cover and named and len(named) == len(listed) and cover not in named:
        yield found("/cover", cover=cover)


@document_rule(case="F523", report="F523", update="F523")
def image_in_body(document: Document, _: Context) -> Iterator[Finding]:
    """Pictures are listed in the front matter, where their words and consent stand."""
    if document.body is None:
        return
    for number, line in enumerate(document.body.text.split("\n"), document.body.line):
        match = _IMAGE.search(line)
        if match:
            yield found(span=Span(number, match.start() + 1, len(match.group())))


@document_rule(report="R320")
def report_title(document: Document, context: Context) -> Iterator[Finding]:
    """The title is the model's: Xx市“基层科普行动计划”实施情况总结报告."""
    area = context.reference.area_name(document.place.city or "")
    title = look_up(document.value, "/title")
    if area and title:
        expected = context.contract.annotation("report", "x-title-form").format(city=area)
        if title != expected:
            yield found("/title", expected=expected)


@document_rule(report="R321")
def report_by_an_association(document: Document, context: Context) -> Iterator[Finding]:
    """A report is a city's, or the province's: 省级科协实施成效在总结报告中提供."""
    unit = context.reference.units.get(str(look_up(document.value, "/unit")))
    if unit and unit.kind not in HEADS:
        yield found("/unit", unit=unit.name, kind=context.contract.kind_titles()[unit.kind])


@document_rule(update="R330")
def selected_case_exists(document: Document, context: Context) -> Iterator[Finding]:
    """The case that an update presents is there."""
    case = look_up(document.value, "/case")
    if case and case_path(case) not in context.paths:
        yield found("/case", case=case)


@document_rule(update="R331")
def date_as_in_file_name(document: Document, _: Context) -> Iterator[Finding]:
    """The file is named `<date>-<slug>.md`."""
    date = look_up(document.value, "/date")
    name = document.path.rpartition("/")[2][:_DATE_LENGTH]
    if date and name != date:
        yield found("/date", date=date, name=name)


@document_rule(update="R332")
def round_takes_updates(document: Document, context: Context) -> Iterator[Finding]:
    """动态报告机制 begins with round 2022."""
    round_ = context.reference.rounds.get(document.place.round or 0)
    if round_ and not round_.updates:
        yield found("/round", year=round_.year)


@document_rule(update="R333")
def update_empty(document: Document, _: Context) -> Iterator[Finding]:
    """An update says something besides its title."""
    if document.body and not visible_text(document.body.text):
        yield found(span=Span(document.body.line - 1, width=0))
