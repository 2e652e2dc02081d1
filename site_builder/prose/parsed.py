"""ParsedProse: a text as the forges parse it, with the place of everything in it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt
from markdown_it.rules_inline import autolink, html_inline, image, link

from site_builder.problem import Span
from site_builder.prose.addresses import link_addresses
from site_builder.prose.blocks import (
    DEFINED,
    INDENTED,
    bounded_table,
    defined,
    indented,
    whole_html,
)
from site_builder.prose.emphasis import emphasis
from site_builder.prose.joining import join_lines, tick_boxes
from site_builder.prose.limits import within_limits

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

    InlineRule = Callable[[StateInline, bool], bool]

_AT = "at"
"""The key of an inline token's `meta`: its offset in the content of its block."""
_PLACED: dict[str, InlineRule] = {
    "autolink": autolink,
    "emphasis": emphasis,
    "html_inline": html_inline,
    "image": image,
    "link": link,
}
_DEPTH = 100
"""Deeper than `limits` lets anything nest: the engine drops what is deeper than this."""


@dataclass(frozen=True)
class ParsedProse:
    """Tokens of the engine; lines count from 0."""

    lines: tuple[str, ...]
    tokens: tuple[Token, ...]
    indented: tuple[int, ...]
    """Lines at which a forge shows a block of code for an indent."""
    defined: tuple[int, ...]
    """Lines that a forge takes for the definition of a link, and does not show."""

    @property
    def blocks(self) -> Iterator[Token]:
        """Every block that holds text, with its content and its inline tokens."""
        return (token for token in self.tokens if token.type == "inline")

    def span(self, block: Token, token: Token, width: int = 1) -> Span:
        """Return where an inline token begins; the first line of the text is 1."""
        return self.span_at(block, token.meta.get(_AT, 0), width)

    def span_at(self, block: Token, offset: int, width: int = 1) -> Span:
        """Return the place of an offset in a block's content; `width` ends with the line."""
        before = block.content[:offset]
        row = before.count("\n")
        content = block.content.split("\n")[row]
        number = (block.map or [0])[0] + row
        column = self._column(number, content) + offset - (before.rfind("\n") + 1)
        width = max(1, min(width, len(self.lines[number]) - column))
        return Span(number + 1, column + 1, width)

    def _column(self, number: int, content: str) -> int:
        """Return where a line of a block's content begins, behind the marks of its containers."""
        line, bare = self.lines[number].rstrip(), content.strip()
        found = len(line) - len(bare) if line.endswith(bare) else max(line.find(bare), 0)
        return found - (len(content) - len(content.lstrip()))


def _placed(rule: InlineRule) -> InlineRule:
    def run(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - the engine's signature
        first, start = len(state.tokens), state.pos
        matched = rule(state, silent)
        for token in state.tokens[first:] if matched and not silent else ():
            token.meta.setdefault(_AT, start)
        return matched

    return run


def _is_a_link(url: str) -> bool:
    del url
    return True


def _as_written(link: str) -> str:
    return link


@cache
def engine() -> MarkdownIt:
    """Return CommonMark with the tables and the strikethrough of GFM, as far as it is a text's.

    Definitions of links are none: they would reach from one section into another.
    """
    made = MarkdownIt("commonmark", {"html": True, "maxNesting": _DEPTH})
    made.enable(["table", "strikethrough"])
    made.block.ruler.at("code", indented)
    made.block.ruler.at("table", bounded_table, {"alt": ["paragraph", "reference"]})
    made.block.ruler.at("reference", defined)
    made.block.ruler.at("html_block", whole_html, {"alt": ["paragraph", "reference", "blockquote"]})
    for name, rule in _PLACED.items():
        made.inline.ruler.at(name, _placed(rule))
    made.core.ruler.push("link_addresses", link_addresses)
    made.core.ruler.push("join_lines", join_lines)
    made.core.ruler.push("tick_boxes", tick_boxes)
    # What a link leads to is judged when it is written, and a link to nowhere is a text still.
    made.validateLink = _is_a_link  # type: ignore[method-assign] # as the engine is told
    made.normalizeLinkText = _as_written  # type: ignore[method-assign] # as the engine is told
    return made


@lru_cache(maxsize=64)
def parse_prose(text: str) -> ParsedProse:
    """Parse a text; what goes past the limits is left out. Nobody may change the tokens.

    The reader and the rules ask for the same text one after the other.
    """
    kept = within_limits(text)
    env: dict[str, list[int]] = {}
    tokens = engine().parse(kept, env)
    noted = (tuple(env.get(key, ())) for key in (INDENTED, DEFINED))
    return ParsedProse(tuple(kept.split("\n")), tuple(tokens), *noted)
