"""The library's one data file: every case's card and facets, and the other pages' titles.

Columns, one value a case. Cases stand group by group (`case-2021`) and in a group in the order
of their addresses, as in the search index, so that a hit there is a row here.
"""

from __future__ import annotations

import json
from itertools import groupby
from typing import TYPE_CHECKING, Any

from site_builder.export.demonstration import origin
from site_builder.page import Page
from site_builder.readings.money import in_yuan
from site_builder.render.labels import report_kind
from site_builder.render.parts.cards import cover
from site_builder.render.parts.facets import facets
from site_builder.render.search_entries import guide_entries
from site_builder.render.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from site_builder.model.prose import Case
    from site_builder.render.parts.facets import Facet
    from site_builder.render.site import Site


def library_data(site: Site) -> Page:
    """Return `cases/data.json`."""
    cases = sorted(site.collection.cases, key=lambda c: (f"case-{c.round}", f"cases/{c.id}/"))
    made = facets(site, cases)
    others = sorted(_others(site), key=lambda other: other[:2])
    groups = [f"case-{c.round}" for c in cases] + [group for group, *_ in others]
    value = {
        "source": origin(site.collection.reference.settings),
        "groups": [[name, len(list(rows))] for name, rows in groupby(groups)],
        "facets": [_facet(facet) for facet in made],
        "cases": _columns(site, cases),
        "pages": _pages(others, {facet.key: facet for facet in made}),
    }
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return Page("cases/data.json", text.encode())


def _facet(facet: Facet) -> dict[str, Any]:
    """`sets` are the combinations of choices that occur, `of` which of them each case has."""
    sets: dict[tuple[int, ...], int] = {}
    of = [
        sets.setdefault(tuple(sorted(facet.numbers[v] for v in values)), len(sets))
        for values in facet.values
    ]
    return {"key": facet.key, "choices": list(facet.choices), "sets": list(sets), "of": of}


def _columns(site: Site, cases: Sequence[Case]) -> dict[str, list[Any]]:
    units: dict[str, int] = {}
    unit = [units.setdefault(case.unit.name, len(units)) for case in cases]
    return {
        "slug": [case.slug for case in cases],
        "title": [case.title for case in cases],
        "units": list(units),
        "unit": unit,
        "image": [cover(site, case) for case in cases],
        "point": [c.replicable[0] if _shown(site, c, "replicable") else "" for c in cases],
        # The schema allows four decimals: any amount is a whole number of 元.
        "funds": [int(in_yuan(c.funds_wan)) if _shown(site, c, "funds_wan") else 0 for c in cases],
        "people": [c.people_served if _shown(site, c, "people_served") else 0 for c in cases],
    }


def _shown(site: Site, case: Case, key: str) -> bool:
    return key in site.labels_of(case.round).public


def _others(site: Site) -> Iterable[tuple[str, str, str, str, str, str]]:
    """Yield group, address, title, a line about it, round and city of what is no case."""
    for report in site.collection.reports:
        about = f"{report.unit.name}，{report_kind(site.contract, report)}"
        year = str(report.round)
        yield f"report-{year}", report.address, report.title, about, year, report.city
    for update in site.collection.updates:
        about = f"{update.unit.name}，{words()['day'].format(day=update.date)}"
        year = str(update.round)
        yield f"update-{year}", update.address, update.title, about, year, update.city
    for entry in guide_entries(site):
        yield "guide", entry.address, entry.title, entry.about, "", ""


def _pages(
    others: Sequence[tuple[str, str, str, str, str, str]], of: dict[str, Facet]
) -> dict[str, Any]:
    """Columns of what is no case; -1 where it has no round or city."""
    keys = ("round", "city")
    numbers = {key: of[key].numbers if key in of else {} for key in keys}
    return {
        "address": [address for _, address, *_ in others],
        "title": [other[2] for other in others],
        "about": [other[3] for other in others],
        **{key: [numbers[key].get(other[4 + i], -1) for other in others]
           for i, key in enumerate(keys)},
    }  # fmt: skip
