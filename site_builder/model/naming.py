"""Who and where was meant by a name that is none of ours: a unit, a city, a division, a round."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property
from typing import TYPE_CHECKING

from site_builder.readings.spelling import plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from site_builder.model.collection import Reference
    from site_builder.model.place import City, Division
    from site_builder.model.unit import Unit

_LONGEST = 80
"""Characters of a name; a longer one is a sentence."""
_MARKS = re.compile(r"[\W_]+")
_LATIN_CITY = re.compile(r"(?<=[a-z]{3})(?:shi|city)\Z")
_YEAR = re.compile(r"(?<!\d)(?:20)?(\d{2})(?!\d)")
_ID_ALIKE, _NAME_ALIKE, _CITY_ALIKE = 0.75, 0.65, 0.7
"""How much alike two spellings are, as `difflib` tells it; 新县科协 is by two thirds its name."""
_SHORTEST = 2
"""字 of a short name; one alone stands in too many."""


def plain_name(text: str) -> str:
    """Return a name in small plain letters, without marks and spaces; a long one is empty."""
    if len(text) > _LONGEST:
        return ""
    return _MARKS.sub("", unicodedata.normalize("NFKC", text).lower())


@dataclass(frozen=True)
class Naming:
    """The names of a province's units and places, however people write them."""

    reference: Reference

    @cached_property
    def slugs(self) -> frozenset[str]:
        """The folders of the cities, and of the province."""
        reference = self.reference
        return frozenset((*reference.places.by_slug, reference.settings.province_slug))

    def city(self, text: str) -> str:
        """Return the folder of the city that a name stands for, one of its counties' too, or "".

        A name of one county alone decides; what is merely alike is compared with cities.
        """
        wanted = plain_name(text)
        exact = self._cities.get(wanted) or self._cities.get(_LATIN_CITY.sub("", wanted))
        if exact or not wanted:
            return exact or ""
        close = get_close_matches(wanted, self._cities, n=1, cutoff=_CITY_ALIKE)
        return self._counties.get(wanted) or (self._cities[close[0]] if close else "")

    def unit(self, text: str, city: str = "") -> str:
        """Return the id of the unit that a name or a misspelt id stands for, or "".

        Who is of the `city` comes first: its own `erqi-kexie` before another's `hebi-kexie`. But
        a name that is one unit's, shortened, is not another's at home that looks like it.
        """
        units = self.reference.units
        at_home = {id_: unit for id_, unit in units.items() if unit.city == city}
        return (
            self.exact_unit(text)
            or _part(text, at_home)
            or _part(text, units)
            or _alike(text, at_home)
            or _alike(text, units)
        )

    def exact_unit(self, text: str) -> str:
        """Return the id of the one unit of just this name, or with this id in other letters."""
        wanted = plain(text[: _LONGEST + 1])
        units = self.reference.units.values()
        named = [u.id for u in units if wanted == plain(u.name) or wanted.lower() == u.id]
        return named[0] if len(named) == 1 else ""

    def division(self, text: str, city: str = "") -> str:
        """Return the code of the one division of this name, in the `city` where there is one.

        A county may be named with its city before it: 洛阳市瀍河回族区.
        """
        wanted = plain_name(text)
        places = self.reference.places
        own = places.by_slug.get(city)
        for cities in ((own,) if own else (), places.cities):
            parts: list[tuple[str, City | Division]] = [("", city) for city in cities]
            for area in cities:
                parts += [(area.name, county) for county in area.counties]
            named = [
                part.code
                for above, part in parts
                if wanted in _spellings(part.name, part.slug)
                or (above and wanted == plain_name(above + part.name))
            ]
            if wanted and len(named) == 1:
                return named[0]
        return ""

    def round(self, text: str) -> int | None:
        """Return the one round whose year a name holds: 2022年, 22, 二〇二二年度."""
        digits = "".join(_digit(char) for char in text[:_LONGEST])
        years = {2000 + int(part) for part in _YEAR.findall(digits)} & self.reference.rounds.keys()
        return years.pop() if len(years) == 1 else None

    @cached_property
    def _cities(self) -> Mapping[str, str]:
        """Folder by spelling."""
        reference = self.reference
        settings = reference.settings
        cities = {
            spelling: city.slug
            for city in reference.places.cities
            for spelling in _spellings(city.name, city.slug)
        }
        province = _spellings(settings.province, settings.province_slug)
        return {**dict.fromkeys(province, settings.province_slug), **cities}

    @cached_property
    def _counties(self) -> Mapping[str, str]:
        """City by the spelling of a county, of which there is no second one in another city."""
        cities: dict[str, set[str]] = {}
        for city in self.reference.places.cities:
            for county in city.counties:
                for spelling in _spellings(county.name, county.slug):
                    cities.setdefault(spelling, set()).add(city.slug)
        return {spelling: slugs.pop() for spelling, slugs in cities.items() if len(slugs) == 1}


def _spellings(name: str, slug: str) -> tuple[str, ...]:
    """A place's name, without its last 字 where enough is left, and its folder's name."""
    whole = plain_name(name)
    short = whole[:-1] if len(whole) > _SHORTEST else whole
    return (whole, short, plain_name(slug))


def _part(text: str, known: Mapping[str, Unit]) -> str:
    """Return the one unit whose id ends or begins with a text, or whose name it shortens."""
    slug = unicodedata.normalize("NFKC", text[:_LONGEST]).strip().lower().replace("_", "-")
    wanted = plain_name(text)
    tests: tuple[Callable[[Unit], bool], ...] = (
        lambda unit: wanted in {plain_name(unit.name), plain_name(unit.id)},
        lambda unit: unit.id.endswith(f"-{slug}"),
        lambda unit: unit.id.startswith(f"{slug}-"),
        lambda unit: not wanted.isascii() and _shortens(wanted, plain_name(unit.name)),
    )
    for test in tests:
        found = [unit.id for unit in known.values() if slug and test(unit)]
        if len(found) == 1:
            return found[0]
    return ""


def _shortens(short: str, name: str) -> bool:
    """Whether a name's 字 stand in another one in their order: 二七科协 in 二七区科学技术协会."""
    rest: Iterable[str] = iter(name)
    return len(short) >= _SHORTEST and all(char in rest for char in short)


def _alike(text: str, known: Mapping[str, Unit]) -> str:
    if len(text) > _LONGEST:
        return ""
    by_name = {unit.name: unit.id for unit in known.values()}
    close = get_close_matches(text, known, n=1, cutoff=_ID_ALIKE)
    named = get_close_matches(text, by_name, n=1, cutoff=_NAME_ALIKE)
    return close[0] if close else by_name[named[0]] if named else ""


def _digit(char: str) -> str:
    """Return a decimal figure for a Chinese or full-width one, else the character itself."""
    value = unicodedata.numeric(char, None)
    return str(int(value)) if value is not None and value in range(10) else char
