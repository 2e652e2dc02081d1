"""Statements: figures in texts of several files, those of people served by place among them.

A place is named in a list (人次：林州12,740，殷都8,658); measures that are named: `measures`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from site_builder.check.figures.in_text import (
    NUMBER,
    count_pattern,
    counted,
    is_part,
    lists_of_people,
)
from site_builder.check.wording.catalogue import phrases
from site_builder.model.prose import Case
from site_builder.model.survey import Survey
from site_builder.readings.numbers import scaled
from site_builder.readings.numerals import NUMERALS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.model.prose import Report

EFFECTS, SUMMARY = "/results/effects", "/summary"
_CONTEXT = 400
"""Characters before a figure that may say of which year it is."""
_ENDS = re.compile("[。；;！!]")
_YEAR = re.compile(r"(?<![0-9])(20[0-9]{2})(?![0-9])")


@dataclass(frozen=True)
class Statement:
    """A figure in a text: its words, and where they stand (a pointer of a survey, or a line)."""

    path: str
    name: str
    """What is counted, or the place of a list of people served."""
    unit: str
    value: Decimal
    words: str
    pointer: str = ""
    line: int = 0
    column: int = 1

    def agrees(self, other: Statement) -> bool:
        """Whether one of two figures is the other, or the other rounded."""
        return self.value == other.value or any(
            round_to(a, b) == b for a, b in ((self.value, other.value), (other.value, self.value))
        )


def round_to(value: Decimal, rounded: Decimal) -> Decimal:
    """Return a value rounded to as many zeros as a round figure ends with."""
    zeros = Decimal(1)
    while rounded and rounded % (zeros * 10) == 0:
        zeros *= 10
    return (value / zeros).quantize(Decimal(1)) * zeros if zeros > 1 else value


def lines_of(item: Survey | Case | Report) -> Iterator[tuple[str, str, int]]:
    """Yield the texts that tell of results: each with its pointer, or its line."""
    if isinstance(item, Survey):
        text = item.answer(EFFECTS)
        if isinstance(text, str):
            yield text, EFFECTS, 0
        return
    if isinstance(item, Case):
        yield item.summary, SUMMARY, 0
    for section in item.sections:
        for number, text in enumerate(section.text.split("\n"), section.text_line):
            yield text, "", number


def is_elsewhen(before: str, round_: int) -> bool:
    """Whether a figure is said of another year, or planned; a round ends in the next year."""
    said = _ENDS.split(before)[-1]
    years = [int(year) for year in _YEAR.findall(said)]
    other = bool(years) and not round_ <= years[-1] <= round_ + 1
    return other or re.search(phrases()["measured"]["elsewhen"], said) is not None


def _is_of_all(match: re.Match[str], round_: int) -> bool:
    """Whether a figure is said of the round, and of all of it."""
    before = match.string[max(0, match.start() - _CONTEXT) : match.start()]
    return not is_elsewhen(before, round_) and not is_part(before)


@cache
def _alls() -> re.Pattern[str]:
    words = phrases()["stated"]
    figure = f"{NUMBER}({words['wan']})?{words['times']}"
    return re.compile(f"(?:{words['all']})[^0-9，。；;\n]{{0,6}}{figure}")


def people_by_place(item: Survey | Report) -> tuple[Statement, ...]:
    """Return the people served that a list names by place."""
    found = []
    for text, pointer, line in lines_of(item):
        for head, parts in lists_of_people(text):
            for part in parts if _is_of_all(head, item.round) else ():
                column = part.start() + 1
                place = (pointer, line, column)
                value = scaled(part[2], part[3])
                found.append(Statement(item.path, part[1], "", value, part[0], *place))
    return tuple(found)


def people_of_list(item: Survey | Report) -> tuple[Statement, ...]:
    """Return the people served in all that head a list of places."""
    found = []
    for text, pointer, line in lines_of(item):
        for head, parts in lists_of_people(text):
            if len(parts) > 1 and _is_of_all(head, item.round):
                words = head[0][: head.start(3) - head.start() - 1]
                value = scaled(head[1], head[2])
                place = (pointer, line, head.start() + 1)
                found.append(Statement(item.path, "", "", value, words, *place))
    return tuple(found)


def people_in_all(survey: Survey) -> Statement | None:
    """Return the people served in all that a survey names once, in so many words."""
    found = [
        Statement(survey.path, "", "", scaled(match[1], match[2]), match[0], pointer, line)
        for text, pointer, line in lines_of(survey)
        for match in _alls().finditer(text)
        if _is_of_all(match, survey.round)
    ]
    return found[0] if len({stated.value for stated in found}) == 1 else None


@cache
def _projects() -> re.Pattern[str]:
    words = phrases()["stated"]
    return re.compile(
        rf"(?<![0-9{NUMERALS}])([0-9]{{1,3}}|[{NUMERALS}]{{1,3}}){words['projects']}"
        rf"{count_pattern()}({words['wan']})?{words['times']}"
    )


def people_of_projects(item: Survey | Report) -> tuple[Statement, ...]:
    """Return the people served by so many projects; the name is the number of projects."""
    found = []
    for text, pointer, line in lines_of(item):
        for match in _projects().finditer(text):
            count, value = counted(match[1]), counted(match[2], match[3])
            if not _is_of_all(match, item.round):
                continue
            if count is not None and value is not None:
                place = (pointer, line, match.start() + 1)
                found.append(Statement(item.path, str(count), "", value, match[0], *place))
    return tuple(found)
