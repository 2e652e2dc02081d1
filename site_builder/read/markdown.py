"""A submitted Markdown file: its front matter, and its body cut into sections."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from site_builder.problem import Finding, Span
from site_builder.prose import parse_prose
from site_builder.prose.limits import excess
from site_builder.read.strict_yaml import Parsed, parse

_SECTION = "##"


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
    parsed.findings.extend(_too_much(body))
    return parsed, body


def read_body(text: str, first_line: int) -> Body:
    """Cut a body at its headings of the second level that stand at the margin."""
    lines = text.split("\n")
    cuts = _headings(text, lines)
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


def _headings(text: str, lines: list[str]) -> list[tuple[int, str]]:
    """Return line, from 0, and words of each heading; one in a quotation or a list is none."""
    tokens = parse_prose(text).tokens
    return [
        (token.map[0], block.content)
        for token, block in pairwise(tokens)
        if token.type == "heading_open" and token.markup == _SECTION
        if token.map and lines[token.map[0]].startswith(_SECTION)
    ]


def _too_much(body: Body) -> list[Finding]:
    """Refuse what would take the engine, or a reader, more than is known."""
    past = excess(body.text)
    if past is None:
        return []
    line = body.text.split("\n")[past.line]
    span = Span(body.line + past.line, 1, len(line))
    return [Finding("F522", facts={"reason": past.reason}, span=span)]
