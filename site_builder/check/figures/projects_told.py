"""Projects told: what a text says that a project of the surveys cost, in a sentence or a table."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from site_builder.check.figures.in_text import WHOLE_NUMBER, Told
from site_builder.check.wording.catalogue import phrases
from site_builder.readings.numbers import scaled

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from decimal import Decimal

_MARKS = re.compile(r"[“”\"'‘’《》\s*]")
_SHORTEST = 5
"""Characters of a project's name that stand for nothing else."""


@dataclass(frozen=True)
class Project:
    """A project of surveys: its name without marks, and the amounts that it was given, in 万元."""

    name: str
    amounts: frozenset[Decimal]
    paths: tuple[str, ...]
    """Of the surveys that list it; the first one has the largest amount."""


@dataclass(frozen=True)
class ProjectDoubt:
    """What is said that a project cost, in the words of the amount, and the project."""

    told: Told
    project: Project


def plain(text: str) -> str:
    """Return a text without quotation marks, spaces and emphasis, which names have or have not."""
    return _MARKS.sub("", text)


@cache
def _amount() -> re.Pattern[str]:
    words = phrases()["stated"]
    tail = words["project_tail"]
    money = f"{words['wan']}{words['yuan']}"
    return re.compile(f"(?:{tail})?[^0-9，,。；;：:、（()）\n]{{0,6}}{WHOLE_NUMBER}{money}")


def project_doubts(
    lines: Sequence[tuple[int, str]], projects: Iterable[Project]
) -> Iterator[ProjectDoubt]:
    """Yield where lines say of a project an amount that it was not given."""
    known = [project for project in projects if len(project.name) >= _SHORTEST]
    column = -1
    for line, text in lines:
        if text.lstrip().startswith("|"):
            cells = text.strip().removeprefix("|").removesuffix("|").split("|")
            column = _money_column(cells, column)
            yield from _in_row(line, cells, column, known)
            continue
        column = -1
        for project in known:
            yield from _in_sentence(line, text, project)


def _in_sentence(line: int, text: str, project: Project) -> Iterator[ProjectDoubt]:
    said = plain(text)
    at = said.find(project.name)
    match = _amount().match(said, at + len(project.name)) if at >= 0 else None
    if match and scaled(match[1]) not in project.amounts:
        words = said[match.start(1) : match.end()]
        yield ProjectDoubt(Told(scaled(match[1]), line, words, text.find(words) + 1), project)


def _money_column(cells: Sequence[str], column: int) -> int:
    """Return the column of a table whose head is of 万元, as soon as that was read."""
    words = phrases()["stated"]
    heads = (n for n, cell in enumerate(cells) if f"{words['wan']}{words['yuan']}" in cell)
    return column if column >= 0 else next(heads, -1)


def _in_row(
    line: int, cells: Sequence[str], column: int, known: Sequence[Project]
) -> Iterator[ProjectDoubt]:
    if not 0 <= column < len(cells):
        return
    figure = re.fullmatch(WHOLE_NUMBER, cells[column].strip())
    named = [p for p in known if any(plain(cell) == p.name for cell in cells)]
    if figure and named and scaled(figure[1]) not in named[0].amounts:
        place = sum(len(cell) + 1 for cell in cells[:column]) + cells[column].find(figure[1]) + 2
        yield ProjectDoubt(Told(scaled(figure[1]), line, figure[1], place), named[0])
