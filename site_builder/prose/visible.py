"""The text that one sees of a Markdown text: for the index, the excerpts and the counting."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from site_builder.prose.parsed import parse_prose
from site_builder.prose.raw_html import html_text, is_hidden, own_tag

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from markdown_it.token import Token

_CODE = frozenset(("fence", "code_block"))
_BREAKS = {"hardbreak": "\n"}


@lru_cache(maxsize=1024)
def visible_text(text: str) -> str:
    """Return what is read of a text, a line for each paragraph, item, row and heading."""
    return "\n".join(line for line in _lines(parse_prose(text).tokens) if line)


def _lines(tokens: Iterable[Token]) -> Iterator[str]:
    cells: list[str] | None = None
    for token in tokens:
        if token.type == "tr_open":
            cells = []
        elif token.type == "tr_close":
            yield " ".join(filter(None, cells or ()))
            cells = None
        elif token.type == "inline":
            shown = inline_text(token.children or ())
            if cells is None:
                yield shown
            else:
                cells.append(shown.replace("\n", " "))
        elif token.type == "html_block":
            yield html_text(token.content)
        elif token.type in _CODE:
            yield token.content.strip("\n")


def inline_text(tokens: Iterable[Token]) -> str:
    """Return what is read of inline tokens."""
    return "".join(map(_inline, tokens)).strip()


def _inline(token: Token) -> str:
    if token.type == "html_inline":
        own = own_tag(token.content)
        if own:
            return "\n" if own.name == "br" else ""
        return "" if is_hidden(token.content) else html_text(token.content)
    if token.type == "image":
        return inline_text(token.children or ())
    return _BREAKS.get(token.type, token.content)
