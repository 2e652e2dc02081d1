"""A built page as its elements, for what must hold of the HTML of every page."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


@dataclass
class Element:
    """A start tag, its attributes, and the text right below it."""

    tag: str
    attributes: dict[str, str]
    line: int
    parts: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The text that stands in it, outside of other elements."""
        return "".join(self.parts).strip()


_VOID = {
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source",
    "track", "wbr",
}  # fmt: skip


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.elements: list[Element] = []
        self._open: list[Element] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {k: v or "" for k, v in attrs}, self.getpos()[0])
        self.elements.append(element)
        if tag not in _VOID:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(Element(tag, {k: v or "" for k, v in attrs}, self.getpos()[0]))

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop().tag != tag:
            pass

    def handle_data(self, data: str) -> None:
        if self._open:
            self._open[-1].parts.append(data)


@cache
def elements(path: Path) -> tuple[Element, ...]:
    """Return the elements of a page in the order in which they begin."""
    reader = _Reader()
    reader.feed(path.read_text(encoding="utf-8"))
    return tuple(reader.elements)


def pages(site: Path) -> dict[str, tuple[Element, ...]]:
    """Return every page of a site by its path below the site's root."""
    return {p.relative_to(site).as_posix(): elements(p) for p in sorted(site.rglob("*.html"))}
