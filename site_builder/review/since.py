"""What a change has to answer for: the problems of what it touches, and those it causes elsewhere.

Nobody is blamed for what was wrong before, or for a file that is somebody else's.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from posixpath import basename, dirname
from typing import TYPE_CHECKING

from site_builder.check.wording.catalogue import catalogue
from site_builder.read.paths.layout import is_schema

if TYPE_CHECKING:
    from site_builder.problem import Problem
    from site_builder.review.comparison import Comparison

_IMAGES = "images"
_CONFIGURATION = "schema/"


@dataclass(frozen=True)
class Touched:
    """The paths that a change touches, and what belongs to them."""

    paths: frozenset[str]

    def holds(self, path: str) -> bool:
        """Whether a file is touched: itself, its pictures, or the text that shows it.

        Of a folder (a link, one that cannot be listed) it holds if anything in it is touched.
        """
        if path in self.paths or path in self._folders:
            return True
        folder = dirname(path)
        if basename(folder) == _IMAGES:
            return dirname(folder) in self._of_texts
        return path.endswith(".md") and folder in self._of_pictures

    @cached_property
    def _folders(self) -> frozenset[str]:
        found: set[str] = set()
        for path in self.paths:
            folder = dirname(path)
            while folder and folder not in found:
                found.add(folder)
                folder = dirname(folder)
        return frozenset(found)

    @cached_property
    def _of_texts(self) -> frozenset[str]:
        return frozenset(dirname(path) for path in self.paths if path.endswith(".md"))

    @cached_property
    def _of_pictures(self) -> frozenset[str]:
        folders = (dirname(path) for path in self.paths)
        return frozenset(dirname(folder) for folder in folders if basename(folder) == _IMAGES)


def own_problems(comparison: Comparison) -> tuple[Problem, ...]:
    """Return the problems of the touched files, old ones too: they are the author's now.

    So are the doubts of other files that are held against them, unless the change brings them
    about. Where the configuration cannot be understood its problems belong to them, whoever made
    them: nothing else was checked.
    """
    touched = Touched(comparison.touched)
    caused = {id(problem) for problem in caused_elsewhere(comparison)}
    return tuple(
        problem
        for problem in comparison.after.checked.problems
        if _is_own(problem, touched, comparison)
        or (_is_doubt_of(problem, touched) and id(problem) not in caused)
    )


def _is_own(problem: Problem, touched: Touched, comparison: Comparison) -> bool:
    is_lost = comparison.after.checked.collection is None
    return touched.holds(problem.path) or (is_lost and problem.path.startswith(_CONFIGURATION))


def _is_doubt_of(problem: Problem, touched: Touched) -> bool:
    """Whether another file is held against a touched one; its errors are its author's alone."""
    return not problem.is_error and any(map(touched.holds, problem.others))


def caused_elsewhere(comparison: Comparison) -> tuple[Problem, ...]:
    """Return the problems of other files that are there after the change and were not before.

    A waiver or an exception that the change makes idle is left to the province.
    """
    touched = Touched(comparison.touched)
    reworded = any(map(is_schema, comparison.touched))
    known = Counter(_gist(p, reworded=reworded) for p in comparison.before.checked.problems)
    caused: list[Problem] = []
    for problem in comparison.after.checked.problems:
        if _is_own(problem, touched, comparison) or catalogue()[problem.code].aftermath:
            continue
        gist = _gist(problem, reworded=reworded)
        known[gist] -= 1
        if known[gist] < 0:
            caused.append(problem)
    return tuple(caused)


def _gist(problem: Problem, *, reworded: bool) -> tuple[str, ...]:
    """What makes two problems the same one: lines move, and do not count.

    Where a question may have been `reworded`, what is said of it does not count either.
    """
    gist = (problem.code, problem.path, problem.pointer)
    return gist if reworded else (*gist, problem.message)
