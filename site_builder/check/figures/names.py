"""Names as people read them: to a unit of 郑州市, 郑州市科学技术协会 and 市科协 are one body."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from site_builder.check.no_answer import letters_and_figures
from site_builder.check.wording.catalogue import phrases
from site_builder.readings.numerals import read_numeral
from site_builder.readings.spelling import plain, spelt

if TYPE_CHECKING:
    from site_builder.model.collection import Reference
    from site_builder.model.unit import Unit

_FIGURE = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_THOUSANDS = re.compile("(?<=[0-9]),(?=[0-9]{3}(?![0-9]))")
_ENOUGH = 2
"""Characters that a name has without the place before it."""


@dataclass(frozen=True)
class Home:
    """Where a unit is: the places that its own names may begin with, and how it is called."""

    places: re.Pattern[str]
    own: str

    @classmethod
    def of(cls, unit: Unit, reference: Reference) -> Home:
        """Return the home of a unit: 河南省郑州市, 郑州市, 郑州 and 市 of a city's."""
        words = phrases()["bodies"]
        names = reference.places.names
        city = reference.places.by_slug.get(unit.city)
        whole = {reference.places.code: reference.settings.province}
        place = (names | whole).get(unit.division, unit.name)
        is_county = city is not None and city.code != unit.division
        above = [reference.settings.province, city.name if city and is_county else ""]
        before = "".join(f"(?:{re.escape(name)})?" for name in above if name and name != place)
        level = place[-1:]
        near = [f"{words['this']}{level}"]
        if not (is_county and level == words["city"]):  # of 林州市 the 市 may be 安阳's
            near.append(f"{level}(?!{words['no_level']})")
        ways = "|".join([f"{before}{re.escape(place[:-1])}{level}?", *near])
        return cls(re.compile(f"(?:{ways})"), letters_and_figures(unit.name))


def as_read(name: str, home: Home | None = None) -> str:
    """Return a name without marks, abbreviated as bodies are, and without the unit's own place."""
    said = _abbreviated(letters_and_figures(name))
    if home is None:
        return said
    if re.fullmatch(phrases()["bodies"]["own"], said):
        said = _abbreviated(home.own)
    there = home.places.match(said)
    rest = said[there.end() :] if there else said
    return rest if len(rest) >= _ENOUGH else said


def as_item(text: str, home: Home | None = None) -> tuple[str, tuple[str, ...]]:
    """Return by what an item of a list is known: its words without marks, and its figures.

    Its own number in the list (2. or 二是) is none of it. The figures are told apart as they
    are written: without marks, 3.5 would be 35, and 8—10 be 810.
    """
    said = _numbering().sub("", text, count=1)
    said = spelt(said) or plain(said)
    figures = _FIGURE.findall(_THOUSANDS.sub("", said))
    return as_read(_THOUSANDS.sub("", said), home), tuple(figures)


@cache
def _numbering() -> re.Pattern[str]:
    """1. （二） ③ 三是 第四，"""
    return re.compile(rf"\A\s*(?:{phrases()['listed']['numbering']})(?![0-9])")


def _abbreviated(said: str) -> str:
    for whole, short in phrases()["bodies"]["short"].items():
        said = said.replace(whole, short)
    return _ordinals().sub(lambda m: f"{m[1]}{read_numeral(m[2]) or m[2]}", said)


@cache
def _ordinals() -> re.Pattern[str]:
    """第二期 is 第2期."""
    return re.compile(phrases()["bodies"]["ordinal"])
