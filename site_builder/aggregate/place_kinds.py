"""The kind of place that a unit is of: a district, a county, a county-level city; a whole city."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from site_builder.aggregate.words import words

if TYPE_CHECKING:
    from site_builder.contract import Contract
    from site_builder.model.place import Places
    from site_builder.model.unit import Unit

_CITIES, _TYPE = "/cities", "/cities/*/counties/*/type"
_CITY, _PROVINCE = "city", "province"


@dataclass(frozen=True)
class PlaceKinds:
    """The kinds of place that the divisions name, as their form calls them."""

    places: Places
    contract: Contract

    @cached_property
    def titles(self) -> dict[str, str]:
        """Kind → title: those of counties that the province has, then cities and the province."""
        fields = self.contract.all_fields("divisions")
        counties = {k: t for k, t in fields[_TYPE].choices.items() if k in self.of_counties}
        return {**counties, _CITY: fields[_CITIES].title, _PROVINCE: words()[_PROVINCE]}

    def of(self, unit: Unit) -> str:
        """Return the kind of a unit's place; of whole cities one, of the province one."""
        if unit.division in self.of_county:
            return self.of_county[unit.division]
        return _CITY if unit.city in self.places.by_slug else _PROVINCE

    @cached_property
    def of_counties(self) -> frozenset[str]:
        """The kinds that its counties are of."""
        return frozenset(self.of_county.values())

    @cached_property
    def of_county(self) -> dict[str, str]:
        """Code of a county → its kind."""
        return {d.code: d.kind for city in self.places.cities for d in city.counties}
