"""Rules of cases (附件3), reports (附件2) and updates."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from site_builder.check.registry import document_rule
from site_builder.check.rules.found import found
from site_builder.check.words import look_up
from site_builder.contract.words import count_zi, has_figure
from site_builder.problem import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.check.context import Context
    from site_builder.problem import Finding
    from site_builder.read.document import Document
    from site_builder.read.markdown import Section

_IMAGE = re.compile(r"!\[[^\]]*\]\s*[(\[]|<img\b", re.IGNORECASE)
_DATE_LENGTH = len("2022-06-15")


def _expected(document: Document, context: Context) -> list[dict[str, Any]]:
    sections: list[dict[str, Any]] = context.contract.annotation(document.kind, "x-sections")
    return sections


def _sections(document: Document) -> tuple[Section, ...]:
    return document.body.sections if document.body else ()


@document_rule(case="C210", report="R310")
def sections_in_order(document: Document, context: Context) -> Iterator[Finding]:
    """Exactly the official sections, in the official order."""
    expected = [s["heading"] for s in _expected(document, context)]
    headings = "、".join(f"“{h}”" for h in expected)
    there = [s.heading for s in _sections(document)]
    last = Span(len(document.lines))
    for heading in expected:
        if heading not in there:
            yield found(span=last, reason="missing", heading=heading, headings=headings)
    for index, section in enumerate(_sections(document)):
        span = Span(section.line, 1, len(section.heading) + 3)
        if section.heading not in expected or section.heading in there[:index]:
            yield found(span=span, reason="extra", heading=section.heading, headings=headings)
    known = [h for h in dict.fromkeys(there) if h in expected]
    for heading, right in zip(known, (h for h in expected if h in known), strict=True):
        if heading != right:
            line = next(s.line for s in _sections(document) if s.heading == heading)
            yield found(span=Span(line), reason="order", heading=heading, headings=headings)
            return


@document_rule(case="C211", report="R311")
def section_empty(document: Document, context: Context) -> Iterator[Finding]:
    """None of the sections is empty."""
    expected = {s["heading"] for s in _expected(document, context)}
    for section in _sections(document):
        if section.heading in expected and not section.text.strip():
            yield found(span=Span(section.line), heading=section.heading)


@document_rule(case="C212", report="R312")
def text_above_sections(document: Document, _: Context) -> Iterator[Finding]:
    """Text above the first heading has no place on the page."""
    body = document.body
    if body and body.preamble and body.sections:
        lead = next(i for i, line in enumerate(body.text.split("\n")) if line.strip())
        yield found(span=Span(body.line + lead))


@document_rule(case="C213")
def longer_than_suggested(document: Document, context: Context) -> Iterator[Finding]:
    """案例字数建议控制在3000字以内; headings and captions are not counted."""
    limit = context.contract.annotation(document.kind, "x-suggested-length")
    length = sum(count_zi(s.text) for s in _sections(document))
    if length > limit and document.body:
        yield found(span=Span(document.body.line), length=length, limit=limit)


@document_rule(case="C214", report="R314")
def results_without_figures(document: Document, context: Context) -> Iterator[Finding]:
    """The results carry figures: 提供详细、翔实的数据支撑."""
    demanded = {s["heading"] for s in _expected(document, context) if s.get("x-figures")}
    for section in _sections(document):
        if section.heading in demanded and section.text.strip() and not has_figure(section.text):
            yield found(span=Span(section.line), heading=section.heading)


@document_rule(case="C215")
def cover_not_among_images(document: Document, _: Context) -> Iterator[Finding]:
    """The cover is one of the listed pictures."""
    cover = look_up(document.value, "/cover")
    listed = [i.get("file") for i in look_up(document.value, "/images") or ()]
    if cover and listed and cover not in listed:
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
    city = context.reference.places.by_slug.get(document.place.city or "")
    title = look_up(document.value, "/title")
    if city and title:
        expected = context.contract.annotation("report", "x-title-form").format(city=city.name)
        if title != expected:
            yield found("/title", expected=expected)


@document_rule(report="R321")
def report_by_a_city(document: Document, context: Context) -> Iterator[Finding]:
    """A report is a city association's."""
    unit = context.reference.units.get(str(look_up(document.value, "/unit")))
    if unit and unit.kind != "city":
        choices = context.contract.fields("units", 0)["/units/*/kind"].choices
        yield found("/unit", unit=unit.name, kind=choices[unit.kind])


@document_rule(update="R330")
def selected_case_exists(document: Document, context: Context) -> Iterator[Finding]:
    """The case that an update presents is there."""
    case = look_up(document.value, "/case")
    if case and f"cases/{case}/index.md" not in context.paths:
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
