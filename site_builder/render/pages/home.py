"""The home page: what this is, search, the figures that matter, newest cases, the way in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from site_builder.aggregate.question import table_id
from site_builder.contract.labels import question
from site_builder.contract.publicity import publicity
from site_builder.render.frame import Frame
from site_builder.render.page_view import render_page
from site_builder.render.pages.cases import newest_first
from site_builder.render.words import words

if TYPE_CHECKING:
    from site_builder.aggregate.table import Table
    from site_builder.page import Page
    from site_builder.render.site import Site

_NEWEST = 6
_FUNDS, _COVERED = "/funds/own_use", "/results/counties_covered"
"""The questions whose totals the home page shows, where the survey has them."""


def home_page(site: Site) -> Page:
    """Return the home page."""
    cases, settings = newest_first(site), site.collection.reference.settings
    return render_page(
        site,
        "index.md",
        "home.md.j2",
        Frame(settings.programme + site.contract.item_titles()["cases"]),
        newest=cases[:_NEWEST],
        total=len(cases),
        figures=_figures(site),
        current=site.collection.reference.rounds[site.years[0]],
    )


@dataclass(frozen=True)
class Figures:
    """Figures of one extent, each with label, unit and base, below the name of that extent."""

    title: str
    items: list[dict[str, Any]]


def _figures(site: Site) -> list[Figures]:
    """Figures of all rounds and of one, apart; what is not known yet is left out."""
    round_ = site.collection.reference.rounds[_newest_closed(site)]
    told = (
        Figures(words()["cases"], _of_cases(site)),
        Figures(round_.title, _of_surveys(site, round_.year)),
    )
    return [figures for figures in told if figures.items]


def _of_cases(site: Site) -> list[dict[str, Any]]:
    w, labels, cases = words(), site.case_labels, site.collection.cases
    cities, years = {c.city for c in cases}, {c.round for c in cases}
    figures: list[dict[str, Any]] = [
        {
            "label": site.contract.item_titles()["cases"],
            "value": len(cases),
            "unit": w["case_total_unit"],
            "base": w["case_total_base"].format(cities=len(cities), rounds=len(years)),
        },
    ]
    if publicity(labels.fields, "/people_served") != "internal":
        figures.append(_served(site))
    figures += _copied(site)
    return figures


def _of_surveys(site: Site, year: int) -> list[dict[str, Any]]:
    figures = []
    funds = site.table(year, table_id(_FUNDS))
    if funds and funds.answered:
        figures.append(_funds(funds, year, site))
    covered = site.table(year, table_id(_COVERED))
    if covered and covered.answered:
        figures.append(_coverage(covered))
    return figures


def _served(site: Site) -> dict[str, Any]:
    labels = site.case_labels
    return {
        "label": labels.title("people_served"),
        "value": sum(c.people_served for c in site.collection.cases),
        "unit": labels.unit("people_served"),
        "base": words()["served_total_base"],
    }


def _copied(site: Site) -> list[dict[str, Any]]:
    """How many cases were made again elsewhere, of all; nothing while no case says so."""
    cases = site.collection.cases
    copied = sum(bool(site.descent.copied_elsewhere(case)) for case in cases)
    copies = sum(len(site.descent.copied_elsewhere(case)) for case in cases)
    w = words()
    base = w["copied_total_base"].format(total=len(cases), copies=copies)
    figure = {"label": w["copied_total"], "value": copied, "unit": w["case_total_unit"]}
    return [{**figure, "base": base}] if copied else []


def _newest_closed(site: Site) -> int:
    """The newest round whose surveys are due, else the newest."""
    rounds = site.collection.reference.rounds
    closed = [y for y in site.years if rounds[y].deadlines["survey"] < site.today]
    return (closed or site.years)[0]


def _funds(table: Table, year: int, site: Site) -> dict[str, Any]:
    column, fields = table.columns[-1], site.contract.fields("survey", year)
    facts = {
        "what": fields[f"{_FUNDS}/*/amount_wan"].site_title,
        "question": question(table.number),
    }
    label = words()["funds_label"].format(**facts)
    base = words()["funds_base"].format(year=year, answered=table.answered)
    return {"label": label, "value": table.total[-1], "unit": column.unit, "base": base}


def _coverage(table: Table) -> dict[str, Any]:
    facts = {"answered": table.answered, "whole": table.total[2]}
    return {
        "label": words()["covered"],
        "value": table.total[1],
        "unit": table.columns[1].unit,
        "base": words()["covered_base"].format(**facts),
    }
