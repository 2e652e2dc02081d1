"""Descent: which case was made after which, over several steps."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from site_builder.model.prose import Case


@dataclass(frozen=True)
class Descent:
    """Cases by whom they learned from; a case in a loop has no origin, so that every line ends."""

    origins: Mapping[str, Case]
    """Id of a case → the case that it was made after."""
    copies: Mapping[str, tuple[Case, ...]]
    """Id of a case → the cases that were made after it at first hand, in the order given."""

    def line(self, case: Case, most: int) -> list[Case]:
        """Return what a case came from, the nearest first, and at most so many."""
        return list(islice(self._above(case.id), most))

    def copied_elsewhere(self, case: Case) -> tuple[Case, ...]:
        """Return the copies of a case that another unit made."""
        return tuple(c for c in self.copies.get(case.id, ()) if not is_own(c))

    def _above(self, id_: str) -> Iterator[Case]:
        while id_ in self.origins:
            yield self.origins[id_]
            id_ = self.origins[id_].id

    @cached_property
    def steps(self) -> Mapping[str, int]:
        """Id of a case that has an origin → how many steps there are to the first of its line."""
        found: dict[str, int] = {}
        for id_ in self.origins:
            way = [id_]
            while way[-1] in self.origins and way[-1] not in found:
                way.append(self.origins[way[-1]].id)
            depth = found.get(way.pop(), 0)
            for step in reversed(way):
                found[step] = depth = depth + 1
        return found

    @cached_property
    def reach(self) -> Mapping[str, int]:
        """Id of a case that was copied → how many cases came of it, over however many steps."""
        found: defaultdict[str, int] = defaultdict(int)
        for id_ in sorted(self.origins, key=self.steps.__getitem__, reverse=True):
            found[self.origins[id_].id] += 1 + found.get(id_, 0)
        return dict(found)


def is_own(case: Case) -> bool:
    """Whether a case was made after an earlier one of the same unit."""
    return case.adapted_from is not None and case.adapted_from.own


def descent_of(cases: Sequence[Case]) -> Descent:
    """Return the descent of these cases; what is not among them is nobody's origin."""
    looped = {case.id for loop in loops(cases) for case in loop}
    by_id = {case.id: case for case in cases}
    origins: dict[str, Case] = {}
    copies: defaultdict[str, list[Case]] = defaultdict(list)
    for case in cases:
        origin = by_id.get(case.adapted_from.case) if case.adapted_from else None
        if origin and origin is not case and case.id not in looped:
            origins[case.id] = origin
            copies[origin.id].append(case)
    return Descent(origins, {id_: tuple(made) for id_, made in copies.items()})


def loops(cases: Sequence[Case]) -> list[tuple[Case, ...]]:
    """Return the loops of two cases or more, each as its way round from case to origin."""
    by_id = {case.id: case for case in cases}
    after = {c.id: c.adapted_from.case for c in cases if c.adapted_from}
    found: list[tuple[Case, ...]] = []
    seen: set[str] = set()
    for start in after:
        way: dict[str, None] = {}
        here: str | None = start
        while here in by_id and here not in seen:
            seen.add(here)
            way[here] = None
            here = after.get(here)
        if here in way:
            ring = list(way)
            ring = ring[ring.index(here) :]
            if len(ring) > 1:
                found.append(tuple(by_id[id_] for id_ in ring))
    return found


def resolved(cases: Iterable[Case]) -> tuple[Case, ...]:
    """Return the cases, each naming the one that it copied by the id which that has now."""
    listed = tuple(cases)
    now = {former: case.id for case in listed for former in case.former}
    now |= {case.id: case.id for case in listed}
    return tuple(_resolved(case, now) for case in listed)


def _resolved(case: Case, now: dict[str, str]) -> Case:
    told = case.adapted_from
    if told is None or now.get(told.case, told.case) == told.case:
        return case
    return replace(case, adapted_from=replace(told, case=now[told.case]))
