"""Characters that look like signs of the grammar, and are others."""

from __future__ import annotations

import re

from site_builder.problem import Finding, Span
from site_builder.read.characters.confusables import COLONS, DASHES, LOOKALIKE, STROKES, told

_THIN_BARS = "lI\u4e28\u2502\u2503\u00a6\u2758\u2223\u01c0\ufe31"
"""What is taken for a bar only where a text goes on below."""
_BARS = {"\uff5c": "|", "\uff1e": ">", **dict.fromkeys(_THIN_BARS, "|")}
_BULLETS = (
    "*+\u00b7\u2022\u25cf\u25aa\u25a0\u25c6\u27a2\u30fb"
    "\u2192\u25b6\u25c7\u25cb\u25e6\u2023\u2605\u203b"
)
_POINTS = _BULLETS[2:]
"""Those that begin no text of another meaning."""
_SPACES = " \u00a0\u3000"
WHOLE = re.compile(
    '[“‘「『〝\uff02\u2033\u00ab\u2039][^“”‘’「」『』〝〞\uff02\u2033\u00ab\u00bb\u2039\u203a"。！？；]+[”’」』〞\uff02\u2033\u00bb\u203a"\']'
)
"""A phrase in quotation marks, of which the second may be a plain one."""
MARKER = re.compile(
    rf"[ ]*(?P<wrong>[{re.escape(DASHES + STROKES + _BULLETS)}])"
    rf"[{_SPACES}]*(?=[A-Za-z_]+[:\uff1a](?: |\Z))"
)
"""What begins a row of a list, where `- ` belongs."""
TIGHT = re.compile(r"[ ]*(?P<wrong>-)(?P<gap>[\t\u00a0\u3000]*)(?=[A-Za-z_]+[:\uff1a](?: |\Z))")
"""A row of a list whose dash has no space behind it."""
WIDE = re.compile(r"(?P<lead>[ ]*)-(?P<gap>[ ]{2,})(?=[A-Za-z_]+:(?: |\Z))")
"""A row of a list whose dash has more than one space behind it."""
STAR = re.compile(r"[ ]*(?P<wrong>\*)[ ]+(?=[^\s*])")
"""What begins a line of a list in Markdown."""
ITEM = re.compile(
    rf"[ ]*(?P<wrong>[{re.escape(DASHES)}]{{1,2}}|[{_POINTS}]"
    rf"|[{STROKES}](?=[{_SPACES}])|-(?=[^ -]))[{_SPACES}]*(?=\S)"
)
"""What begins a line of a list, where `- ` belongs."""
_DASH = f"[-{re.escape(DASHES + STROKES)}]"
HEADER = re.compile(
    rf"(?:[|>](?P<dash>[{re.escape(DASHES + STROKES)}])|(?P<bar>[\uff5c\uff1e]){_DASH}?)\Z"
)
"""What stands behind a key for the `|-` above a text."""
LIKE_HEADER = re.compile(rf"(?:(?P<bar>[\uff5c\uff1e{_THIN_BARS}]){_DASH}|(?P<turned>-)\|)\Z")
"""What is one only where a text goes on below."""
_KEYED_HEADER = re.compile(rf"[ ]*(?:- +)*[\w.]+: +(?P<header>{HEADER.pattern})")
_COLON = re.compile(rf"[ -]*(?:[\w.]+(?P<wrong>[{COLONS}])|[a-z_]{{4,}}(?P<stop>[;\uff1b]))")
_LIST = re.compile(r"[ ]*(?:- +)*[\w.]+: +\[[^\[\]]*(?P<wrong>[\uff3d】〕\uff09)}])\Z")
_CLOSING = {'"': "”」』\uff02\u2033", "'": "’\uff07\u2032"}
"""What is typed for the mark that ends a quotation, by the one that began it."""
_PAIRS = {"”": "“", "’": "‘", "」": "「", "』": "『", **{c: c for c in "\uff02\uff07\u2032\u2033"}}
_SIGN = re.compile("[ ]*(?P<wrong>\uff03)")


def in_grammar(line: str, number: int) -> Finding | None:
    """Find a character of a line that is taken for one of the grammar."""
    header = _KEYED_HEADER.match(line.rstrip())
    if header:
        wrong = "dash" if header["dash"] else "bar"
        return _found(line, header.start(wrong), number, _BARS.get(header[wrong], "-"))
    tight = TIGHT.match(line)
    if tight:
        place = Span(number, tight.start("wrong") + 1)
        return Finding("F561", facts={"reason": "none"}, span=place)
    for pattern, right in ((MARKER, "-"), (_COLON, ":"), (_SIGN, "#")):
        match = pattern.match(line)
        if match:
            at = match.start("wrong") if match["wrong"] else match.start("stop")
            return _found(line, at, number, right)
    return None


def starred(above: str, line: str, number: int) -> Finding | None:
    """Find the sign that begins a list below its name, or goes on with one, and is no dash."""
    star, item = STAR.match(line), ITEM.match(line)
    if star and (above.rstrip().endswith(":") or STAR.match(above)):
        return _found(line, star.start("wrong"), number, "-")
    if item is None or not above.startswith(f"{line[: item.start('wrong')]}- "):
        return None
    if item["wrong"] == "-":
        place = Span(number, item.start("wrong") + 1)
        return Finding("F561", facts={"reason": "none"}, span=place)
    return _found(line, item.start("wrong"), number, "-")


def wide_dash(above: str, line: str, number: int) -> Finding | None:
    """Find the row, at line `number`, whose dash has so many spaces that the next line is off."""
    wide = WIDE.match(above)
    if wide is None or len(line) - len(line.lstrip()) != len(wide["lead"]) + len("- "):
        return None
    place = Span(number, wide.start("gap") + 1, len(wide["gap"]))
    return Finding("F561", facts={"reason": "more"}, span=place)


def like_header(line: str, start: int, number: int) -> Finding | None:
    """Find the character in the header of a text, of which a line has nothing else from `start`."""
    header = LIKE_HEADER.match(line[start:].rstrip())
    if header is None:
        return None
    if header["turned"]:
        return Finding("F503", facts={"reason": "bar"}, span=Span(number, start + 1, len("-|")))
    return _found(line, start, number, _BARS[header["bar"]])


def closing_bracket(line: str, number: int) -> Finding | None:
    """Find the mark that was typed to close a list in one line."""
    match = _LIST.match(line.rstrip())
    return _found(line, match.start("wrong"), number, "]") if match else None


def closing_quote(line: str, start: int, number: int) -> Finding | None:
    """Find the mark that was typed to close a quotation which begins at `start`."""
    written = line[start:].rstrip(" ,]")
    mark, inner, right = written[:1], written[1:], written[-1:]
    left = _PAIRS.get(right)
    if left is None or right not in _CLOSING.get(mark, "") or mark in inner:
        return None
    if inner.count(right) != (inner.count(left) if left != right else 0) + 1:
        return None
    return _found(line, start + len(written) - 1, number, mark)


def _found(line: str, at: int, number: int, right: str) -> Finding:
    return Finding(LOOKALIKE, facts=told(line, at, right), span=Span(number, at + 1))
