"""The columns with which every list says whose a row is: the unit, its kind and its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.aggregate.areas import areas
from site_builder.aggregate.table import worded

if TYPE_CHECKING:
    from site_builder.aggregate.table import Cell, Column
    from site_builder.contract import Contract
    from site_builder.model.collection import Collection
    from site_builder.model.unit import Unit


def words_columns(*keys: str) -> tuple[Column, ...]:
    """Return columns of text whose words stand under their keys."""
    return tuple(worded(key, is_figure=False) for key in keys)


class UnitColumns:
    """The columns of a unit, and a unit's cells in them."""

    def __init__(self, collection: Collection, contract: Contract) -> None:
        self._reference = collection.reference
        self._areas, self._kinds = areas(collection), contract.kind_titles()

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns, in the order of the cells."""
        return words_columns("unit_id", "unit_name", "unit_kind", "area", "division", "place")

    def cells(self, unit: Unit) -> tuple[Cell, ...]:
        """Return a unit's cells; where the roster knows no place of its code, the province."""
        place = self._reference.places.names.get(unit.division) or self._reference.settings.province
        kind = self._kinds[unit.kind]
        return unit.id, unit.name, kind, self._areas[unit.city], unit.division, place
