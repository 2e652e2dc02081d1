"""Reminders: a letter to every area that lacks something, ready to be sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.aggregate.expectations import State
from site_builder.export.demonstration import mark, origin
from site_builder.printable import printable_lines
from site_builder.read.paths.layout import DocumentKind, locate
from site_builder.resources import templates

if TYPE_CHECKING:
    from site_builder.model.unit import Unit
    from site_builder.status.status import CityStatus, Deadline, Lack, RoundStatus
    from site_builder.status.wording import Speech

_COMMANDS = {"survey": "survey", "report": "report", "cases": "case"}
"""Item → what `kepu new` makes for it."""
_BACK = (State.RETURNED, State.WITHDRAWN)


def reminders(status: RoundStatus, speech: Speech) -> dict[str, str]:
    """Return file name → letter, for every area that lacks something; nothing for the others."""
    year = status.round.year
    return {
        name_of(year, city): letter(status, city, speech)
        for city in status.cities
        if not city.lacks_nothing
    }


def name_of(year: int, city: CityStatus) -> str:
    """The name of an area's letter as a file."""
    return f"{year}-{city.progress.slug}.txt"


def letter(status: RoundStatus, city: CityStatus, speech: Speech) -> str:
    """Return the letter to one area: nothing in it asks for what the checker would refuse."""
    template = templates("site_builder.status").get_template("reminder.txt.j2")
    deadlines = {d.item: d for d in status.deadlines}
    lacking = [lack for lack in city.lacks if not lack.broken and lack.state not in _BACK]
    returned = [lack for lack in city.lacks if lack.state is State.RETURNED]
    late = {item for item in _unsent(city) if status.round.last_day(item) < status.today}
    blanks = [blank for blank in _blanks(city, lacking) if blank[0] not in late]
    text = template.render(
        status=status,
        city=city,
        speech=speech,
        mark=mark(status.settings),
        origin=origin(status.settings),
        groups=_groups(city, lacking, deadlines),
        returned=returned,
        withdrawn=[lack for lack in city.lacks if lack.state is State.WITHDRAWN],
        blanks=blanks,
        is_late=bool(late),
        late=[speech.items[item] for item in deadlines if item in late],
        may_send=bool(returned or _unsent(city) - late),
        units=list(dict.fromkeys(k.unit for k in lacking if k.item == "survey")),
        commands=_COMMANDS,
        is_over=all(d.left < 0 for d in status.deadlines),
    )
    return printable_lines(text)


def _unsent(city: CityStatus) -> set[str]:
    """What has still to come, or to come anew with its errors mended: items, and updates."""
    items = {lack.item for lack in city.lacks if lack.state is not State.RETURNED}
    places = filter(None, (locate(file.path) for file in city.broken))
    items |= {"cases" if p.kind is DocumentKind.CASE else str(p.kind) for p in places}
    return items | ({"cases"} if city.progress.cases_missing else set())


def _blanks(city: CityStatus, lacking: list[Lack]) -> list[tuple[str, Unit | None]]:
    """Which blank forms are needed, and whose, if that is one unit; cases are the city's."""
    blanks: list[tuple[str, Unit | None]] = []
    for item in _COMMANDS:
        units = list(dict.fromkeys(lack.unit for lack in lacking if lack.item == item))
        if item == "cases" and city.progress.cases_missing and city.head:
            units = [city.head]
        if units:
            blanks.append((item, units[0] if len(units) == 1 else None))
    return blanks


def _groups(
    city: CityStatus, lacking: list[Lack], deadlines: dict[str, Deadline]
) -> list[tuple[Deadline, list[str], int]]:
    """What never came, by item: its last day, the units, and of cases how many."""
    groups = []
    for item, deadline in deadlines.items():
        names = [lack.unit.name for lack in lacking if lack.item == item]
        count = city.progress.cases_missing if item == "cases" else 0
        if names or count:
            groups.append((deadline, names, count))
    return groups
