"""Submitted Markdown to HTML, on the one path that no submission can steer.

Raw HTML is shown as text, no extension reads files or runs code, and what comes out is
cut down to a short list of harmless elements.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

import markdown
import nh3
from markdown.treeprocessors import Treeprocessor

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_TAGS = {
    "p", "br", "strong", "em", "ul", "ol", "li", "blockquote", "code", "pre", "hr", "a",
    "h3", "h4", "table", "thead", "tbody", "tr", "th", "td",
}  # fmt: skip
_ATTRIBUTES = {"a": {"href"}, "ol": {"start"}}
_SCHEMES = {"https", "http"}
_ABSOLUTE = ("https://", "http://")
_UNWANTED = (
    "html", "image_link", "image_reference", "short_image_ref", "reference", "short_reference",
    "autolink", "automail",
)  # fmt: skip
"""Raw HTML is text; pictures stand in the front matter; references take quadratic time."""

_UNWANTED_BLOCKS = ("reference", "setextheader")
"""The first swallows a line such as `[注]: 来源`; the second makes headings of two lines."""
_LEVELS = {"h1": "h3", "h2": "h3", "h5": "h4", "h6": "h4"}
"""The levels above are the page's own."""


class _Headings(Treeprocessor):
    """Gives a heading of any level one that a section may have."""

    def run(self, root: Element) -> None:
        for element in root.iter():
            element.tag = _LEVELS.get(element.tag, element.tag)


def _kept(_: str, name: str, value: str) -> str | None:
    """A link leads out of the site: to one of its own pages it would break unnoticed."""
    return value if name != "href" or value.lower().startswith(_ABSOLUTE) else None


@cache
def _engine() -> markdown.Markdown:
    engine = markdown.Markdown(extensions=["tables", "sane_lists"], output_format="html")
    engine.preprocessors.deregister("html_block")
    for name in _UNWANTED:
        engine.inlinePatterns.deregister(name)
    for name in _UNWANTED_BLOCKS:
        engine.parser.blockprocessors.deregister(name)
    engine.treeprocessors.register(_Headings(engine), "levels", 0)
    return engine


@lru_cache(maxsize=65_536)
def render_prose(text: str) -> str:
    """Return safe HTML of a section's Markdown, on lines of its own and without blank ones.

    The same text is rendered once: a preview shows all cases at every change.
    """
    html = _engine().reset().convert(text)
    clean = nh3.clean(
        html,
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        attribute_filter=_kept,
        url_schemes=_SCHEMES,
        link_rel="nofollow noopener noreferrer",
    )
    return "\n".join(line for line in clean.split("\n") if line.strip())
