"""What the province's draft says of what is known: tables of cases by theme, and their gaps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.aggregate.case_map import case_maps, map_table
from site_builder.aggregate.words import words as table_words
from site_builder.office.report.blocks import CaptionedTable, DraftHeading, Part, paragraph
from site_builder.office.report.sources import FigureSource
from site_builder.office.report.words import listed, say
from site_builder.office.word.data_tables import WordTable
from site_builder.render.environment import figure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.aggregate.case_map import CaseMap
    from site_builder.office.report.blocks import Block
    from site_builder.office.report.scope import ReportScope

ADDRESS = "map/"


def known_practice(scope: ReportScope) -> Iterator[Block]:
    """Yield the tables of the round's cases with a sentence on their gaps; nothing without a case.

    A city's draft has none: its two or three cases leave nearly every cell empty.
    """
    reference = scope.whole.reference
    maps = case_maps(scope.cases, scope.contract, reference, [scope.year])
    if not maps or not scope.is_province:
        return
    yield DraftHeading(2, say("map"))
    for made in maps:
        source = FigureSource(made.title, made.base, scope.address(ADDRESS))
        yield paragraph(Part(_gaps(made), source))
        yield CaptionedTable(say("map_table", title=made.title), _table(made), made.base, source)


def _gaps(made: CaseMap) -> str:
    if not made.gaps:
        return say("map_full", title=made.title)
    rows = (say("map_gap", label=label, empty=listed(e)) for label, e in made.gaps.items())
    return say("map_gaps", rows=made.rows.title, gaps=str(say("map_between")).join(rows))


def _table(made: CaseMap) -> WordTable:
    """The map in Word: a cell without a case says so in words, as on the site."""
    table, none = map_table(made), table_words()["map_none"]
    first, *columns = table.columns
    rows = [
        [str(row[0]), *(figure(cell) if cell else none for cell in row[1:])] for row in table.rows
    ]
    return WordTable(
        heads=[first.heading, *(column.label for column in columns)],
        rows=rows,
        figures=frozenset(range(1, len(table.columns))),
        has_total=True,
    )
