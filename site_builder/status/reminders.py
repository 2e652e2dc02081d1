"""Reminders: a letter to every area, or every unit, that lacks something, ready to be sent."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from site_builder.aggregate.expectations import State
from site_builder.export.demonstration import mark, origin
from site_builder.read.paths.layout import DocumentKind, locate
from site_builder.status.addressee import of_area, of_units
from site_builder.status.enclosures import lacking_units, problems_to_mend
from site_builder.status.letter import letter_text, write_letter

if TYPE_CHECKING:
    from collections.abc import Iterable

    from site_builder.model.unit import Unit
    from site_builder.status.addressee import Addressee
    from site_builder.status.letter import Letter
    from site_builder.status.status import CityStatus, Deadline, Lack, RoundStatus
    from site_builder.status.wording import Speech

_COMMANDS = {"survey": "survey", "report": "report", "cases": "case"}
"""Item → what `kepu new` makes for it."""
_BACK = (State.RETURNED, State.WITHDRAWN)


@dataclass(frozen=True)
class Outstanding:
    """What never came of one item: its last day, the units, and of cases how many."""

    deadline: Deadline
    names: tuple[str, ...]
    count: int


@dataclass(frozen=True)
class NeededForm:
    """A blank form that is needed: of which item, and whose, if that is one unit."""

    item: str
    unit: Unit | None

    @property
    def command(self) -> str:
        """What `kepu new` calls it."""
        return _COMMANDS[self.item]


def reminders(status: RoundStatus, speech: Speech) -> dict[str, str]:
    """Return file name → text, for every area that lacks something; nothing for the others."""
    year = status.round.year
    return {
        f"{stem(year, to)}.txt": letter_text(letter(status, to, speech))
        for to in areas(status.cities)
        if not to.lacks_nothing
    }


def areas(cities: Iterable[CityStatus]) -> list[Addressee]:
    """Return the areas as those who may get a letter."""
    return [of_area(city) for city in cities]


def units(cities: Iterable[CityStatus]) -> list[Addressee]:
    """Return their units as those who may get a letter."""
    return [unit for city in cities for unit in of_units(city)]


def stem(year: int, to: Addressee) -> str:
    """The name of a letter as a file, without its ending."""
    return f"{year}-{to.slug}"


def letter(status: RoundStatus, to: Addressee, speech: Speech) -> Letter:
    """Return the letter to an area or a unit: it asks for nothing that the checker would refuse."""
    deadlines = {d.item: d for d in status.deadlines}
    lacking = [lack for lack in to.lacks if not lack.broken and lack.state not in _BACK]
    returned = [lack for lack in to.lacks if lack.state is State.RETURNED]
    late = {item for item in _unsent(to) if status.round.last_day(item) < status.today}
    values = {
        "status": status,
        "to": to,
        "speech": speech,
        "mark": mark(status.settings),
        "origin": origin(status.settings),
        "groups": _groups(to, lacking, deadlines),
        "returned": returned,
        "withdrawn": [lack for lack in to.lacks if lack.state is State.WITHDRAWN],
        "blanks": [blank for blank in _blanks(to, lacking) if blank.item not in late],
        "is_late": bool(late),
        "late": [speech.items[item] for item in deadlines if item in late],
        "may_send": bool(returned or _unsent(to) - late),
        "may_transcribe": to.has_survey or _is_to_come(to, "survey", late),
        "is_over": all(d.left < 0 for d in status.deadlines),
    }
    enclosed = problems_to_mend(to.broken) if to.unit else lacking_units(to.lacks, speech)
    return write_letter(values, enclosed)


def _unsent(to: Addressee) -> set[str]:
    """What has still to come, or to come anew with its errors mended: items, and updates."""
    items = {lack.item for lack in to.lacks if lack.state is not State.RETURNED}
    places = filter(None, (locate(file.path) for file in to.broken))
    items |= {"cases" if p.kind is DocumentKind.CASE else str(p.kind) for p in places}
    return items | ({"cases"} if to.cases_missing else set())


def _is_to_come(to: Addressee, item: str, late: set[str]) -> bool:
    """Whether a unit may still send something of its own."""
    return bool(to.unit) and item in _unsent(to) - late


def _blanks(to: Addressee, lacking: list[Lack]) -> list[NeededForm]:
    """Which blank forms are needed; cases are for the association that answers for the area."""
    blanks = []
    for item in _COMMANDS:
        wanting = list(dict.fromkeys(lack.unit for lack in lacking if lack.item == item))
        if item == "cases" and to.cases_missing and to.head:
            wanting = [to.head]
        if wanting:
            blanks.append(NeededForm(item, wanting[0] if len(wanting) == 1 else None))
    return blanks


def _groups(
    to: Addressee, lacking: list[Lack], deadlines: dict[str, Deadline]
) -> list[Outstanding]:
    """What never came, by item."""
    groups = []
    for item, deadline in deadlines.items():
        names = tuple(lack.unit.name for lack in lacking if lack.item == item)
        count = to.cases_missing if item == "cases" else 0
        if names or count:
            groups.append(Outstanding(deadline, names, count))
    return groups
