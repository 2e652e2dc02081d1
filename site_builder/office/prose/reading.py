"""From submitted Markdown to blocks, by way of the site's own HTML: paper shows what it shows.

The HTML has passed a list of some twenty harmless elements, so that nothing else is looked for.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from functools import lru_cache
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from site_builder.office.prose.blocks import (
    BlockQuote,
    CodeListing,
    Divider,
    Paragraph,
    ProseHeading,
    ProseList,
    TextRun,
)
from site_builder.office.prose.runs import as_lines, tidied
from site_builder.office.prose.tables import prose_table
from site_builder.prose.html import render_prose

if TYPE_CHECKING:
    from site_builder.office.prose.blocks import Block, Runs

_MARKS = frozenset(("strong", "em", "code", "del", "sub", "sup"))
_LEVELS = {"h3": 1, "h4": 2}
_LEAVES = frozenset(("p", "pre", *_LEVELS))
_HOLDERS = frozenset(("blockquote", "ul", "ol", "li", "table", "tr", "th", "td"))
_ROOT = "body"


@dataclass
class _Holder:
    """An element that is open, with what it holds so far."""

    tag: str
    start: int = 1
    blocks: list[Block] = field(default_factory=list)
    items: list[tuple[Block, ...]] = field(default_factory=list)
    rows: list[tuple[Runs, ...]] = field(default_factory=list)
    cells: list[Runs] = field(default_factory=list)


@lru_cache(maxsize=1024)
def prose_blocks(text: str) -> tuple[Block, ...]:
    """Return the blocks of a section's Markdown."""
    reader = _BlockReader()
    reader.feed(render_prose(text))
    reader.close()
    return reader.blocks


class _BlockReader(HTMLParser):
    """Puts together blocks as elements open and close."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._open = [_Holder(_ROOT)]
        self._runs: list[TextRun] = []
        self._marks: Counter[str] = Counter()
        self._hrefs: list[str] = []
        self._leaf = ""
        self._deepest = 0

    @property
    def blocks(self) -> tuple[Block, ...]:
        """All that was read."""
        self._end_leaf()
        return tuple(self._open[0].blocks)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin an element."""
        told = dict(attrs)
        if tag == "br":
            self._runs.append(TextRun("\n"))
        elif tag == "a":
            self._hrefs.append(told.get("href") or "")
        elif tag in _MARKS and self._leaf != "pre":
            self._marks[tag] += 1
        elif tag in _LEAVES:
            self._end_leaf()
            self._leaf = tag
        elif tag in _HOLDERS:
            self._end_leaf()
            self._open.append(_Holder(tag, int(told.get("start") or 1)))
        elif tag == "hr":
            self._end_leaf()
            self._open[-1].blocks.append(Divider())

    def handle_endtag(self, tag: str) -> None:
        """End an element."""
        if tag == "a":
            self._hrefs.pop()
        elif tag in _MARKS and self._leaf != "pre":
            self._marks[tag] -= 1
        elif tag in _LEAVES:
            self._end_leaf()
        elif tag in {"td", "th"}:
            self._open[-2].cells.append(tidied(self._taken()))
            self._open.pop()
        elif tag in _HOLDERS:
            self._end_leaf()
            self._close(self._open.pop(), self._open[-1])

    def handle_data(self, data: str) -> None:
        """Take characters as they stand."""
        marks = tuple(sorted(+self._marks))
        href = self._hrefs[-1] if self._hrefs else ""
        self._runs.append(TextRun(data, marks, href))

    def _taken(self) -> list[TextRun]:
        runs, self._runs = self._runs, []
        return runs

    def _end_leaf(self) -> None:
        leaf, self._leaf = self._leaf, ""
        block = self._leaf_block(leaf, self._taken())
        if block:
            self._open[-1].blocks.append(block)

    def _leaf_block(self, leaf: str, taken: list[TextRun]) -> Block | None:
        if leaf == "pre":
            return CodeListing(as_lines(taken))
        runs = tidied(taken)
        if not runs:
            return None
        if leaf not in _LEVELS:
            return Paragraph(runs)
        level = min(_LEVELS[leaf], self._deepest + 1)
        self._deepest = max(level, self._deepest)
        return ProseHeading(runs, level)

    def _close(self, holder: _Holder, outer: _Holder) -> None:
        """Put what an element came to be into the one around it."""
        if holder.tag == "li":
            outer.items.append(tuple(holder.blocks))
        elif holder.tag == "tr":
            outer.rows.append(tuple(holder.cells))
        elif holder.tag == "table":
            outer.blocks.append(prose_table(holder.rows))
        elif holder.tag == "blockquote":
            outer.blocks.append(BlockQuote(tuple(holder.blocks)))
        else:
            items = tuple(holder.items)
            outer.blocks.append(ProseList(items, holder.tag == "ol", holder.start))
