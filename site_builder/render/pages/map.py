"""The map of what is known: themes against audiences and kinds of place, gaps named."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from site_builder.aggregate.case_map import case_maps
from site_builder.aggregate.words import words as table_words
from site_builder.render.files.downloads import FOLDER
from site_builder.render.frame import Frame
from site_builder.render.page_view import render_page
from site_builder.render.pages.lists import ADDRESSES
from site_builder.render.words import words

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterator

    from site_builder.aggregate.case_map import Axis, CaseMap
    from site_builder.page import Page
    from site_builder.render.site import Site


@dataclass(frozen=True)
class MapHead:
    """The head of a row or column: its label, its cases, and where they are listed."""

    label: str
    count: int
    address: str


@dataclass(frozen=True)
class MapCell:
    """A cell: its cases and the library narrowed to them, or nothing where there are none."""

    count: int
    address: str
    label: str
    """What it is of, for those who do not see its heads."""


@dataclass(frozen=True)
class MapView:
    """A map as a table, with the list of its gaps."""

    id: str
    title: str
    base: str
    corner: str
    columns: tuple[MapHead, ...]
    rows: tuple[tuple[MapHead, tuple[MapCell, ...]], ...]
    gaps: dict[str, list[str]]
    file: str
    """The address of the same as CSV."""


def map_page(site: Site) -> Page:
    """Return the page of the maps."""
    collection = site.collection
    made = case_maps(collection.cases, site.contract, collection.reference, site.years)
    return render_page(
        site,
        "map/index.md",
        "map.md.j2",
        Frame(words()["map"], words()["map_description"]),
        gap=table_words()["map_none"],
        maps=[_view(one) for one in made],
    )


def _view(made: CaseMap) -> MapView:
    rows = tuple((head, tuple(_cells(made, row))) for row, head in _heads(made.rows, made.of_row))
    return MapView(
        made.id, made.title, made.base,
        corner=made.rows.title,
        columns=tuple(head for _, head in _heads(made.columns, made.of_column)),
        rows=rows,
        gaps=made.gaps,
        file=f"{FOLDER}{made.id}.csv",
    )  # fmt: skip


def _heads(axis: Axis, counts: Counter[str]) -> list[tuple[str, MapHead]]:
    """The heads of one side: they lead to the plain lists, which need no scripts."""
    return [
        (value, MapHead(label, counts[value], _list_of(axis.key, value) if counts[value] else ""))
        for value, label in axis.choices.items()
    ]


def _list_of(key: str, value: str) -> str:
    return ADDRESSES[key].format(value) if key in ADDRESSES else _library({key: value})


def _library(chosen: dict[str, str]) -> str:
    """The address of the library, narrowed."""
    return f"cases/?{urlencode(chosen)}"


def _cells(made: CaseMap, row: str) -> Iterator[MapCell]:
    for column, label in made.columns.choices.items():
        address = _library({made.columns.key: column, made.rows.key: row})
        yield MapCell(made.counts[row, column], address, f"{made.rows.choices[row]}、{label}")
