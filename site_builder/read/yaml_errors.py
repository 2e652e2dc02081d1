"""libyaml's English grammar errors, put into what a person at an office can look for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from site_builder.problem import Finding, Span

if TYPE_CHECKING:
    import yaml

_INDENT = re.compile("[ ]*([\t\u00a0\u2000-\u200a\u202f\u205f\u3000])")
_FULL_WIDTH_COLON = re.compile("[ -]*[\\w.]+：")
_PLAIN_VALUE = re.compile(r"[ ]*(?:- +)*(?:[\w.]+: +)?([*&!%@`{\[|>\"'].*|- .*)$")

_REASONS = (
    ("cannot start any token", "start"),
    ("block end", "indent"),
    ("expected ':'", "colon"),
    ("mapping values are not allowed", "two_colons"),
    ("quoted scalar", "quote"),
    ("unexpected end of stream", "quote"),
    ("unknown escape", "escape"),
    ("invalid Unicode character escape", "escape"),
    ("escape", "escape"),
    ("',' or ']'", "bracket"),
    ("',' or '}'", "brace"),
    ("undefined alias", "mark"),
    ("alias", "mark"),
    ("anchor", "mark"),
    ("tag", "mark"),
    ("directive", "mark"),
)


def explain(error: yaml.MarkedYAMLError, lines: list[str], first_line: int) -> Finding:
    """Turn a grammar error into a finding, looking for the usual cause near its line."""
    mark = error.problem_mark or error.context_mark
    line = min(mark.line if mark else 0, len(lines) - 1)
    column = mark.column if mark else 0
    return (
        _suspect_line(lines, line, first_line)
        or _suspect_line(lines, line - 1, first_line)
        or _unknown(error, line, column, first_line)
    )


def _suspect_line(lines: list[str], line: int, first_line: int) -> Finding | None:
    if not 0 <= line < len(lines):
        return None
    text = lines[line]
    indent = _INDENT.match(text)
    if indent:
        facts = {"reason": f"U+{ord(indent.group(1)):04X}"}
        return Finding("F511", facts=facts, span=Span(line + first_line, indent.start(1) + 1))
    if _FULL_WIDTH_COLON.match(text):
        return Finding("F512", span=Span(line + first_line, text.index("：") + 1))
    value = _PLAIN_VALUE.match(text)
    if value and value.group(1)[0] not in "\"'|>":
        span = Span(line + first_line, value.start(1) + 1, len(value.group(1)))
        return Finding("F516", facts={"start": value.group(1)[0]}, span=span)
    return None


def _unknown(error: yaml.MarkedYAMLError, line: int, column: int, first_line: int) -> Finding:
    problem = f"{error.problem or ''} {error.context or ''}"
    reason = next((ours for theirs, ours in _REASONS if theirs in problem), "other")
    return Finding("F503", facts={"reason": reason}, span=Span(line + first_line, column + 1))


def full_width_colon(lines: tuple[str, ...]) -> Finding | None:
    """Find a key that is followed by a full-width colon, which makes a text of the whole file."""
    for number, line in enumerate(lines, 1):
        if _FULL_WIDTH_COLON.match(line):
            return Finding("F512", span=Span(number, line.index("：") + 1))
    return None
