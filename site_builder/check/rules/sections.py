"""The official sections of a case (附件3) and a report (附件2): all there, in order, by name."""

from __future__ import annotations

import re
import unicodedata
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from site_builder.check.registry import document_rule
from site_builder.check.rules.finding import found
from site_builder.problem import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.check.context import Context
    from site_builder.problem import Finding
    from site_builder.read.document import Document
    from site_builder.read.markdown import Section

_MARKS = re.compile(r"[#*_\s:。.]")


def expected_sections(document: Document, context: Context) -> list[dict[str, Any]]:
    """Return `x-sections` of the document's schema."""
    sections: list[dict[str, Any]] = context.contract.annotation(document.kind, "x-sections")
    return sections


def sections_of(document: Document) -> tuple[Section, ...]:
    """Return the sections that the body has."""
    return document.body.sections if document.body else ()


@document_rule(case="C210", report="R310")
def sections_in_order(document: Document, context: Context) -> Iterator[Finding]:
    """Exactly the official sections, in the official order."""
    expected = [s["heading"] for s in expected_sections(document, context)]
    sections = list(sections_of(document))
    missing = [h for h in expected if h not in {s.heading for s in sections}]
    extra = [
        s
        for i, s in enumerate(sections)
        if s.heading not in expected or s.heading in {t.heading for t in sections[:i]}
    ]
    for heading in missing:
        yield _missing(heading, extra, document)
    for section in extra:
        span = Span(section.line, 1, len(section.heading) + len("## "))
        yield found(span=span, reason="extra", heading=section.heading, headings=_listed(expected))
    yield from _out_of_order(expected, sections)


def _missing(heading: str, extra: list[Section], document: Document) -> Finding:
    """Say where a missing heading seems to stand in another form, else only that it is missing."""
    similar = get_close_matches(heading, [s.heading for s in extra], n=1)
    if similar:
        section = next(s for s in extra if s.heading == similar[0])
        extra.remove(section)
        span = Span(section.line, 1, len(section.heading) + len("## "))
        return found(span=span, reason="renamed", there=section.heading, heading=heading)
    body = document.body
    for number, line in enumerate(body.text.split("\n") if body else (), body.line if body else 1):
        if _without_marks(line) == _without_marks(heading):
            span = Span(number, 1, len(line))
            return found(span=span, reason=_slip(line), there=line.strip(), heading=heading)
    return found(span=Span(len(document.lines), width=0), reason="missing", heading=heading)


def _slip(line: str) -> str:
    """Why a line that looks like a heading is none (a reason of C210 and R310)."""
    if not line.lstrip().startswith("## "):
        return "mark"
    return "indent" if line[0].isspace() else "fence"


def _without_marks(text: str) -> str:
    return _MARKS.sub("", unicodedata.normalize("NFKC", text))


def _out_of_order(expected: list[str], sections: list[Section]) -> Iterator[Finding]:
    known = [h for h in dict.fromkeys(s.heading for s in sections) if h in expected]
    for heading, right in zip(known, (h for h in expected if h in known), strict=True):
        if heading != right:
            section = next(s for s in sections if s.heading == heading)
            span = Span(section.line, 1, len(heading) + len("## "))
            yield found(span=span, reason="order", heading=heading, headings=_listed(expected))
            return


def _listed(headings: list[str]) -> str:
    return "、".join(f"“{heading}”" for heading in headings)
