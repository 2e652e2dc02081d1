"""libyaml's English grammar errors, put into what a person at an office can look for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from site_builder.problem import Finding, Span
from site_builder.read.characters.confusables import COLONS
from site_builder.read.characters.lookalikes import (
    closing_bracket,
    closing_quote,
    in_grammar,
    starred,
    wide_dash,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    import yaml

_INDENT = re.compile("[ ]*([\t\u00a0\u2000-\u200a\u202f\u205f\u3000])")
_KEYED = re.compile(r"[ ]*(?:- +)?[A-Za-z_]+:(?: |\Z)")
_ENTRY = re.compile(
    rf"{_KEYED.pattern}|[ ]*(?:- +)?[a-z_]{{3,}}(?:[ ]*[:：;；={COLONS}|]|[ ]*\Z| +[!-~]+\Z)"
)
"""An entry, be it with another sign for its colon or none."""
_NAME_ALONE = re.compile(
    r"[ ]*(?:- +)?([a-z_]{3,})(?:[ ]+|[ ]*[=\uff1d\u2192][ ]*)[^\s:：=]+[ ]*\Z"
)
_FULL_WIDTH_COLON = re.compile("[ -]*[\\w.]+：")
_NO_SPACE = re.compile(r"[ -]*[A-Za-z_][A-Za-z0-9_]*(:)([^ \t/])")
_SPECIAL = re.compile(
    r"[ ]*(?:- +)*(?:[\w.]+: +(?=\S))?([*&!%@`{\[|>,\]}].*|(?<=: )[-?:] .*|(?<=- )[?:] .*)$"
)
_HEADER = re.compile(r"[|>](?:[+-]?[1-9]?|[1-9][+-])(?:\s+#.*)?\s*\Z")
_APART = re.compile(r"[|>][ \u3000]+[-+]\s*\Z")
_ODD_HEADER = re.compile(r"[|>][-+]?[ ]*([\u00a0\u2000-\u200a\u202f\u205f\u3000])\s*\Z")
_TEXT_IN_HEADER = re.compile(r"([|>][+-](?![0-9])|\|\s+|>\s+(?![0-9]))\s*(\S.*)")
"""A text that was meant to stand below its `|-`; `>` alone may also say 'more than'."""
_QUOTED_THEN_MORE = re.compile(
    r"[ ]*(?:- +)*(?:[\w.]+: +)?((?P<mark>[\"']).*?(?P=mark)\s*[^\s#].*)$"
)
_TWO_COLONS = re.compile(r"[ ]*(?:- +)*[\w.]+: +(\S.*?:(?: .*)?)$")
_CLOSING = {"[": "]", "{": "}"}

_REASONS = (
    ("cannot start any token", "start"),
    ("unknown escape", "escape"),
    ("character escape", "escape"),
    ("escape", "escape"),
    ("block end", "indent"),
    ("expected ':'", "colon"),
    ("mapping values are not allowed", "indent"),
    ("quoted scalar", "quote"),
    ("unexpected end of stream", "quote"),
    ("block scalar", "block"),
    ("',' or ']'", "bracket"),
    ("',' or '}'", "brace"),
    ("expected key", "indent"),
    ("expected '-'", "indent"),
    ("sequence entries are not allowed", "indent"),
    ("alias", "mark"),
    ("anchor", "mark"),
    ("tag", "mark"),
    ("directive", "directive"),
)
_FROM_THE_START = frozenset(("colon", "quote", "escape"))
"""For these the cause stands where the thing began, not where libyaml gave up."""


def explain(error: yaml.MarkedYAMLError, lines: Sequence[str], first_line: int) -> Finding:
    """Turn a grammar error into a finding, looking for the usual cause near its line."""
    problem = f"{error.problem or ''} {error.context or ''}"
    reason = next((ours for theirs, ours in _REASONS if theirs in problem), "other")
    mark = error.problem_mark or error.context_mark
    if reason in _FROM_THE_START:
        mark = error.context_mark or mark
    line = min(mark.line if mark else 0, len(lines) - 1)
    column = mark.column if mark else 0
    above = _above(lines, line)
    if reason == "directive":
        return Finding("F503", facts={"reason": reason}, span=Span(line + first_line))
    other = closing_quote(lines[line], column, line + first_line) if reason == "quote" else None
    return (
        other
        or _outdented(lines, line, first_line)
        or starred(lines[above], lines[line], line + first_line)
        or _suspect_line(lines, line, first_line)
        or wide_dash(lines[above], lines[line], above + first_line)
        or _suspect_line(lines, above, first_line)
        or (_no_colon(lines, line, above, first_line) if reason == "indent" else None)
        or Finding("F503", facts={"reason": reason}, span=Span(line + first_line, column + 1))
    )


def _above(lines: Sequence[str], line: int) -> int:
    """The line above one; above the remarks over it, where an entry stands beside its own.

    A scaffold has remarks over every entry, which end a text that was to be a name and an answer.
    """
    nearest = next((n for n in range(line - 1, -1, -1) if lines[n].strip()), line - 1)
    if nearest < 0 or not _is_remark(lines[nearest]) or not _KEYED.match(lines[line]):
        return nearest
    solid = (n for n in range(nearest - 1, -1, -1) if lines[n].strip())
    entry = next((n for n in solid if not _is_remark(lines[n])), None)
    if entry is None or _key_margin(lines[entry]) != _margin(lines[line]):
        return nearest
    keyed = next((t for t in reversed(lines[:entry]) if _KEYED.match(t)), "")
    return nearest if keyed.rstrip().endswith(("|-", "|")) else entry


def _is_remark(text: str) -> bool:
    return text.lstrip().startswith("#")


def _key_margin(text: str) -> int:
    """Where the name of an entry begins, behind the dash of its row."""
    return len(text) - len(text.lstrip(" -"))


def _no_colon(lines: Sequence[str], line: int, above: int, first_line: int) -> Finding | None:
    """Find the name without a colon whose line goes on into the next entry, for YAML."""
    name = _NAME_ALONE.match(lines[above]) if above >= 0 else None
    if name is None or not _KEYED.match(lines[line]):
        return None
    if _margin(lines[above]) != _margin(lines[line]) and not lines[above].lstrip().startswith("-"):
        return None
    return Finding(
        "F503", facts={"reason": "colon"}, span=Span(above + first_line, name.end(1) + 1)
    )


def _outdented(lines: Sequence[str], line: int, first_line: int) -> Finding | None:
    """Find text below a `|-` that is not indented: a paragraph that was pasted."""
    for number in (line, line - 1):
        if not 0 <= number < len(lines) or not lines[number].strip():
            continue
        if _is_remark(lines[number]) or _ENTRY.match(lines[number]):
            continue
        if _INDENT.match(lines[number]):
            continue
        above = next((t for t in reversed(lines[:number]) if _KEYED.match(t)), "")
        outside = _margin(lines[number]) <= _margin(above)
        if outside and above.rstrip().endswith(("|-", "|")):
            return Finding("F503", facts={"reason": "outdent"}, span=Span(number + first_line))
    return None


def _margin(text: str) -> int:
    return len(text) - len(text.lstrip())


def _suspect_line(lines: Sequence[str], line: int, first_line: int) -> Finding | None:
    """Look for one of the usual slips in a line."""
    if not 0 <= line < len(lines) or _is_remark(lines[line]):
        return None
    text, number = lines[line], line + first_line
    indent = _INDENT.match(text)
    if indent:
        facts = {"reason": f"U+{ord(indent.group(1)):04X}"}
        return Finding("F511", facts=facts, span=Span(number, indent.start(1) + 1))
    return (
        in_grammar(text, number)
        or closing_bracket(text, number)
        or _separator(text, number)
        or _unquoted(text, number)
    )


def _separator(text: str, number: int) -> Finding | None:
    """Find a key that no proper colon follows."""
    if _FULL_WIDTH_COLON.match(text):
        return Finding("F512", span=Span(number, text.index("：") + 1))
    tight = _NO_SPACE.match(text)
    if tight:
        if tight.group(2).isspace():
            facts = {"reason": f"U+{ord(tight.group(2)):04X}"}
            return Finding("F511", facts=facts, span=Span(number, tight.start(2) + 1))
        return Finding("F503", facts={"reason": "space"}, span=Span(number, tight.start(1) + 1))
    return None


def _unquoted(text: str, number: int) -> Finding | None:
    """Find a text that needs quotes around it."""
    special = _SPECIAL.match(text)
    if special:
        return _special(special, number)
    for pattern, reason in ((_QUOTED_THEN_MORE, "more"), (_TWO_COLONS, "colon")):
        match = pattern.match(text)
        if match and not (reason == "colon" and match.group(1)[0] in "\"'"):
            return Finding("F516", facts={"reason": reason}, span=_over(match, number))
    return None


def _special(match: re.Match[str], number: int) -> Finding | None:
    """Say of a text that begins with a sign of the grammar what is wrong with it."""
    text = match.group(1)
    start = text[0]
    if _HEADER.match(text) and not _ODD_HEADER.match(text):
        return None
    if _CLOSING.get(start, start) not in text:
        reason = "bracket" if start == "[" else "brace"
        return Finding("F503", facts={"reason": reason}, span=_over(match, number))
    if _APART.match(text):
        return Finding("F503", facts={"reason": "bar"}, span=_over(match, number))
    odd = _ODD_HEADER.match(text)
    if odd:
        facts = {"reason": f"U+{ord(odd[1]):04X}"}
        return Finding("F511", facts=facts, span=Span(number, match.start(1) + odd.start(1) + 1))
    behind = _TEXT_IN_HEADER.match(text)
    if behind:
        column = match.start(1) + behind.start(2) + 1
        span = Span(number, column, len(behind.group(2)))
        return Finding("F503", facts={"reason": "block"}, span=span)
    return Finding("F516", facts={"reason": "start", "start": start}, span=_over(match, number))


def _over(match: re.Match[str], number: int) -> Span:
    return Span(number, match.start(1) + 1, len(match.group(1)))


def separator_slip(lines: tuple[str, ...]) -> Finding | None:
    """Find the key without a proper colon that makes one text of a whole file."""
    slips = (_separator(line, number) for number, line in enumerate(lines, 1))
    return next((slip for slip in slips if slip), None)
