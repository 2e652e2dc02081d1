"""The home page: what this is, search, a round's figures, the ways in, newest cases."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from site_builder.aggregate.question import table_id
from site_builder.aggregate.spread import spread_cases
from site_builder.contract.labels import question
from site_builder.render.frame import Frame
from site_builder.render.page_view import render_page
from site_builder.render.pages.cases import newest_first
from site_builder.render.pages.lists import directory
from site_builder.render.parts.case_figures import BasedFigure, count_of, served_by
from site_builder.render.parts.facets import NEED, facets
from site_builder.render.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from site_builder.aggregate.table import Table
    from site_builder.model.prose import Case
    from site_builder.page import Page
    from site_builder.render.pages.lists import CaseList
    from site_builder.render.site import Site

_NEWEST, _SPREAD = 6, 6
"""Cases that are shown of each."""
_WAYS = (NEED, "audiences", "themes")
"""Facets by which visitors come in, in the order in which they are offered."""
_FUNDS, _COVERED = "/funds/own_use", "/results/counties_covered"
"""The questions whose totals the home page shows, where the survey has them."""


def home_page(site: Site) -> Page:
    """Return the home page."""
    cases, reference = newest_first(site), site.collection.reference
    round_ = reference.rounds[_newest_closed(site)]
    spread = spread_cases(cases, site.descent)
    return render_page(
        site,
        "index.md",
        "home.md.j2",
        Frame(reference.settings.programme + site.contract.item_titles()["cases"]),
        ways=_ways(site, cases),
        spread=spread[:_SPREAD],
        spread_total=len(spread),
        newest=cases[:_NEWEST],
        total=len(cases),
        figures_of=round_,
        figures=_figures(site, round_.year),
        current=reference.rounds[site.years[0]],
    )


@dataclass(frozen=True)
class WayIn:
    """A heading under which visitors come in, with its lists; a brief one says no more of them."""

    title: str
    lists: tuple[CaseList, ...]
    is_brief: bool


def _ways(site: Site, cases: Sequence[Case]) -> list[WayIn]:
    """Return the ways in; no empty ones."""
    made = facets(site, cases)
    titles = {facet.key: words()["by"].format(facet=facet.title) for facet in made}
    titles[NEED] = words()["by_need"]
    lists = directory(site, made)
    found = {key: tuple(lists[key]) for key in _WAYS if key in lists}
    return [WayIn(titles[key], of, is_brief=key != NEED) for key, of in found.items()]


def _figures(site: Site, year: int) -> list[BasedFigure]:
    """Figures of one round, each with its own base; what is not known yet is left out."""
    cases = [case for case in site.collection.cases if case.round == year]
    figures = []
    if cases:
        base = words()["cases_of_round_base"].format(cities=len({c.city for c in cases}))
        figures += [count_of(site, cases, base), *served_by(site, cases)]
    funds = site.table(year, table_id(_FUNDS))
    if funds and funds.answered:
        figures.append(_funds(funds, year, site))
    covered = site.table(year, table_id(_COVERED))
    if covered and covered.answered:
        figures.append(_coverage(covered))
    return figures


def _newest_closed(site: Site) -> int:
    """The newest round whose surveys are due, else the newest."""
    rounds = site.collection.reference.rounds
    closed = [y for y in site.years if rounds[y].deadlines["survey"] < site.today]
    return (closed or site.years)[0]


def _funds(table: Table, year: int, site: Site) -> BasedFigure:
    column, fields = table.columns[-1], site.contract.fields("survey", year)
    facts = {
        "what": fields[f"{_FUNDS}/*/amount_wan"].site_title,
        "question": question(table.number),
    }
    label = words()["funds_label"].format(**facts)
    base = words()["funds_base"].format(year=year, answered=table.answered)
    return BasedFigure(label, table.total[-1], column.unit, base)


def _coverage(table: Table) -> BasedFigure:
    facts = {"answered": table.answered, "whole": table.total[2]}
    base = words()["covered_base"].format(**facts)
    return BasedFigure(words()["covered"], table.total[1], table.columns[1].unit, base)
