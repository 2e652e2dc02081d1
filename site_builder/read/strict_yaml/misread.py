"""Text that libyaml takes for grammar, or grammar for text, without a word; it is refused.

YAML 1.2.2 calls most of these texts invalid: a comment begins behind a blank, a quoted text goes
on deeper than it begins. What is invalid as well but read as it is written is let pass.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import yaml

from site_builder.problem import Finding
from site_builder.read.characters.lookalikes import (
    HEADER,
    closing_quote,
    in_grammar,
    like_header,
)
from site_builder.read.strict_yaml.scalars import is_code, plain_value, too_long

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.read.strict_yaml.lines import YamlLines

_COMMENT = re.compile(r"[ \t]+(#.*)")
_NUMBER_SIGN = re.compile(r"[ \t]+(#[0-9].*)")
"""Where nothing else is said, a comment may stand; one does not begin with a number."""
_TIGHT = re.compile(r"(?:[ \t]*,)?(#.*)")
"""A comment without a blank before it, inside a list in one line or behind it."""
_HEADER = re.compile(r"[|>][+-]?(?:[1-9]|#)")
"""A block that says how far it is indented, or whose comment follows at once."""
_PATH = re.compile(
    r'(?:(?<![A-Za-z])[A-Za-z]:|"\\\\)[^"\\ ]*(?:\\\\[^"\\ ]+)*\\[abefnrtv0_/](?=\w)'
)
"""A path of Windows, of which a backslash with its letter stands for a tab or a line's end."""
_BLOCKS = frozenset("|>")
_QUOTES = frozenset("'\"")


def misread(event: yaml.Event, source: YamlLines, pointer: str) -> Iterator[Finding]:
    """Yield what of a value is read otherwise than it is written."""
    if isinstance(event, yaml.ScalarEvent):
        if event.style in _BLOCKS:
            yield from _block(event, source, pointer)
        elif event.style in _QUOTES:
            yield from _quoted(event, source, pointer)
        else:
            yield from _plain(event, source, pointer)
    elif isinstance(event, yaml.CollectionStartEvent):
        if event.flow_style and source.behind(event.end_mark).startswith("#"):
            yield _comment(event, source, pointer, 0)
    elif isinstance(event, yaml.CollectionEndEvent):
        end: Any = event.end_mark
        tight = source.before(end).endswith(("]", "}")) and _TIGHT.match(source.behind(end))
        if tight:
            yield _comment(event, source, pointer, tight.start(1))


def question(event: yaml.ScalarEvent, source: YamlLines) -> Finding | None:
    """Refuse a `?` in front of a key: it would be dropped."""
    before = source.before(event.start_mark).rstrip()
    if not before.endswith("?"):
        return None
    start: Any = event.start_mark
    offset = len(before) - 1 - len(source.before(start))
    return Finding("F516", "", {"reason": "start", "start": "?"}, source.rest(start, offset=offset))


def _plain(event: yaml.ScalarEvent, source: YamlLines, pointer: str) -> Iterator[Finding]:
    """A number without end; a `#` that starts a comment, but not after a code such as `A`."""
    if too_long(event.value):
        yield Finding("F514", pointer, {"digits": len(event.value)}, source.span(event))
        return
    start: Any = event.start_mark
    end: Any = event.end_mark
    line, number = source.line(start.line), start.line + source.first_line
    header = HEADER.match(line[start.column :].rstrip())
    if header and source.before(start).rstrip().endswith(":"):
        slip = in_grammar(line, number)
    else:
        slip = like_header(line, start.column, number) if end.line > start.line else None
    if slip:
        yield replace(slip, pointer=pointer)
        return
    value, behind = plain_value(event.value), source.behind(event.end_mark)
    comment = _NUMBER_SIGN.match(behind) if value is None else None
    if isinstance(value, str) and not is_code(value):
        comment = _COMMENT.match(behind)
    comment = comment or (_TIGHT.match(behind) if behind[:1] == "," else None)
    if comment:
        yield _comment(event, source, pointer, comment.start(1))


def _quoted(event: yaml.ScalarEvent, source: YamlLines, pointer: str) -> Iterator[Finding]:
    """A quotation that goes on at the margin, where other entries stand, or ends too soon."""
    start: Any = event.start_mark
    end: Any = event.end_mark
    written = source.behind(start)
    if event.style == '"' and _PATH.search(
        written, 0, max(0, end.column - start.column) or len(written)
    ):
        yield Finding("F503", pointer, {"reason": "escape"}, source.span(event))
        return
    lead = source.lead(start.line)
    margin = -1 if lead >= start.column else lead
    inner = range(start.line + 1, end.line + 1)
    if any(source.lead(n) <= margin and source.line(n).strip() for n in inner):
        number = start.line + source.first_line
        other = closing_quote(source.line(start.line), start.column, number)
        yield other or Finding("F503", pointer, {"reason": "margin"}, source.span(event))
        return
    behind = source.behind(end)
    if behind.startswith("#"):
        yield Finding("F516", pointer, {"reason": "more"}, source.rest(start))
    elif behind[:1] == "," and _TIGHT.match(behind):
        yield _comment(event, source, pointer, 1)


def _block(event: yaml.ScalarEvent, source: YamlLines, pointer: str) -> Iterator[Finding]:
    """A text such as `>5` or `|#1`, taken for the header of a text without a line."""
    start: Any = event.start_mark
    header = source.behind(start)
    match = _HEADER.match(header)
    if match and (match.group().endswith("#") or not event.value.strip()):
        facts = {"reason": "start", "start": header[0]}
        yield Finding("F516", pointer, facts, source.rest(start))


def _comment(event: yaml.Event, source: YamlLines, pointer: str, offset: int) -> Finding:
    lost = source.behind(event.end_mark)[offset:].strip()
    span = source.place(event.end_mark, len(lost), offset=offset)
    return Finding("F513", pointer, {"lost": lost}, span)
