"""Coverage told: how many counties a text says that projects reach.

Either directly, in so many words (直接覆盖4个县), or as the subject of what is said: 4个项目共服务
18,400人次，覆盖全市6个县区. What a lecture or a campaign reaches is not asked.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from site_builder.check.figures.in_text import (
    Told,
    count_pattern,
    counted,
    is_part,
    sentence_at,
    sentence_before,
)
from site_builder.check.figures.statements import is_elsewhen
from site_builder.check.wording.catalogue import phrases
from site_builder.readings.numerals import NUMERALS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

COVERED = "/results/counties_covered"
"""Question 17.2."""

_CLAUSE = re.compile("[，：；、:（(]|,(?![0-9])")


@dataclass(frozen=True)
class CoverageAnswer:
    """What a survey answers: the counties that are covered, and how many projects it lists."""

    covered: int
    projects: int
    round: int


@dataclass(frozen=True)
class _CoverageWords:
    directly: re.Pattern[str]
    reaches: tuple[re.Pattern[str], ...]
    """覆盖全市6个县区, 6个县区全覆盖."""
    otherwise: re.Pattern[str]
    projects: re.Pattern[str]
    """Projects that are named as a subject, and how many of them; up to the end of a clause."""
    adverbs: re.Pattern[str]
    people: re.Pattern[str]


@cache
def _patterns() -> _CoverageWords:
    words = phrases()["covered"]
    count, counties = count_pattern(), f"(?:{words['counties']})"
    return _CoverageWords(
        re.compile(f"(?:{words['directly']})[^0-9，。；;\n]{{0,30}}?{count}{counties}"),
        (
            re.compile(f"{words['reaches']}{count}{counties}(?!{words['not_all']})"),
            re.compile(f"{count}{counties}{words['reached']}"),
        ),
        re.compile(words["otherwise"]),
        re.compile(
            rf"(?P<before>.*?)(?:(?<![0-9{NUMERALS}])(?P<number>[0-9]{{1,3}}|[{NUMERALS}]{{1,3}})"
            f"{words['some']}|(?P<all>{words['all']})|{words['one']})"
            f"(?P<behind>(?:(?!{words['one']}).)*)"
        ),
        re.compile(words["adverbs"]),
        re.compile(words["people"]),
    )


def coverage_in(lines: Iterable[tuple[int, str]], answered: CoverageAnswer) -> Iterator[Told]:
    """Yield where lines say of the counties another number than was answered.

    Where they say in so many words how many are reached directly, and that is the answer, any
    other number is of something else.
    """
    lines = tuple(lines)
    direct = [told for line, text in lines for told in _direct(line, text, answered)]
    off = [told for told in direct if told.value != answered.covered]
    yield from off
    if len(off) == len(direct):
        for line, text in lines:
            yield from _of_projects(line, text, answered)


def _direct(line: int, text: str, answered: CoverageAnswer) -> Iterator[Told]:
    for match in _patterns().directly.finditer(text):
        value, before = counted(match[1]), text[: match.start()]
        if value is not None and not _is_aside(before, answered):
            yield Told(value, line, match[0], match.start() + 1)


def _is_aside(before: str, answered: CoverageAnswer) -> bool:
    return is_part(before) or is_elsewhen(before, answered.round)


def _of_projects(line: int, text: str, answered: CoverageAnswer) -> Iterator[Told]:
    for match in (m for pattern in _patterns().reaches for m in pattern.finditer(text)):
        value, before = counted(match[1]), sentence_before(text, match.start())
        sentence = sentence_at(text, match.start())
        if value is None or _patterns().otherwise.search(sentence) or _is_aside(before, answered):
            continue
        scope = _scope(_CLAUSE.split(before), answered.projects)
        if value > answered.covered if scope == "some" else scope and value != answered.covered:
            yield Told(value, line, match[0], match.start() + 1)


def _scope(clauses: Sequence[str], projects: int) -> str:
    """Return whether all projects or some of them are the subject; empty if something else is.

    Between them and the verb stand only the people that they serve, by place perhaps.
    """
    for number, clause in enumerate(reversed(clauses)):
        named = _patterns().projects.fullmatch(clause)
        is_last = number == 0
        if named and is_last and _patterns().adverbs.fullmatch(named["behind"]):
            return _scope_of(named, projects)
        if named and not is_last and _patterns().people.search(clause):
            return _scope_of(named, projects)
        people = _patterns().people if not is_last else _patterns().adverbs
        if named or not people.fullmatch(clause):
            return ""
    return ""


def _scope_of(named: re.Match[str], projects: int) -> str:
    if named["all"] is not None:
        return "all"
    number = counted(named["number"]) if named["number"] else None
    if number is not None:
        return "all" if Decimal(projects) <= number and projects else "some"
    return "all" if _patterns().adverbs.fullmatch(named["before"]) else "some"
