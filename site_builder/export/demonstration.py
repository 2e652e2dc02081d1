"""The mark of a demonstration: all that leaves a repository of invented data says so.

Whatever names a unit bears the mark in its title, in every row, or says whence it comes with
`origin`: a sentence that is cut out of it by a search engine must not pass for a fact.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from site_builder.aggregate.table import Column
from site_builder.export.words import words

if TYPE_CHECKING:
    from site_builder.aggregate.table import Table
    from site_builder.model.settings import Settings


def mark(settings: Settings) -> str:
    """Return the mark; nothing where the data are real."""
    return words()["mark"] if settings.demo else ""


def with_mark(text: str, settings: Settings) -> str:
    """Return a title or a description behind the mark; what is empty stays so."""
    return f"{mark(settings)}{text}" if text else ""


def origin(settings: Settings) -> str:
    """Where the figures come from, in a phrase: from units, or from nobody."""
    key = "source_demo" if settings.demo else "source_text"
    return words()[key].format(programme=settings.programme)


def reported(settings: Settings) -> str:
    """Who answers for what is told, in a sentence."""
    return words()["reported_demo" if settings.demo else "reported"]


def table_with_mark(table: Table, settings: Settings) -> Table:
    """Return the table as it leaves: that of a demonstration says so in every row."""
    if not settings.demo:
        return table
    w = words()
    column = Column(w["nature"], is_figure=False, key="nature", about=w["source_demo"])
    rows = tuple((*row, w["mark"]) for row in table.rows)
    return replace(table, columns=(*table.columns, column), rows=rows)
