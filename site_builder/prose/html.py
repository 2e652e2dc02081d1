"""Submitted Markdown to HTML, on the one path that no submission can steer.

A submission's own HTML is never written: of its comments and tags nothing is, but for a few
bare tags (see `own_tag`), for which our own are written. No extension reads files or
runs code, and what comes out is cut down to a short list of harmless elements.
"""

from __future__ import annotations

from functools import cache, lru_cache
from html import escape
from typing import TYPE_CHECKING, Any

import nh3
from markdown_it.renderer import RendererHTML

from site_builder.prose.parsed import engine, parse_prose
from site_builder.prose.raw_html import html_text, is_hidden, own_tag
from site_builder.prose.visible import inline_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.token import Token

_TAGS = {
    "p", "br", "strong", "em", "del", "sub", "sup", "ul", "ol", "li", "blockquote", "code", "pre",
    "hr", "a", "h3", "h4", "table", "thead", "tbody", "tr", "th", "td",
}  # fmt: skip
_ATTRIBUTES = {"a": {"href"}, "ol": {"start"}}
_SCHEMES = {"https", "http"}
_ABSOLUTE = ("https://", "http://")
_TAB = 4
_PLACEHOLDERS = {0x02: None, 0x03: None}
"""What MkDocs marks its own placeholders with; it spreads tabs as well, so neither is left."""
_LEVELS = {"h1": "h3", "h2": "h3", "h5": "h4", "h6": "h4"}
"""The levels above are the page's own."""


def is_absolute(href: str) -> bool:
    """Whether a link leads out of the site: to one of its own pages it would break unnoticed."""
    return href.lower().startswith(_ABSOLUTE)


def _kept(_: str, name: str, value: str) -> str | None:
    return value if name != "href" or is_absolute(value) else None


class _Renderer(RendererHTML):
    """Writes tokens; each method writes the kind of token that it is named after."""

    def heading_open(self, tokens: Sequence[Token], at: int, *_: Any) -> str:
        return f"<{_LEVELS.get(tokens[at].tag, tokens[at].tag)}>"

    def heading_close(self, tokens: Sequence[Token], at: int, *_: Any) -> str:
        return f"</{_LEVELS.get(tokens[at].tag, tokens[at].tag)}>\n"

    def html_block(self, tokens: Sequence[Token], at: int, *_: Any) -> str:
        said = html_text(tokens[at].content)
        return f"<p>{'<br>'.join(map(escape, said.splitlines()))}</p>\n" if said else ""

    def html_inline(self, tokens: Sequence[Token], at: int, *_: Any) -> str:
        content = tokens[at].content
        own = own_tag(content)
        if own:
            return f"</{own.name}>" if own.closes else f"<{own.name}>"
        return "" if is_hidden(content) else escape(html_text(content))

    def link_open(self, tokens: Sequence[Token], at: int, *_: Any) -> str:
        href = str(tokens[at].attrs.get("href", ""))
        return f'<a href="{escape(href)}">' if is_absolute(href) else ""

    def link_close(self, tokens: Sequence[Token], at: int, *_: Any) -> str:
        opened = next(t for t in reversed(tokens[:at]) if t.type == "link_open")
        return "</a>" if is_absolute(str(opened.attrs.get("href", ""))) else ""

    def image(self, tokens: Sequence[Token], at: int, *_: Any) -> str:
        return escape(inline_text(tokens[at].children or ()))

    def s_open(self, *_: Any) -> str:
        return "<del>"

    def s_close(self, *_: Any) -> str:
        return "</del>"

    def softbreak(self, tokens: Sequence[Token], at: int, *_: Any) -> str:
        return tokens[at].content


@cache
def _renderer() -> _Renderer:
    return _Renderer()


@lru_cache(maxsize=65_536)
def render_prose(text: str) -> str:
    """Return safe HTML of a section's Markdown, on lines of its own and without blank ones.

    The same text is rendered once: a preview shows all cases at every change.
    """
    html = _renderer().render(parse_prose(text).tokens, engine().options, {})
    html = html.translate(_PLACEHOLDERS).expandtabs(_TAB)
    clean = nh3.clean(
        html,
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        attribute_filter=_kept,
        url_schemes=_SCHEMES,
        link_rel="nofollow noopener noreferrer",
    )
    return "\n".join(line for line in clean.split("\n") if line.strip())
