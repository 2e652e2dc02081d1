"""Measures: figures of texts that are named.

A measure is named by the words right before its figure (换地簿登记换地246亩) or right behind it
(38家科普示范基地).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from site_builder.check.figures.in_text import count_pattern, counted
from site_builder.check.figures.statements import Statement, is_elsewhen, lines_of
from site_builder.check.wording.catalogue import phrases

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from site_builder.model.prose import Case, Report
    from site_builder.model.survey import Survey

_BEFORE = re.compile(r"[\u4e00-\u9fff]+\Z")
_SHORTEST = 3
"""Characters of a measure's name; one of two is well known, and stands alone: ，讲座26场."""
_TWO = 2
_REACH = 24
"""Characters before a figure in which its measure is named."""
_CONTEXT = 400
"""Characters before a figure in which a place may be named."""
_MOST = 400
"""Measures of one file."""


@dataclass(frozen=True)
class Measure(Statement):
    """A figure that is named; `name` is without words like 全年举办."""

    wide: bool = False
    """Whether it is said of everything: 全市小院议事会."""
    before: str = ""
    """What stands before it in its line."""


@dataclass(frozen=True)
class _Names:
    figure: re.Pattern[str]
    generic: re.Pattern[str]
    things: re.Pattern[str]
    short: re.Pattern[str]
    counters: re.Pattern[str]
    neutral: re.Pattern[str]
    wide: re.Pattern[str]


@cache
def _names() -> _Names:
    words = phrases()["measured"]
    scale = f"({phrases()['stated']['wan']}|{phrases()['stated']['yi']})?"
    units = f"({words['units']}|{words['counters']}|{words['rate']})"
    return _Names(
        re.compile(f"{count_pattern()}{scale}{units}(?!{words['not_whole']})"),
        re.compile(words["generic"]),
        re.compile(rf"[\u4e00-\u9fff]{{2,10}}?(?:{words['things']})"),
        re.compile(words["short"]),
        re.compile(words["counters"]),
        re.compile(f"(?:{words['neutral']})*"),
        re.compile(words["wide"]),
    )


def measures(item: Survey | Case | Report) -> tuple[Measure, ...]:
    """Return the figures that are named, each name that has only one value."""
    found: dict[tuple[str, str], set[Measure]] = {}
    for text, pointer, line in lines_of(item):
        for measure in _measures(text, item.path, pointer, line):
            if is_elsewhen(measure.before, item.round):
                continue
            found.setdefault((measure.name, measure.unit), set()).add(measure)
    first = sorted((min(same, key=_place) for same in found.values()), key=_place)[:_MOST]
    several = {key for key, same in found.items() if len({one.value for one in same}) > 1}
    return tuple(m for m in first if (m.name, m.unit) not in several and _is_alone(m, first))


def _measures(text: str, path: str, pointer: str, line: int) -> Iterator[Measure]:
    for match in _names().figure.finditer(text):
        value, unit = counted(match[1], match[2]), match[3]
        named = _BEFORE.search(text, max(0, match.start() - _REACH), match.start())
        behind = None if is_rate(unit) else _names().things.match(text, match.end())
        name = _name_before(text, named, unit) if named else ""
        start, end = named.start() if named else match.start(), match.end()
        if not name and behind and not _names().generic.search(behind[0]):
            name, start, end = behind[0], match.start(), behind.end()
        if name and value is not None:
            wide = bool(named and _names().wide.search(named[0]))
            before = text[max(0, start - _CONTEXT) : match.start()]
            place = (pointer, line, start + 1)
            yield Measure(path, name, unit, value, text[start:end], *place, wide, before)


def _name_before(text: str, named: re.Match[str], unit: str) -> str:
    """Return the name of a measure that the words before it make; empty if they make none."""
    said = named[0]
    if named.start() and text[named.start() - 1].isdigit():  # 22所学校: of another figure
        said = _names().counters.sub("", said, count=1) if _is_counted(said) else said
    name = without_neutral(said)
    if is_rate(unit) and not re.search(f"(?:{phrases()['measured']['rate_name']})\\Z", name):
        return ""
    if _names().generic.search(name) or (_names().counters.fullmatch(unit) and not _is_thing(name)):
        return ""
    return name if len(name) >= _SHORTEST or _names().short.fullmatch(name) else ""


def without_neutral(said: str) -> str:
    """Return a name without words like 全年举办 before it."""
    neutral = _names().neutral.match(said)
    return said[neutral.end() :] if neutral else said


def _is_counted(said: str) -> bool:
    return _names().counters.match(said) is not None


def _is_thing(name: str) -> bool:
    """Whether a name ends with something that is counted by 家 or 个: 科普示范基地."""
    return re.search(f"(?:{phrases()['measured']['things']})\\Z", name) is not None


def _is_alone(measure: Measure, others: Iterable[Measure]) -> bool:
    """Whether a text gives a measure no other value under a name that is alike."""
    return all(
        other.value == measure.value
        or other.unit != measure.unit
        or not alike(measure.name, other.name)
        for other in others
    )


def is_rate(unit: str) -> bool:
    """Whether a unit is that of a share, of which no part is less than the whole."""
    return re.fullmatch(phrases()["measured"]["rate"], unit) is not None


def _place(measure: Measure) -> tuple[int, str, str]:
    return measure.line, measure.pointer, measure.words


def alike(one: str, other: str) -> bool:
    """Whether two measures have one name: the same, or one with more words before it."""
    if min(len(one), len(other)) <= _TWO:
        return one == other
    return one.endswith(other) or other.endswith(one)
