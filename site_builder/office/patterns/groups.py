"""Groups of points of different cases that tell of the same way of doing things.

First by families of words; then what a case says a second time goes where it has said it first;
then by longer runs of characters that two of the rest share. Every point is in one group or among
the single ones, and a group says which words hold it together.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from site_builder.office.patterns.families import belongings, ignored

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from site_builder.office.patterns.families import Belonging
    from site_builder.office.patterns.points import PracticePoint

_FEWEST = 2
"""Cases of a group."""
_RUN = 4
"""字 of a run that points of two cases share if they have nothing else in common."""
_AGAIN = 3
"""字 of a run by which a case says the same a second time."""
_HAN = re.compile(r"[\u4e00-\u9fff]+")


@dataclass(frozen=True)
class Member:
    """A point of a group, and the words for which it is there."""

    point: PracticePoint
    words: tuple[str, ...]


@dataclass(frozen=True)
class PatternGroup:
    """Points that tell of the same; `title` says of what, empty where the words alone do."""

    title: str
    members: tuple[Member, ...]

    @property
    def cases(self) -> tuple[str, ...]:
        """The ids of the cases, each once."""
        return tuple(dict.fromkeys(m.point.case.id for m in self.members))

    @property
    def words(self) -> tuple[str, ...]:
        """The words that hold it together, those that most points have first."""
        counts: defaultdict[str, int] = defaultdict(int)
        for member in self.members:
            for word in member.words:
                counts[word] += 1
        return tuple(sorted(counts, key=lambda w: (-counts[w], w)))


def group_points(
    points: Sequence[PracticePoint],
) -> tuple[tuple[PatternGroup, ...], tuple[PracticePoint, ...]]:
    """Return the groups, those of most cases first, and the points that are in none."""
    by_family = _families(points)
    _join_what_is_said_again(points, by_family)
    grouped = {n for members in by_family.values() for n in members}
    rest = [n for n in range(len(points)) if n not in grouped]
    by_run = _runs(points, rest)
    groups = [
        PatternGroup(title, tuple(Member(points[n], words) for n, words in members.items()))
        for title, members in (*by_family.items(), *(("", m) for m in by_run))
    ]
    groups.sort(key=lambda g: -len(g.cases))
    there = {m.point for g in groups for m in g.members}
    return tuple(groups), tuple(p for p in points if p not in there)


def _families(points: Sequence[PracticePoint]) -> dict[str, dict[int, tuple[str, ...]]]:
    """Put every point with its nearest family of which there are points of other cases.

    A family that too few cases have is given up, and its points go to their next one.
    """
    wishes = {n: belongings(p) for n, p in enumerate(points)}
    given_up: set[str] = set()
    while True:
        found: dict[str, dict[int, Belonging]] = defaultdict(dict)
        for n, wished in wishes.items():
            nearest = next((b for b in wished if b.family.key not in given_up), None)
            if nearest:
                found[nearest.family.title][n] = nearest
        few = {
            next(iter(members.values())).family.key
            for members in found.values()
            if not _are_enough(points, members)
        }
        if not few:
            return {t: {n: b.words for n, b in m.items()} for t, m in found.items()}
        given_up |= few


def _join_what_is_said_again(
    points: Sequence[PracticePoint], groups: Mapping[str, dict[int, tuple[str, ...]]]
) -> None:
    """Put a point that is in no group with one of its case with which it shares a run."""
    homes = {n: members for members in groups.values() for n in members}
    by_case: dict[str, list[int]] = defaultdict(list)
    for n in homes:
        by_case[points[n].case.id].append(n)
    for n, point in enumerate(points):
        if n in homes:
            continue
        own = _runs_of(point.lead, _AGAIN)
        shared = [
            (-len(run), run, other)
            for other in by_case[point.case.id]
            for run in own & _runs_of(points[other].lead, _AGAIN)
        ]
        if shared:
            _, run, other = min(shared)
            homes[other][n] = (run,)


def _runs(points: Sequence[PracticePoint], rest: Iterable[int]) -> list[dict[int, tuple[str, ...]]]:
    """PatternGroup points by the longest run that they share with one of another case."""
    holders: dict[str, list[int]] = defaultdict(list)
    for n in rest:
        for run in sorted(_runs_of(points[n].lead, _RUN)):
            holders[run].append(n)
    found: list[dict[int, tuple[str, ...]]] = []
    taken: set[int] = set()
    for run in sorted(holders, key=lambda r: (-len(r), r)):
        left = [n for n in holders[run] if n not in taken]
        if _are_enough(points, left):
            found.append(dict.fromkeys(left, (run,)))
            taken.update(left)
    return found


def _runs_of(text: str, shortest: int) -> set[str]:
    """Return every run of at least so many characters that says something."""
    found = {
        whole[start:end]
        for whole in _HAN.findall(text)
        for start in range(len(whole))
        for end in range(start + shortest, len(whole) + 1)
    }
    empty = [word for word in ignored() if word in text]
    return {run for run in found if not any(word in run for word in empty)}


def _are_enough(points: Sequence[PracticePoint], members: Iterable[int]) -> bool:
    return len({points[n].case.id for n in members}) >= _FEWEST
