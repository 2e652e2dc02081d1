"""Blocks: what a draft consists of, before it becomes a Word file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from site_builder.office.report.sources import FigureSource
    from site_builder.office.word.data_tables import WordTable
    from site_builder.render.parts.charts import Bar


@dataclass(frozen=True)
class Part:
    """A piece of a paragraph, with the source of its figures if it has any."""

    text: str
    source: FigureSource | None = None
    is_open: bool = False
    """Whether it is a place that somebody has still to write."""
    is_strong: bool = False


@dataclass(frozen=True)
class DraftHeading:
    """A heading of level 1 (一、), 2 (（一）) or 3 (1.), with a note in the margin."""

    level: int
    text: str
    note: str = ""
    starts_page: bool = False


@dataclass(frozen=True)
class DraftParagraph:
    """A paragraph of the text."""

    parts: tuple[Part, ...]


@dataclass(frozen=True)
class CaptionedTable:
    """A table with its caption above and its base below."""

    caption: str
    table: WordTable
    base: str = ""
    source: FigureSource | None = None


@dataclass(frozen=True)
class BarFigure:
    """Bars, under the sentence that they show."""

    caption: str
    bars: tuple[Bar, ...]
    base: str = ""
    source: FigureSource | None = None


Block = DraftHeading | DraftParagraph | CaptionedTable | BarFigure


def paragraph(*parts: Part | str) -> DraftParagraph:
    """Return a paragraph; a plain text is a part without a note."""
    return DraftParagraph(tuple(Part(p) if isinstance(p, str) else p for p in parts if p))
