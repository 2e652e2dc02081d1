"""From what checking gave to the status of a round."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from site_builder.aggregate.expectations import State
from site_builder.aggregate.progress import round_progress
from site_builder.model.ledger import Stage
from site_builder.problem import count_errors
from site_builder.read.paths.layout import SUBMITTED, DocumentKind, expected_path, locate
from site_builder.status.status import ITEMS, Broken, CityStatus, Deadline, Lack, RoundStatus

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from site_builder.aggregate.expectations import ExpectedItem
    from site_builder.aggregate.progress import CityProgress
    from site_builder.check.run.checked import Checked
    from site_builder.model.collection import Reference
    from site_builder.model.round import Round


def round_status(checked: Checked, round_: Round, first_seen: Mapping[str, date]) -> RoundStatus:
    """Return the status of a round of a repository whose configuration is sound."""
    assert checked.collection  # noqa: S101 - the configuration is sound
    reference = checked.collection.reference
    broken = broken_files(checked, round_.year)
    progress = round_progress(checked.collection, round_, first_seen)
    cities = (_city(city, reference, round_, broken) for city in progress)
    return RoundStatus(
        round_,
        reference.today,
        tuple(_deadlines(round_, reference.today)),
        tuple(c for c in cities if c.progress.concerned or c.broken or c.progress.case_quota),
        reference.settings,
        next((u for u in reference.units.values() if u.kind == "province"), None),
    )


def broken_files(checked: Checked, year: int) -> tuple[Broken, ...]:
    """The round's submissions that are here and have errors, by path."""
    return tuple(
        Broken(path, count_errors(errors), errors)
        for path, errors in sorted(checked.lasting_errors.items())
        if (place := locate(path)) and place.round == year and place.kind in SUBMITTED
    )


def _deadlines(round_: Round, today: date) -> list[Deadline]:
    asked = {"survey": True, "report": round_.report_quota, "cases": round_.case_quota}
    days = ((item, round_.deadlines[item]) for item in ITEMS if asked[item])
    return [Deadline(item, day, (day - today).days) for item, day in days]


def _city(
    progress: CityProgress, reference: Reference, round_: Round, broken: tuple[Broken, ...]
) -> CityStatus:
    own = {b.path: b for b in broken if _city_of(b.path) == progress.slug}
    heads = (
        u
        for u in reference.units.values()
        if u.city == progress.slug and u.kind in {"city", "province"}
    )
    found = Counter(item.entry.state for item in progress.items if item.entry and item.path)
    return CityStatus(
        progress,
        next(heads, None),
        {stage: found[stage] for stage in Stage},
        tuple(_lack(item, round_, own) for item in progress.missing),
        tuple(own.values()),
    )


def _city_of(path: str) -> str | None:
    place = locate(path)
    return place.city if place else None


def _lack(item: ExpectedItem, round_: Round, broken: Mapping[str, Broken]) -> Lack:
    entry, here = item.entry, None
    if item.path is None and item.what != "cases":
        kind, unit = DocumentKind(item.what), item.unit
        here = broken.get(expected_path(kind, round_.year, unit.city, unit.id))
    back = item.state in {State.RETURNED, State.WITHDRAWN} and entry is not None
    return Lack(
        item.what,
        item.unit,
        item.state,
        entry.since if back and entry else None,
        entry.note if back and entry else "",
        here,
    )
