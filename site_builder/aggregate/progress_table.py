"""The table of a round's progress: by area, against roster and quota."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.aggregate.expectations import State
from site_builder.aggregate.table import Cell, Column, Gap, Table, worded
from site_builder.aggregate.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from site_builder.aggregate.progress import CityProgress
    from site_builder.contract import Contract
    from site_builder.model.collection import Collection
    from site_builder.model.round import Round


def progress_table(
    collection: Collection, contract: Contract, round_: Round, cities: Iterable[CityProgress]
) -> Table:
    """Completeness by city against roster and quota."""
    w, titles = words(), contract.item_titles()
    due = collection.reference.today > round_.deadlines["survey"]
    still_out = State.MISSING if due else State.PENDING
    states = (State.ON_TIME, State.LATE, State.UNKNOWN, State.RETURNED, State.WAIVED, still_out)
    columns = (
        worded("area", is_figure=False),
        worded("expected", w["unit_of_units"]),
        worded("received", w["unit_of_units"]),
        *(worded(state.value, w["unit_of_units"]) for state in states),
        *_against_quota("report", titles["report"], w["unit_of_papers"]),
        *_against_quota("cases", titles["cases"], w["unit_of_things"]),
    )
    body = [(c.name, *_figures(c, states)) for c in cities if c.concerned]
    total = (_added([row[i] for row in body]) for i in range(1, len(columns)))
    return Table(
        id="progress",
        round=round_.year,
        title=w["progress"],
        base=w["progress_base"].format(today=collection.reference.today),
        columns=columns,
        rows=(*body, (collection.reference.settings.whole, *total)),
        areas=tuple(c.slug for c in cities if c.concerned),
    )


def _against_quota(key: str, title: str, unit: str) -> tuple[Column, Column]:
    """What has come of a quota, and the quota."""
    w = words()
    quota = f"{key}_quota"
    return (
        Column(title, unit, key=key, about=w[f"about_{key}"]),
        Column(title + w["quota"], unit, key=quota, about=w[f"about_{quota}"]),
    )


def _figures(city: CityProgress, states: tuple[State, ...]) -> tuple[Cell, ...]:
    """An area's cells; what is not asked of it is 不适用 rather than 0."""
    surveys = (len(city.surveys), city.received, *(_count(city, s) for s in states))
    asked = bool(city.case_quota or city.cases)
    return (
        *(surveys if city.surveys else [Gap.NOT_ASKED] * len(surveys)),
        *((city.reports, 1) if city.report else (Gap.NOT_ASKED, Gap.NOT_ASKED)),
        city.cases if asked else Gap.NOT_ASKED,
        city.case_quota or Gap.NOT_ASKED,
    )


def _count(city: CityProgress, state: State) -> int:
    """How many surveys stand in a column; a withdrawn one is still to come, as if it never had."""
    withdrawn = city.count(State.WITHDRAWN) if state in {State.MISSING, State.PENDING} else 0
    return city.count(state) + withdrawn


def _added(cells: list[Cell]) -> Cell:
    figures = [cell for cell in cells if isinstance(cell, int)]
    return sum(figures) if figures else Gap.NOT_ASKED
