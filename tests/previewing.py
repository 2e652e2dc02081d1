"""What the author of a text sees: GitHub's own renderer, beside what the site makes of it."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import cmarkgfm
import nh3
from cmarkgfm.cmark import Options

import site_builder.check.rules  # noqa: F401 - registers them
from site_builder.check.registry import rules_for
from site_builder.prose.html import render_prose
from site_builder.read.document import Document
from site_builder.read.layout import DocumentKind, Place
from site_builder.read.markdown import read_body

_BOX = re.compile(r"\[[xX]?\]|☑")
"""Boxes to tick; cmark mistakes ticked for empty ones, and leaves those in a quotation."""
_OPTIONS = Options.CMARK_OPT_FOOTNOTES | Options.CMARK_OPT_UNSAFE


class _Sight(HTMLParser):
    """Collects what one sees of HTML; blanks and the ends of lines do not count."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []

    def handle_data(self, data: str) -> None:
        self.parts.append(data)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        if tag == "input":
            self.parts.append("☐")


def preview(text: str) -> str:
    """Return the HTML that GitHub's renderer makes of a text, before it is cleaned."""
    html: str = cmarkgfm.github_flavored_markdown_to_html(text, _OPTIONS)
    return html


def seen(html: str) -> str:
    """Return the characters that one sees of HTML, without any blank.

    A browser's way with tags and comments that do not end is that of `nh3`.
    """
    sight = _Sight()
    sight.feed(nh3.clean(html, tags={"input"}, clean_content_tags=set()))
    sight.close()
    text = "".join("".join(sight.parts).split())
    return _BOX.sub("☐", text)


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
