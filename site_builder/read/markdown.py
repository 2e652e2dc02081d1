"""A submitted Markdown file: its front matter, and its body cut into sections."""

from __future__ import annotations

import re
from dataclasses import dataclass

from site_builder.problem import Finding, Span
from site_builder.read.strict_yaml import Parsed, parse

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_HEADING = re.compile(r"(#{1,6})[ \t]+(.*?)[ \t]*#*[ \t]*\Z")
_LEAD = re.compile(r"(?:[ >]|[-*+](?= )|[0-9]{1,9}[.)](?= ))*")
MAX_INDENT = 24
"""Columns of spaces, quote marks and list marks in front of a line."""
MAX_MARKS = 300
"""Marks of emphasis, links and code in one paragraph."""


@dataclass(frozen=True)
class Section:
    """A heading of the second level and the Markdown below it; `line` is the heading's."""

    heading: str
    text: str
    line: int
    text_line: int = 0
    """The line of the text's beginning."""


@dataclass(frozen=True)
class Body:
    """What stands below the front matter."""

    text: str
    line: int
    """The line number of the body's first line."""
    preamble: str
    """Text above the first heading of the second level."""
    sections: tuple[Section, ...]


def split(text: str) -> tuple[Parsed, Body | None]:
    """Cut a file into its front matter and its body; without front matter the body is None."""
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        return Parsed(findings=[Finding("F519", facts={"reason": "start"}, span=Span(1))]), None
    end = next((i for i, line in enumerate(lines[1:], 1) if line.rstrip() == "---"), None)
    if end is None:
        facts = {"reason": "end"}
        return Parsed(findings=[Finding("F519", facts=facts, span=Span(1))]), None
    parsed = parse("\n".join(lines[1:end]), first_line=2)
    body = read_body("\n".join(lines[end + 1 :]), end + 2)
    parsed.findings.extend(_too_deep(body))
    return parsed, body


def read_body(text: str, first_line: int) -> Body:
    """Cut a body at its headings of the second level, passing over fenced code."""
    lines = text.split("\n")
    cuts: list[tuple[int, str]] = []
    fence: str | None = None
    for number, line in enumerate(lines):
        mark = _FENCE.match(line)
        if mark:
            fence = None if fence and mark.group(1).startswith(fence) else fence or mark.group(1)
        heading = _HEADING.match(line) if fence is None else None
        if heading and len(heading.group(1)) == 2:  # noqa: PLR2004 - the second level
            cuts.append((number, heading.group(2)))
    starts = [number for number, _ in cuts]
    ends = [*starts[1:], len(lines)][: len(starts)]
    sections = tuple(
        _section(heading, lines[start + 1 : end], start + first_line)
        for (start, heading), end in zip(cuts, ends, strict=True)
    )
    preamble = "\n".join(lines[: starts[0]] if starts else lines)
    return Body(text, first_line, preamble.strip(), sections)


def _section(heading: str, lines: list[str], line: int) -> Section:
    """Leave out the empty lines around a section's text."""
    empty = next((i for i, text in enumerate(lines) if text), 0)
    return Section(heading, "\n".join(lines).strip("\n"), line, line + 1 + empty)


def _too_deep(body: Body) -> list[Finding]:
    """Refuse what makes a Markdown engine take quadratic time or recurse without end."""
    marks = 0
    for number, line in enumerate(body.text.split("\n"), body.line):
        lead = len(_LEAD.match(line.expandtabs(4)).group())  # type: ignore[union-attr]
        # An engine works on a paragraph at once, so its lines count together.
        marks = marks + sum(line.count(c) for c in "[]*_`<&!") if line.strip() else 0
        if lead > MAX_INDENT or marks > MAX_MARKS:
            reason = "deep" if lead > MAX_INDENT else "marks"
            return [Finding("F522", facts={"reason": reason}, span=Span(number, 1, len(line)))]
    return []
