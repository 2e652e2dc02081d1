"""What goes with a letter: the units that lack something, or the errors that a unit has to mend."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.problem import count_problems
from site_builder.status.letter import Enclosure, one_line
from site_builder.status.wording import words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from site_builder.model.unit import Unit
    from site_builder.problem import Problem
    from site_builder.status.status import Broken, Lack
    from site_builder.status.wording import Speech

_MOST = 40
"""Errors that are listed; more of them are looked at with `kepu check`."""


def lacking_units(lacks: Iterable[Lack], speech: Speech) -> Enclosure | None:
    """Return the units with their ids and what each one lacks, where there are several."""
    found: dict[Unit, list[str]] = {}
    for lack in lacks:
        found.setdefault(lack.unit, []).append(one_line(speech.lack(lack)))
    if len(found) < 2:  # noqa: PLR2004 - of one the letter itself says all
        return None
    w = words()
    rows = ((one_line(unit.name), unit.id, w["lacks"].join(said)) for unit, said in found.items())
    headings = (w["column_unit"], w["column_id"], w["column_lacks"])
    return Enclosure(w["enclosure_units"], headings, tuple(rows))


def problems_to_mend(broken: Iterable[Broken]) -> Enclosure | None:
    """Return the errors of a unit's files, as far as they are told; None where there are none."""
    found = [problem for file in broken for problem in file.problems]
    if not found:
        return None
    w, told = words(), found[:_MOST]
    files = list(dict.fromkeys(problem.path for problem in found))
    rows = tuple(_row(problem, with_file=len(files) > 1) for problem in told)
    headings = (w["column_line"], w["column_message"], w["column_remedy"])
    left = count_problems(found) - len(told)
    return Enclosure(
        w["enclosure_problems"],
        (w["column_file"], *headings) if len(files) > 1 else headings,
        rows,
        w["more_problems"].format(count=left) if left else "",
    )


def _row(problem: Problem, *, with_file: bool) -> tuple[str, ...]:
    """Say where an error stands, what it is, and what to do."""
    told = (str(problem.line or ""), one_line(problem.message), one_line(problem.remedy))
    return (one_line(problem.path.rpartition("/")[2]), *told) if with_file else told
