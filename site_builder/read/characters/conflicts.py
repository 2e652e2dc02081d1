"""The lines by which git marks what it could not merge, all four kinds, whole or half removed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from site_builder.problem import Finding, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_LABELLED = re.compile(r"([ \t]*)(<{7}|>{7}|\|{7})(?: .*[^|]|)\Z")
"""Around and between the versions; a line of bars that ends with one is a row of a table."""
_BROKEN = re.compile(r"(<{5,}|>{5,})[^<>]*\Z")
"""A mark of which somebody has deleted a part; at the margin of a form there is nothing like it."""
_EMPTY_ROW = "|" * 7
_MIDDLE = re.compile(r"([ \t]*)(={7})\Z")
"""Between two versions; in a body it may make a heading of the line above."""
_NOT_A_HEADING = re.compile(r"[ \t]*(?:[-*+>#|]|[0-9]{1,9}[.)])|.*[。！？；，、：.!?;,:|]\Z")
"""Lists, quotations, tables, and sentences."""


def conflicts(lines: Sequence[str], *, is_markdown: bool, is_indented: bool) -> Iterator[Finding]:
    """Yield F524 where a conflict begins, and for each mark that stands without its beginning.

    `is_indented` says that marks count which somebody has indented, as text of an answer.
    """
    marks = {n: mark for n, lead, mark in _labelled(lines) if is_indented or not lead}
    if is_markdown:
        marks = {n: mark for n, mark in marks.items() if lines[n - 1].rstrip() != _EMPTY_ROW}
    of_form = _start_of_body(lines) if is_markdown else len(lines)
    broken = {n: m[1] for n, line in enumerate(lines[:of_form], 1) if (m := _BROKEN.match(line))}
    marks = broken | marks
    marks |= dict(_middles(lines, is_markdown=is_markdown, certain=bool(marks)))
    inside = False
    for number, mark in sorted(marks.items()):
        if not inside:
            span = Span(number, 1, len(lines[number - 1]))
            yield Finding("F524", facts={"mark": mark}, span=span)
        inside = mark[0] == "<" or (inside and mark[0] != ">")


def _labelled(lines: Sequence[str]) -> Iterator[tuple[int, str, str]]:
    for number, line in enumerate(lines, 1):
        match = _LABELLED.match(line.rstrip())
        if match:
            yield number, match.group(1), match.group(2)


def _middles(
    lines: Sequence[str], *, is_markdown: bool, certain: bool
) -> Iterator[tuple[int, str]]:
    """Yield the marks between versions; where no other mark is left, those that are nothing else.

    A row of signs within a text of a form is indented.
    """
    body = _start_of_body(lines) if is_markdown else len(lines)
    for number, line in enumerate(lines, 1):
        match = _MIDDLE.match(line.rstrip())
        if match is None:
            continue
        is_text = bool(match.group(1)) or _may_underline(lines, body, number)
        if certain or not is_text:
            yield number, match.group(2)


def _start_of_body(lines: Sequence[str]) -> int:
    """Return the number of the line that ends the front matter; 0 where there is none."""
    if lines[0].rstrip() != "---":
        return 0
    return next((n for n, line in enumerate(lines[1:], 2) if line.rstrip() == "---"), len(lines))


def _may_underline(lines: Sequence[str], body: int, number: int) -> bool:
    """Whether the line above can be a heading: in the body, alone, and no sentence."""
    if number - 1 <= body:
        return False
    above = lines[number - 2].rstrip()
    alone = number - 2 <= body or not lines[number - 3].strip()
    return bool(above) and alone and _NOT_A_HEADING.match(above) is None
