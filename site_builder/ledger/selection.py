"""Which files a command is about: those it names, and those in the folders that it names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from site_builder.ledger.transition import Subject
from site_builder.read.paths.layout import locate

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


@dataclass(frozen=True)
class Selection:
    """Files named one by one, and files that are meant because all of a folder is.

    Of a named file it is told why nothing can be done with it; of the others what can be done
    is done.
    """

    named: tuple[Subject, ...] = ()
    swept: tuple[Subject, ...] = ()
    unknown: tuple[str, ...] = ()
    """What was named and is neither a file of a submission nor a folder with any."""


def select(
    wanted: Iterable[str], city: str | None, year: int, subjects: Mapping[str, Subject]
) -> Selection:
    """Return the files of `wanted`, which are paths from the root, and of a city in a round."""
    named: dict[str, Subject] = {}
    swept: dict[str, Subject] = {}
    unknown: list[str] = []
    for path in wanted:
        if path in subjects:
            named[path] = subjects[path]
            continue
        case = f"{path}/index.md"
        if case in subjects:
            named[case] = subjects[case]
            continue
        below = {p: s for p, s in subjects.items() if path in {"", "."} or p.startswith(f"{path}/")}
        place = locate(path)
        if below:
            swept |= below
        elif place and place.round and place.city:
            named[path] = Subject(path, is_there=False)
        else:
            unknown.append(path)
    if city:
        swept |= {p: s for p, s in subjects.items() if _lies_in(p, city, year)}
    swept = {p: s for p, s in swept.items() if p not in named}
    return Selection(_ordered(named), _ordered(swept), tuple(unknown))


def _lies_in(path: str, city: str, year: int) -> bool:
    place = locate(path)
    return place is not None and (place.city, place.round) == (city, year)


def _ordered(found: Mapping[str, Subject]) -> tuple[Subject, ...]:
    return tuple(subject for _, subject in sorted(found.items()))
