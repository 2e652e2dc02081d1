"""Addresses that stand in a text by themselves: links, as GFM makes them.

One ends where Chinese begins, which a forge takes for a part of the address; nobody writes
Chinese into an address, and everybody goes on with a sentence behind one.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from markdown_it.token import Token

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.rules_core import StateCore

_START = re.compile(r"(?<![A-Za-z])(?:https?|ftp)://|(?<![^ \t\n*_~(])www\.", re.IGNORECASE)
_ASCII = re.compile(r"[!-;=?-~]*")
_RUN = re.compile(r"[^ \t\n<]*")
"""What a forge looks at for one address."""
_MARKS = "?!.,:;*_~'\""
"""Marks of the sentence, not of the address, where they stand at its end."""
_ENTITY = re.compile(r"&[0-9A-Za-z]+;\Z")
_LONGEST_ENTITY = 40
_HOST = re.compile(r"(?:\w+://)?((?:[0-9A-Za-z_.-]|[^\W\x00-\x7f])*)")
_LINKED = ("http://", "https://")
_SIGNS = ("www.", "://")
_BREAKS = frozenset(("softbreak", "hardbreak"))
_STRESS = frozenset(("em_open", "em_close", "strong_open", "strong_close", "s_open", "s_close"))
LINKIFY = "linkify"
"""The `markup` of these links."""


_SLIP = re.compile(
    r"(https?) ?(?::[/\\]{1,3}|[:：][/\uff0f\\]{1,3}|[/\uff0f]{2})(?=(?:[0-9a-z-]+\.)+[a-z]{2})",
    re.IGNORECASE,
)
"""`http://` with a full-width mark, a mark too few or too many, or backslashes."""
_WORLD_WIDE = re.compile(r"(?=www\.[\w-]+\.\w)", re.IGNORECASE)
_WEB = "http://"


class Address(NamedTuple):
    """An address in a text: where it starts, what of it is a link here, and what on a forge."""

    start: int
    here: str
    on_forges: str


def addresses(text: str) -> Iterator[Address]:
    """Yield what a forge or the site makes a link of, in order."""
    end = end_on_forges = 0
    for start in _START.finditer(text):
        at = start.start()
        if at < end:
            continue
        here = on_forges = _address(_matched(_ASCII, text, at))
        if at >= end_on_forges:
            on_forges = _address(_matched(_RUN, text, at))
            end_on_forges = at + len(on_forges)
        linked = here if _href(here).startswith(_LINKED) else ""
        if linked or on_forges:
            yield Address(at, linked, on_forges)
        end = at + len(here)


def _matched(pattern: re.Pattern[str], text: str, at: int) -> str:
    match = pattern.match(text, at)
    return match.group() if match else ""


def _address(run: str) -> str:
    """Return what GFM takes for an address at the beginning of a text without blanks, if it does.

    https://github.github.com/gfm/#autolinks-extension-
    """
    host = _HOST.match(run)
    labels = host.group(1).split(".") if host else [""]
    enough = labels[0][:1].isalnum() and ("://" in run or bool("".join(labels[1:2])))
    if not enough or any("_" in label for label in labels[-2:]):
        return ""
    end, surplus = len(run), run.count(")") - run.count("(")
    while end:
        last = run[end - 1]
        entity = _ENTITY.search(run, max(0, end - _LONGEST_ENTITY), end) if last == ";" else None
        if entity:
            end = entity.start()
        elif last in _MARKS or (last == ")" and surplus > 0):
            surplus -= last == ")"
            end -= 1
        else:
            break
    return run[:end]


def completed(target: str) -> str:
    """Return the address that the target of a link surely means, if it has no proper `http://`.

    One that begins with `www.` is what GFM makes of it where it stands by itself.
    """
    slip = _SLIP.match(target)
    if slip and slip.group().lower() not in _LINKED:
        return f"{slip.group(1).lower()}://{target[slip.end() :]}"
    return f"{_WEB}{target}" if _WORLD_WIDE.match(target) else ""


def _href(address: str) -> str:
    return address.lower() if "://" in address else f"{_WEB}{address}"


def link_addresses(state: StateCore) -> None:
    """Make links of the addresses in a text, outside of the links that are there."""
    for block in state.tokens:
        if block.type == "inline" and any(sign in block.content.lower() for sign in _SIGNS):
            block.children = list(_linked(block.children or []))


def _linked(children: list[Token]) -> Iterator[Token]:
    before = ""
    for token, text in _texts(children):
        if token.type == "text" and text == token.content:
            yield from _pieces(text, before)
        else:
            yield token
        before = text[-1:] or before


def text_for_addresses(children: Sequence[Token]) -> str:
    """Return the text in which a forge looks for addresses: outside of links and code."""
    return "".join(text for token, text in _texts(children) if token.markup != LINKIFY or text)


def linked_addresses(children: Sequence[Token]) -> frozenset[str]:
    """Return the addresses of which links were made."""
    pairs = pairwise(children)
    return frozenset(b.content for a, b in pairs if a.markup == LINKIFY and a.nesting == 1)


def _texts(children: Sequence[Token]) -> Iterator[tuple[Token, str]]:
    """Yield tokens with what stands for them; nothing goes on behind `<`, but behind a star."""
    depth = 0
    for token in children:
        if token.markup == LINKIFY:
            yield token, ""
            continue
        depth += token.nesting if token.type in ("link_open", "link_close") else 0
        if token.type == "text" and not depth:
            yield token, token.content
        elif token.type in _BREAKS:
            yield token, "\n"
        else:
            yield token, token.markup[:1] if token.type in _STRESS else "<"


def _pieces(text: str, before: str) -> Iterator[Token]:
    end = lead = len(before)
    text = before + text
    for start, here, _ in addresses(text):
        if here and start >= lead:
            yield from _text(text[end:start])
            href = here if "://" in here else f"{_WEB}{here}"
            yield Token("link_open", "a", 1, {"href": href}, markup=LINKIFY)
            yield from _text(here)
            yield Token("link_close", "a", -1, markup=LINKIFY)
            end = start + len(here)
    yield from _text(text[end:])


def _text(content: str) -> Iterator[Token]:
    if content:
        yield Token("text", "", 0, content=content)
