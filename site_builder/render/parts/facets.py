"""Facet: one way to narrow the library: its choices, and which of them each case has."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from site_builder.render.words import words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from site_builder.model.prose import Case, Report, Update
    from site_builder.render.site import Site

ORDER = ("audiences", "funds", "round", "city", "themes", "category", "key_areas")
"""Every facet by its key, as the library shows them: for whom and for how much money come first."""
FIELDS = ("themes", "category", "key_areas", "audiences")
"""Fields of a case that narrow the library by their choices."""
_SHORT = 5
"""字; choices no longer than this stand two in a row."""


@dataclass(frozen=True)
class Facet:
    """A facet: `choices` are value → label, and `values` what each case has, case by case."""

    key: str
    title: str
    choices: dict[str, str]
    values: tuple[tuple[str, ...], ...]

    @cached_property
    def counts(self) -> Counter[str]:
        """Value → number of cases."""
        return Counter(value for values in self.values for value in values)

    @property
    def is_short(self) -> bool:
        """Whether every choice leaves room for another one beside it."""
        return all(len(label) <= _SHORT for label in self.choices.values())

    @cached_property
    def numbers(self) -> dict[str, int]:
        """Value → its number among the choices."""
        return {value: number for number, value in enumerate(self.choices)}


def facets(site: Site, cases: Sequence[Case]) -> tuple[Facet, ...]:
    """Return the facets of these cases, in their order; a choice that nothing has is left out."""
    collection = site.collection
    told: tuple[Case | Report | Update, ...] = (*cases, *collection.reports, *collection.updates)
    rounds = {str(y): words()["of_year"].format(year=y) for y in site.years}
    cities = {c.slug: c.name for c in collection.reference.places.cities}
    # The province itself is no city, but may have cases.
    settings = collection.reference.settings
    cities.setdefault(settings.province_slug, settings.province)
    made = [
        _facet("round", site.case_labels.title("round"), rounds, cases, lambda c: (str(c.round),)),
        _facet("city", words()["city"], cities, cases, lambda c: (c.city,)),
    ]
    also = ({str(t.round) for t in told}, {t.city for t in told})
    shown = [_keep(facet, more) for facet, more in zip(made, also, strict=True)]
    for key in (k for k in FIELDS if k in site.case_labels.public):
        facet = _facet(
            key, site.case_labels.title(key), choices_of_any_round(site, key), cases, _getter(key)
        )
        shown.append(_keep(facet, ()))
    shown.sort(key=lambda facet: ORDER.index(facet.key))
    return tuple(facet for facet in shown if facet.choices)


def _facet(
    key: str,
    title: str,
    choices: dict[str, str],
    cases: Iterable[Case],
    get: Callable[[Case], tuple[str, ...]],
) -> Facet:
    return Facet(key, title, choices, tuple(get(case) for case in cases))


def _getter(key: str) -> Callable[[Case], tuple[str, ...]]:
    def get(case: Case) -> tuple[str, ...]:
        value = getattr(case, key)
        return (value,) if isinstance(value, str) else tuple(value)

    return get


def choices_of_any_round(site: Site, key: str) -> dict[str, str]:
    """A field's choices of any round: value → label, as the newest round that has it words it."""
    found: dict[str, str] = {}
    for year in site.years:
        field = site.contract.fields("case", year).get(f"/{key}")
        for value, label in (field.choices if field else {}).items():
            found.setdefault(value, label)
    return found


def _keep(facet: Facet, also: Iterable[str]) -> Facet:
    wanted = {*facet.counts, *also}
    choices = {value: label for value, label in facet.choices.items() if value in wanted}
    return Facet(facet.key, facet.title, choices, facet.values)
