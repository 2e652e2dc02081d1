"""Tile grid: one figure of every area where it roughly lies, in steps of one hue, schematic."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from site_builder.render.environment import figure
from site_builder.render.words import words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from site_builder.aggregate.table import Cell, Table
    from site_builder.model.place import City, Places

_CLASSES = 4
_NAMED = 3
"""Areas; more of them are counted."""
_QUARTER = Decimal(25)
_NICE = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5), Decimal(10))


@dataclass(frozen=True)
class Tile:
    """An area's tile; `step` is 1 to 4 by its figure, or 0 if there is none.

    `is_there` says whether anything came of the area, figure or not.
    """

    city: City
    value: Cell
    unit: str
    step: int
    is_there: bool


@dataclass(frozen=True)
class Grid:
    """The tiles in the order of reading, and what each step means."""

    label: str
    finding: str
    tiles: tuple[Tile, ...]
    legend: tuple[tuple[int, str], ...]


def grid_of(table: Table, column: int, places: Places) -> Grid | None:
    """Return the grid of a table's column, or None where no area has a figure."""
    heading = table.columns[column]
    values = {area: row[column] for area, row in zip(table.areas, table.body, strict=True)}
    label = words()["tile_label"].format(title=table.title, label=heading.label)
    return grid(label, heading.unit, values, places)


def grid(label: str, unit: str, values: Mapping[str, Cell], places: Places) -> Grid | None:
    """Return the grid of figures by area; an area that is not among them sent nothing."""
    cells = {city.slug: values.get(city.slug, words()["not_received"]) for city in places.cities}
    greatest = max((v for v in map(_number, cells.values()) if v is not None), default=None)
    if greatest is None:
        return None
    width = _QUARTER if unit == "%" else _width(greatest)
    tiles = [
        Tile(c, cell, unit if step else "", step, c.slug in values)
        for c in places.cities
        for cell in (cells[c.slug],)
        for step in (_step(cell, width),)
    ]
    tiles.sort(key=lambda tile: tile.city.tile)
    top = max(tile.step for tile in tiles)
    legend = tuple((step, _limits(step, top, width, unit)) for step in range(1, top + 1))
    return Grid(label, _finding(tiles), tuple(tiles), legend)


def _finding(tiles: list[Tile]) -> str:
    """Say who has most and who least."""
    shown = {t.city: n for t in tiles if (n := _number(t.value)) is not None}
    unit = next(t.unit for t in tiles if t.unit)
    (high, top), (low, bottom) = (
        (_named([c.name for c in shown if shown[c] == n]), f"{figure(n)}{unit}")
        for n in (max(shown.values()), min(shown.values()))
    )
    key = "tile_same" if top == bottom else "tile_range"
    return words()[key].format(high=high, top=top, low=low, bottom=bottom)


def _named(names: list[str]) -> str:
    if len(names) > _NAMED:
        return words()["base_areas"].format(count=len(names))
    return "、".join(names)


def _number(cell: Cell) -> Decimal | None:
    return Decimal(cell) if isinstance(cell, (int, Decimal)) else None


def _width(greatest: Decimal) -> Decimal:
    """The width of a class: the least round number that covers all in four classes."""
    if greatest <= 0:
        return Decimal(1)
    power = Decimal(10) ** (greatest / _CLASSES).adjusted()
    return next(n * power for n in _NICE if n * power * _CLASSES >= greatest)


def _step(cell: Cell, width: Decimal) -> int:
    value = _number(cell)
    return 0 if value is None else min(_CLASSES, int(value // width) + 1)


def _limits(step: int, top: int, width: Decimal, unit: str) -> str:
    key = "tile_below" if step == 1 else "tile_above" if step == top else "tile_between"
    if top == 1:
        key = "tile_all"
    low, high = width * (step - 1), width * step
    return words()[key].format(low=figure(low), high=figure(high), unit=unit)
