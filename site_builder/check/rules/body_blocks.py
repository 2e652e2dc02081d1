"""Blocks of a body that are not what their author takes them for: paragraphs, tables, headings."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from site_builder.check.rules.body import ParsedBody, body_rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it.token import Token

    from site_builder.problem import Finding

_END = re.compile(r"[。！？!?；;][”’」』）)】》]*\Z")
_ITEM = re.compile(
    r"[（(]?(?:[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3})(?:[、）)]|[.．](?![0-9]))"
    r"|第[一二三四五六七八九十]{1,3}[，、：:]|[①-⑳⑴-⒇㈠-㈩·•●○■□◆◇▲►➢✓√－–—\uff0a※]\s*\S"
)
"""The beginning of an item that is numbered or marked otherwise than Markdown has it."""
_LABEL = re.compile(r"[^\s，。；：:、！？!?/（(]{1,8}(?:：|(?<![0-9]):(?!//))\s*\S")
"""The beginning of a line such as 地址：…, of which one stands below the other."""
_LETTERED = re.compile(
    r"[（(]?[A-Za-z](?:[、）)]|[.．]\s)|[\u2160-\u217f]+[、.．)）]|[-+][^\s\d-]|"
    r"第[一二三四五六七八九十]{1,3}[条章节步项款]|[0-9]{1,2}(?:\.[0-9]{1,2}){1,3}[.．、]?[\s\u3000]*[^\W\d_]"
)
"""The beginning of an item that a line of a sentence may have as well, if not two in a row."""
_DAY = re.compile(r"(?:[0-9]{4}|[\u3007○零一二三四五六七八九]{4})年.{1,3}月(?:.{1,3}日)?")
_PAUSE = re.compile("[，。；：、！？,;!?]")
_SHORT = 20
"""Characters: whoever breaks a sentence breaks it into longer lines, or it has its marks."""
_LINES = 3
_INDENT = re.compile(r"\u3000|[ \u00a0]{2}|\t")
_BROKEN = re.compile(r"(?:  +|\\|<br ?/?>\s*)\Z", re.IGNORECASE)
"""The end of a line behind which the next one is a line on the page as well."""
_BARS_OF_GFM = re.compile(r"(?<!\\)\|")
_BARS = re.compile(r"(?<!\\)[|\uff5c]")
_RULE = re.compile(r"\s*[|\uff5c]?\s*:?[-－—]+:?\s*(?:[|\uff5c]\s*:?[-－—]+:?\s*)*[|\uff5c]?\s*")
_TAB = re.compile(r"\S[ ]*\t+[ ]*\S")
_UNDERLINE = frozenset("=-")


@body_rule("F550")
def lines_of_one_paragraph(body: ParsedBody) -> Iterator[Finding]:
    """Lines that seem to be paragraphs, with no blank line between them."""
    for block in _paragraphs(body):
        rows = block.content.split("\n")
        if len(rows) > 1 and not _table_like(rows) and _apart(body, block, rows):
            yield body.at_offset(block, 0, len(rows[0]), lines=len(rows))


@body_rule("F551")
def indented_lines(body: ParsedBody) -> Iterator[Finding]:
    """Four spaces or a tab in front of a line: a forge shows a box with code."""
    for line in body.prose.indented:
        yield body.at_line(line)


@body_rule("F558")
def underlined_text(body: ParsedBody) -> Iterator[Finding]:
    """`---` right under a text makes a heading of it."""
    for token in body.prose.tokens:
        if token.type == "heading_open" and token.markup in _UNDERLINE and token.map:
            yield body.at_line(token.map[1] - 1, mark=token.markup * 3)


@body_rule("F559")
def no_table(body: ParsedBody) -> Iterator[Finding]:
    """What looks like a table and is none, and cells for which the head has no column."""
    for block in _paragraphs(body):
        rows = block.content.split("\n")
        reason = _table_like(rows)
        if reason:
            yield body.at_offset(block, 0, len(rows[0]), reason=reason)
    yield from _cells_too_many(body)


def _cells_too_many(body: ParsedBody) -> Iterator[Finding]:
    columns = 0
    for token in body.prose.tokens:
        if token.type == "thead_open" and token.map:
            columns = 0
            if _RULE.fullmatch(body.prose.lines[token.map[0]]):
                yield body.at_line(token.map[0], reason="rule")
        elif token.type == "th_open":
            columns += 1
        elif token.type == "tr_open" and token.map and columns:
            more = _cells(body.prose.lines[token.map[0]]) - columns
            if more > 0:
                yield body.at_line(token.map[0], reason="cells", more=more)


def _cells(line: str) -> int:
    bare = line.lstrip("> \t").rstrip()
    inner = bare.removeprefix("|")
    inner = inner if inner.endswith("\\|") else inner.removesuffix("|")
    return len(_BARS_OF_GFM.findall(inner)) + 1


def _paragraphs(body: ParsedBody) -> Iterator[Token]:
    tokens = body.prose.tokens
    for before, token in pairwise(tokens):
        if before.type == "paragraph_open" and token.type == "inline":
            yield token


def _table_like(rows: list[str]) -> str:
    """Return why lines that look like a table are none (a reason of F559), if they look so."""
    if sum(bool(_TAB.search(row)) for row in rows) > 1:
        return "tabs"
    if any(_BARS.search(row) and _RULE.fullmatch(row) for row in rows):
        return "rule"
    return "rule" if sum(len(_BARS.findall(row)) > 1 for row in rows) > 1 else ""


def _apart(body: ParsedBody, block: Token, rows: list[str]) -> bool:
    """Whether the lines of a paragraph seem to be paragraphs or items of their own."""
    first = (block.map or [0])[0]
    joined = [n for n, row in enumerate(rows[:-1], 1) if not _BROKEN.search(row)]
    for number in joined:
        source = body.prose.lines[first + number]
        if _ITEM.match(rows[number].lstrip()) or (block.level == 1 and _INDENT.match(source)):
            return True
    if _labelled(rows) or any(_DAY.fullmatch(rows[n].strip()) for n in joined):
        return True
    if len(rows) >= _LINES and all(len(r) <= _SHORT and not _PAUSE.search(r) for r in rows):
        return True
    ended = sum(bool(_END.search(rows[n - 1].rstrip())) for n in joined)
    return ended > 0 and 2 * ended >= len(joined)


def _labelled(rows: list[str]) -> bool:
    """Whether one line right below another begins with a label, or as an item, as that does."""
    bare = [row.lstrip() for row in rows]
    return any(p.match(a) and p.match(b) for a, b in pairwise(bare) for p in (_LABEL, _LETTERED))
