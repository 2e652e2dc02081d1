"""What the author of a text sees: GitHub's own renderer, beside what the site makes of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from html.parser import HTMLParser
from urllib.parse import unquote

import cmarkgfm
import nh3
from cmarkgfm.cmark import Options

import site_builder.check.rules  # noqa: F401 - registers them
from site_builder.check.registry import rules_for
from site_builder.prose.html import render_prose
from site_builder.read.document import Document
from site_builder.read.markdown import read_body
from site_builder.read.paths.layout import DocumentKind, Place

_BOX = re.compile(r"\[[xX]?\]|☑")
"""Boxes to tick; cmark mistakes ticked for empty ones, and leaves those in a quotation."""
_GAP = re.compile(r"(?<=[\u3000-\u9fff\uff00-\uffef]) (?=[\u3000-\u9fff\uff00-\uffef])")
"""Where lines of Chinese meet; whether there is a gap is for other tests."""
_HREF = re.compile(r'<a href="((?i:https?|ftp):[^"]*)"')
BREAK = "⏎"
"""Where a block begins."""
_BREAKS = re.compile(rf"(?:\s*{BREAK}\s*)+")
_APART = frozenset(("p", "li", "tr", "td", "th", "br", "h1", "h2", "h3", "h4", "pre"))
_ELEMENTS = {
    "a", "b", "blockquote", "br", "code", "del", "em", "h1", "h2", "h3", "h4", "h5", "h6", "hr",
    "i", "img", "input", "li", "ol", "p", "pre", "s", "section", "strong", "sub", "sup", "table",
    "tbody", "td", "th", "thead", "tr", "ul",
}  # fmt: skip
_OPTIONS = Options.CMARK_OPT_FOOTNOTES | Options.CMARK_OPT_UNSAFE


class _Reader(HTMLParser):
    """Collects what one sees of HTML, and of which elements it is made."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self.tags: list[str] = []

    def handle_data(self, data: str) -> None:
        self.parts.append(data)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        self.tags.append(tag)
        if tag == "input":
            self.parts.append("☐")
        elif tag in _APART:
            self.parts.append(BREAK)


@dataclass(frozen=True)
class Sight:
    """What one sees of HTML: the elements in their order, and the text."""

    tags: tuple[str, ...]
    text: str


def preview(text: str) -> str:
    """Return the HTML that GitHub's renderer makes of a text, before it is cleaned."""
    html: str = cmarkgfm.github_flavored_markdown_to_html(text, _OPTIONS)
    return html


def look(html: str) -> Sight:
    """Return what one sees of HTML.

    A browser's way with tags and comments that do not end is that of `nh3`.
    """
    reader = _Reader()
    reader.feed(nh3.clean(html, tags=_ELEMENTS, attributes={}, clean_content_tags=set()))
    reader.close()
    text = _GAP.sub("", " ".join("".join(reader.parts).split()))
    return Sight(tuple(reader.tags), _BOX.sub("☐", _BREAKS.sub(BREAK, text).strip(f" {BREAK}")))


def seen(html: str) -> str:
    """Return the characters that one sees of HTML, without any blank."""
    return _BOX.sub("☐", "".join(look(html).text.replace(BREAK, "").split()))


def links(html: str) -> list[str]:
    """Return where the links of HTML lead that lead out of the site."""
    return [unquote(unescape(href)) for href in _HREF.findall(html)]


def on_the_forge(text: str) -> str:
    return seen(preview(text))


def on_the_site(text: str) -> str:
    return seen(render_prose(text))


def hints(text: str) -> list[tuple[str, str]]:
    """Return code and reason of everything that the rules about a body find in a text."""
    place = Place(DocumentKind.UPDATE, 2022, "zhengzhou", "zhengzhou-kexie")
    document = Document("update.md", place, {}, body=read_body(text, 1))
    return [
        (code, finding.facts.get("reason", ""))
        for code, check in rules_for(DocumentKind.UPDATE, raw=False)
        if code[:3] in ("F52", "F55")
        for finding in check(document, None)  # type: ignore[arg-type] # no such rule asks it
    ]
