"""HTML in a text: comments and tags, of which a forge shows what stands between them."""

from __future__ import annotations

import re
from html import unescape
from typing import NamedTuple

HIDDEN = (
    r"<!--(?:-?>|.*?(?:-->|\Z))|<\?.*?(?:\?>|\Z)|<!\[CDATA\[.*?(?:\]\]>|\Z)|<![A-Za-z].*?(?:>|\Z)"
)
"""Comments, instructions, declarations; what does not end goes to the end."""
_COMMENT = re.compile(r"<!--(?:-?>|.*?-->)", re.DOTALL)
_TAG = r"</?([A-Za-z][A-Za-z0-9-]*)(?:\s[^<>]*|/)?>"
_PIECE = re.compile(f"({HIDDEN})|{_TAG}", re.DOTALL)
_BREAKING = frozenset(
    ("address", "article", "aside", "blockquote", "br", "caption", "center", "dd", "details", "div",
     "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5",
     "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table",
     "tbody", "tfoot", "thead", "tr", "ul")
)  # fmt: skip
_CELLS = frozenset(("td", "th"))
_SHOWN = frozenset(
    ("iframe", "noembed", "noframes", "plaintext", "script", "style", "textarea", "title", "xmp")
)
"""Tags that GFM shows as text: tagfilter, https://github.github.com/gfm/#disallowed-raw-html-extension-"""
_OURS = {"b": "strong", "strong": "strong", "i": "em", "em": "em", "sub": "sub", "sup": "sup",
         "s": "del", "del": "del", "br": "br"}  # fmt: skip
_BARE = re.compile(r"<(/?)([A-Za-z]+)\s*(/?)>")


class Tag(NamedTuple):
    """A tag that means here what it means on a forge: `name` is the element that is written."""

    name: str
    closes: bool


def is_hidden(html: str) -> bool:
    """Whether a piece of inline HTML is a comment, an instruction or a declaration."""
    return html.startswith(("<!", "<?"))


def own_tag(html: str) -> Tag | None:
    """Return the tag that inline HTML is, if it is one that is kept: without any attribute."""
    bare = _BARE.fullmatch(html)
    name = _OURS.get(bare.group(2).lower()) if bare else None
    if bare is None or name is None or (name == "br" and bare.group(1)):
        return None
    return Tag(name, bool(bare.group(1)))


def html_text(html: str) -> str:
    """Return the text of HTML: without comments and tags, one line for a block, a row, an item."""
    bare = unescape(_PIECE.sub(_shown, html))
    lines = (" ".join(line.split()) for line in bare.split("\n"))
    return "\n".join(line for line in lines if line)


def hidden_in(html: str) -> tuple[tuple[int, int], ...]:
    """Return start and end of every piece of HTML that no reader sees."""
    return tuple(piece.span() for piece in _PIECE.finditer(html) if piece.group(1))


def is_open(html: str) -> bool:
    """Whether the last comment in a piece of HTML does not end there."""
    *_, (start, stop) = ((0, 0), *hidden_in(html))
    return html.startswith("<!--", start) and not _COMMENT.fullmatch(html, start, stop)


def tags_in(html: str) -> tuple[str, ...]:
    """Return the names of the tags of HTML, in lower case."""
    return tuple(p.group(2).lower() for p in _PIECE.finditer(html) if p.group(2))


def _shown(piece: re.Match[str]) -> str:
    name = (piece.group(2) or "").lower()
    if name in _SHOWN:
        return piece.group().replace("&", "&amp;")
    if name in _CELLS:
        return " "
    return "\n" if name in _BREAKING else ""
