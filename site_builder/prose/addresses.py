"""Addresses that stand in a text by themselves: links, as GFM makes them.

One ends where Chinese begins, which a forge takes for a part of the address.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markdown_it.token import Token

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it.rules_core import StateCore

_ADDRESS = re.compile(
    r"(?<![0-9A-Za-z])https?://[!-;=?-~]*[0-9A-Za-z/#&=+-]"
    r"|(?<![^\s*_~(])www\.[!-;=?-~]*\.[!-;=?-~]*[0-9A-Za-z/#&=+-]",
    re.IGNORECASE,
)
"""ASCII without spaces and angle brackets; the marks of a sentence at the end are not of it."""
_SIGNS = ("www.", "://")


def link_addresses(state: StateCore) -> None:
    """Make links of the addresses in a text, outside of the links that are there."""
    for block in state.tokens:
        if block.type == "inline" and any(sign in block.content.lower() for sign in _SIGNS):
            block.children = list(_linked(block.children or []))


def _linked(children: list[Token]) -> Iterator[Token]:
    depth = 0
    for token in children:
        depth += token.nesting if token.type in ("link_open", "link_close") else 0
        if token.type == "text" and not depth:
            yield from _pieces(token)
        else:
            yield token


def _pieces(token: Token) -> Iterator[Token]:
    end = 0
    for address in _ADDRESS.finditer(token.content):
        yield from _text(token.content[end : address.start()])
        href = address.group()
        href = href if "://" in href else f"http://{href}"
        yield Token("link_open", "a", 1, {"href": href}, markup="linkify")
        yield from _text(address.group())
        yield Token("link_close", "a", -1, markup="linkify")
        end = address.end()
    yield from _text(token.content[end:])


def _text(content: str) -> Iterator[Token]:
    if content:
        yield Token("text", "", 0, content=content)
