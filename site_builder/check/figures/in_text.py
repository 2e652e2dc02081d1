"""Figures in a text: the money, people and shares that sentences name, and the words they use."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from site_builder.check.wording.catalogue import phrases
from site_builder.readings.money import in_wan
from site_builder.readings.numbers import scaled
from site_builder.readings.numerals import NUMERALS, NUMERALS_IN_WAN, read_numeral

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

NUMBER = r"(?<![0-9.,])([0-9][0-9,]{0,15}(?:\.[0-9]{1,4})?)"
"""A number of ordinary length: a longer one is none that anybody counted."""
WHOLE_NUMBER = rf"{NUMBER}(?![0-9])"

_ENDS = re.compile("[。；;！!\n]")
"""Where a sentence ends."""
_SENTENCE = 300
"""Characters before and behind a place that are still its sentence."""


@cache
def count_pattern() -> str:
    """Return a pattern like `NUMBER` that takes Chinese numerals too: 三十八, 四百七十二万.

    They have two characters at least: 第一 and 一场 count nothing, nor do 数十 and 几百.
    """
    no_count = phrases()["stated"]["no_count"]
    figures = rf"[0-9][0-9,]{{0,15}}(?:\.[0-9]{{1,4}})?|[{NUMERALS}]{{2,14}}"
    return rf"(?<![0-9.,{NUMERALS}{no_count}])({figures})(?![0-9{NUMERALS_IN_WAN}])"


def counted(figures: str, scale: str | None = None) -> Decimal | None:
    """Return the number that the groups of `count_pattern` and a scale say; None if they do not."""
    if figures[0] in NUMERALS:
        number = read_numeral(figures)
        return None if number is None else number * scaled("1", scale)
    return scaled(figures, scale)


@dataclass(frozen=True)
class Told:
    """A figure that a text names: its value, its words, and where they stand."""

    value: Decimal
    line: int
    words: str
    column: int = 1


@dataclass(frozen=True)
class Parts:
    """A whole that a text names, and the parts of it that follow in the same unit."""

    words: str
    whole: Decimal
    parts: tuple[Decimal, ...]
    unit: str
    """With the scale (万元) in which the whole is written."""
    scale: Decimal
    room: Decimal = Decimal(0)
    """What rounding may amount to: 1.2万人次 may be 12,400; money is stated as it is."""
    is_certain: bool = True
    """Whether the only part there is counts the same as the whole; several are added anyhow."""


@dataclass(frozen=True)
class _Patterns:
    """What is looked for in a text, made from the words."""

    share: re.Pattern[str]
    may_exceed: re.Pattern[str]
    part: re.Pattern[str]
    goes_on: re.Pattern[str]
    whole: re.Pattern[str]
    money: tuple[re.Pattern[str], ...]
    passed_on: tuple[re.Pattern[str], ...]
    not_central: re.Pattern[str]
    not_now: re.Pattern[str]
    people: re.Pattern[str]
    list_head: re.Pattern[str]
    list_part: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    words = phrases()["stated"]
    scale = f"({words['wan']}|{words['yi']})?"
    number, count = WHOLE_NUMBER, count_pattern()
    amount = f"{count}{scale}{words['yuan']}"
    return _Patterns(
        re.compile(f"({words['share']})[^0-9。；;，,\n]{{0,8}}{number}\\s*[{words['percent']}]"),
        re.compile(words["may_exceed"]),
        re.compile(
            f"{number}({words['things']})([^0-9。；;\n]{{0,10}}?)"
            f"(?:(?:{words['among']})[，、,]?(?:{words['has']})?{number}\\2"
            f"|{words['bare']}{number}\\2(?={words['does']}))(?!{words['each_time']})"
        ),
        re.compile(words["goes_on"]),
        re.compile(
            f"{number}{scale}({words['sums']})[^0-9。；;\n]{{0,6}}{words['of_which']}([^。；;\n]*)"
        ),
        _beside(words["money"], words["money_behind"], amount),
        _beside(words["passed_on"], words["passed_on_behind"], amount),
        re.compile(words["not_central"]),
        re.compile(words["not_now"]),
        re.compile(f"{count}{scale}{words['times']}"),
        re.compile(f"{NUMBER}({words['wan']})?{words['times']}[:：]([^。；;\n]*)"),
        re.compile(
            rf"([\u4e00-\u9fff]{{2,8}}){NUMBER}({words['wan']})?(?:{words['times']})?"
            "(?=[，、。；;（(]|,(?![0-9])|\\Z)"
        ),
    )


def _beside(before: str, behind: str, amount: str) -> tuple[re.Pattern[str], ...]:
    """Return patterns of an amount whose name stands before it, and of one that stands behind."""
    return (
        re.compile(f"(?:{before})[^0-9，,。；;\n]{{0,6}}{amount}"),
        re.compile(f"{amount}(?:{behind})"),
    )


_BRACKETS = re.compile("[（(][^（()）]*[)）]")
_CLAUSE = re.compile("[，。；;\n]|,(?![0-9])")
_FIGURE_BEFORE = re.compile("[0-9].*(?:[，：:]|,(?![0-9]))")
"""A figure, and the end of its clause."""
_END_OF_BRACKET = re.compile("[)）]")


def shares_in(text: str) -> Iterator[tuple[Decimal, str]]:
    """Yield each share in per cent that cannot be above 100, and its words."""
    for match in _patterns().share.finditer(text):
        if not _patterns().may_exceed.search(match[0]):
            yield scaled(match[2]), match[0]


def parts_among(text: str) -> Iterator[tuple[Decimal, Decimal, str]]:
    """Yield whole, part and words of what is said to be among so many: 60名学员中45名.

    Of 个 only what goes on with a verb, a mark or the same noun: 5个县区中有12个乡镇 is no part.
    """
    for match in _patterns().part.finditer(text):
        loose = re.fullmatch(phrases()["stated"]["loose"], match[2])
        same = match[3] and text.startswith(match[3], match.end())
        if not loose or same or _patterns().goes_on.match(text, match.end()):
            yield scaled(match[1]), scaled(match[4] or match[5]), match[0]


def parts_listed(text: str) -> Iterator[Parts]:
    """Yield each whole whose parts are listed.

    15万元，其中展品9万元、讲课6万元; 1,200人次：甲地700，乙地500.
    """
    yuan, times = (phrases()["stated"][word] for word in ("yuan", "times"))
    for match in _patterns().whole.finditer(text):
        number, scale, unit, rest = match.groups()
        alone = _list_alone(rest)
        figure = re.compile(f"{WHOLE_NUMBER}({scale or ''}){unit}")
        told = _parts((number, scale), figure.findall(alone), unit, exact=unit.endswith(yuan))
        first = figure.search(_CLAUSE.split(alone.lstrip("，,：: "))[0]) is not None
        yield replace(told, is_certain=first and _counts_alike(text, match))
    for head, found in lists_of_people(text):
        yield _parts((head[1], head[2]), [(p[2], p[3]) for p in found], times, exact=False)


def _counts_alike(text: str, match: re.Match[str]) -> bool:
    """Whether a whole and its only part count one thing, and neither is said of each."""
    words = phrases()["stated"]
    units = (match[3], f"{match[2] or ''}{match[3]}")
    before = text[max(0, match.start() - _SENTENCE) : match.start()]
    clause = _CLAUSE.split(before)[-1] + match[4]
    is_one = any(re.fullmatch(words["single"], unit) for unit in units)
    return is_one and not re.search(words["each"], clause)


def _list_alone(text: str) -> str:
    """Return a list of parts without what is a part of one of them, compares or adds, or follows.

    讲座40场（含线上12场），比上年增加6场，展览26场: what is in brackets is a part of a part.
    骨干12名，带动群众320名: whom they reached are none of them.
    """
    alone = _END_OF_BRACKET.split(_BRACKETS.sub("", text))[0]
    words = phrases()["stated"]
    ends = (words["of_which"], words["besides"], words["reached"])
    alone = re.split("|".join(ends), alone)[0]
    clauses = re.split("(?=[，,、])", alone)
    return "".join(c for c in clauses if not _patterns().may_exceed.search(c))


def _parts(
    head: tuple[str, str | None],
    listed: Iterable[tuple[str, str | None]],
    unit: str,
    *,
    exact: bool,
) -> Parts:
    number, scale = head
    listed = list(listed)
    parts = tuple(scaled(*part) for part in listed)
    room = sum((room_of(*figure) for figure in (head, *listed)), Decimal(0))
    said = f"{scale or ''}{unit}"
    one = scaled("1", scale)
    return Parts(f"{number}{said}", scaled(*head), parts, said, one, Decimal(0) if exact else room)


def room_of(figures: str, scale: str | None) -> Decimal:
    """Return by how much a figure with a 万 may be rounded: 500 of 1.2万; others are exact."""
    return last_place_of(figures, scale) / 2 if scale else Decimal(0)


def last_place_of(figures: str, scale: str | None) -> Decimal:
    """Return what one more in the last place of a figure amounts to: 1000 of 1.2万."""
    return scaled("1", scale).scaleb(-len(figures.partition(".")[2]))


def lists_of_people(text: str) -> Iterator[tuple[re.Match[str], list[re.Match[str]]]]:
    """Yield each figure of 人次 that a list follows (1,200人次：甲地700，乙地500), and its parts.

    The groups of a part are its name, figure and scale; those of the head figure and scale.
    """
    for head in _patterns().list_head.finditer(text):
        yield head, list(_patterns().list_part.finditer(text, head.start(3), head.end(3)))


def money_in(lines: Iterable[tuple[int, str]]) -> Iterator[Told]:
    """Yield each amount of this round's central money that lines name, in 万元."""
    for line, text in lines:
        yield from _amounts(_patterns().money, line, text)


def passed_on_in(lines: Iterable[tuple[int, str]]) -> Iterator[Told]:
    """Yield each amount that lines say is passed on to those below, in 万元.

    Not where the sentence speaks of other money.
    """
    for line, text in lines:
        for told in _amounts(_patterns().passed_on, line, text):
            if not _patterns().not_central.search(sentence_at(text, told.column - 1)):
                yield told


def is_part(before: str) -> bool:
    """Whether a figure is said of a part: 其中秋季两个项目共, before its clause has a figure.

    What follows the figures of a part may be of everything again.
    """
    ahead = sentence_before(before, len(before))
    part = re.split(phrases()["stated"]["part_of"], ahead)
    return len(part) > 1 and not _FIGURE_BEFORE.search(part[-1])


def sentence_before(text: str, place: int) -> str:
    """Return what of its sentence stands before a place in a text."""
    return _ENDS.split(text[max(0, place - _SENTENCE) : place])[-1]


def sentence_at(text: str, place: int) -> str:
    """Return the sentence of a text in which a place is, as far as sentences go."""
    return sentence_before(text, place) + _ENDS.split(text[place : place + _SENTENCE])[0]


def _amounts(patterns: Iterable[re.Pattern[str]], line: int, text: str) -> Iterator[Told]:
    matches = (match for pattern in patterns for match in pattern.finditer(text))
    for match in sorted(matches, key=lambda found: found.start()):
        value = counted(match[1], match[2])
        if value and not _patterns().not_now.search(sentence_at(text, match.start())):
            yield Told(in_wan(value), line, match[0], match.start() + 1)


def people_in(lines: Iterable[tuple[int, str]]) -> list[Told]:
    """Return each number of 人次 that lines name."""
    matches = ((line, m) for line, text in lines for m in _patterns().people.finditer(text))
    told = ((counted(m[1], m[2]), line, m[0]) for line, m in matches)
    return [Told(value, line, words) for value, line, words in told if value is not None]
