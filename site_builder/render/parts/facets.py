"""Facet: one way to narrow the library: its choices, and which of them each case has."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from site_builder.aggregate.case_map import PLACES
from site_builder.aggregate.place_kinds import PlaceKinds
from site_builder.aggregate.words import words as table_words
from site_builder.model.descent import is_own
from site_builder.render.parts.bands import Bands
from site_builder.render.words import words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from site_builder.model.prose import Case, Report, Update
    from site_builder.render.site import Site

FIELDS = ("themes", "category", "key_areas", "audiences")
"""Fields of a case that narrow the library by their choices, besides the round and the city."""
AMOUNT = "funds_wan"
"""The field that narrows it by the bands of its amount."""
DESCENT = "descent"
"""The facet of who copied whom."""
NEED = "need"
"""The facet of what visitors come with."""
ORDER = (
    "audiences", AMOUNT, NEED, "round", "city", "place",
    "themes", "category", "key_areas", DESCENT,
)  # fmt: skip
"""Every facet by its key, as the library shows them: for whom and for how much money come first."""
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
    labels = site.case_labels
    fixed = [
        _facet("round", labels.title("round"), rounds, cases, lambda c: (str(c.round),)),
        _facet("city", words()["city"], cities, cases, lambda c: (c.city,)),
    ]
    also = ({str(t.round) for t in told}, {t.city for t in told})
    shown = [_needs(site, cases)]
    shown += [_keep(facet, more) for facet, more in zip(fixed, also, strict=True)]
    shown.append(_place_kinds(site, cases))
    for key in (k for k in FIELDS if k in labels.public):
        choices = choices_of_any_round(site, key)
        shown.append(_keep(_facet(key, labels.title(key), choices, cases, _getter(key)), ()))
    if cases and AMOUNT in labels.public:
        shown.append(_of_amount(site, cases))
    shown.append(_keep(_of_descent(site, cases), ()))
    shown.sort(key=lambda facet: ORDER.index(facet.key))
    return tuple(facet for facet in shown if facet.choices)


def _needs(site: Site, cases: Sequence[Case]) -> Facet:
    """What visitors come with."""
    titles = {need.key: need.title for need in site.collection.reference.needs}
    title = str(site.contract.annotation("needs", "title"))
    return _keep(_facet(NEED, title, titles, cases, lambda c: site.needs_met[c.id]), ())


def _place_kinds(site: Site, cases: Sequence[Case]) -> Facet:
    kinds = PlaceKinds(site.collection.reference.places, site.contract)
    title = table_words()["place_kind"]
    return _keep(_facet(PLACES, title, kinds.titles, cases, lambda c: (kinds.of(c.unit),)), ())


def _facet(
    key: str,
    title: str,
    choices: dict[str, str],
    cases: Iterable[Case],
    get: Callable[[Case], tuple[str, ...]],
) -> Facet:
    return Facet(key, title, choices, tuple(get(case) for case in cases))


def _of_amount(site: Site, cases: Sequence[Case]) -> Facet:
    """Every band stands there, so that a row of them has no hole."""
    bands = Bands(site.case_labels.fields[f"/{AMOUNT}"])

    def get(case: Case) -> tuple[str, ...]:
        public = AMOUNT in site.labels_of(case.round).public
        return (bands.band_of(case.funds_wan),) if public else ()

    return _facet(AMOUNT, site.case_labels.title(AMOUNT), bands.choices(), cases, get)


def _of_descent(site: Site, cases: Sequence[Case]) -> Facet:
    """Whether somebody elsewhere made a case again, and whether it was itself made after one."""
    descent, w = site.descent, words()

    def get(case: Case) -> tuple[str, ...]:
        origin = case.id in descent.origins and not is_own(case)
        told = {"copied": bool(descent.copied_elsewhere(case)), "copy": origin}
        return tuple(key for key, holds in told.items() if holds)

    choices = {"copied": w["facet_copied"], "copy": w["facet_copy"]}
    return _facet(DESCENT, w["descent"], choices, cases, get)


def _getter(key: str) -> Callable[[Case], tuple[str, ...]]:
    def get(case: Case) -> tuple[str, ...]:
        value = getattr(case, key)
        return (value,) if isinstance(value, str) else tuple(value)

    return get


def choices_of_any_round(site: Site, key: str) -> dict[str, str]:
    """A field's choices of any round: value → label, as the newest round that has it words it."""
    return site.contract.choices_of_rounds("case", site.years, key)


def _keep(facet: Facet, also: Iterable[str]) -> Facet:
    wanted = {*facet.counts, *also}
    choices = {value: label for value, label in facet.choices.items() if value in wanted}
    return Facet(facet.key, facet.title, choices, facet.values)
