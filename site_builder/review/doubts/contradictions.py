"""Contradictions: what a text says in figures, against itself and against what was answered."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from site_builder.read.layout import DocumentKind
from site_builder.readings.money import in_wan
from site_builder.readings.numbers import scaled
from site_builder.review.doubts.figures import say
from site_builder.review.doubts.touched_document import Likely
from site_builder.review.words import phrases

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from site_builder.review.doubts.figures import Figure
    from site_builder.review.doubts.touched_document import Company, TouchedDocument

_WHOLE = 100
_NEAR = Decimal("0.01")
"""Figures that differ by less are the same, rounded."""
_MANY = 3
"""People served are so many times what the text names at most."""
_NUMBER = r"(?<![0-9.,])([0-9][0-9,]{0,15}(?:\.[0-9]{1,4})?)(?![0-9])"
"""A number of ordinary length: a longer one is none that anybody counted."""


@dataclass(frozen=True)
class _Patterns:
    """What is looked for in a text, made from the words."""

    percent: re.Pattern[str]
    may_exceed: re.Pattern[str]
    part: re.Pattern[str]
    whole: re.Pattern[str]
    money: re.Pattern[str]
    people: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    words = phrases("doubts")["stated"]
    scale = f"({words['wan']}|{words['yi']})?"
    return _Patterns(
        re.compile(f"({words['share']})[^0-9。；;，,\n]{{0,8}}{_NUMBER}\\s*[{words['percent']}]"),
        re.compile(words["may_exceed"]),
        re.compile(
            f"{_NUMBER}({words['things']})[^0-9。；;\n]{{0,10}}{words['among']}[，、,]?"
            f"(?:{words['has']})?{_NUMBER}\\2"
        ),
        re.compile(
            f"{_NUMBER}{scale}({words['sums']})[^0-9。；;\n]{{0,6}}{words['of_which']}([^。；;\n]*)"
        ),
        re.compile(f"({words['money']})[^0-9，,。；;\n]{{0,6}}{_NUMBER}{scale}{words['yuan']}"),
        re.compile(f"{_NUMBER}{scale}{words['times']}"),
    )


def parts_above_the_whole(subject: TouchedDocument, _company: Company) -> Iterator[Likely]:
    """Yield shares above 100 %, parts larger than what they are of, parts that add up to more."""
    found = _patterns()
    for line, text in subject.text.lines:
        for match in found.percent.finditer(text):
            if scaled(match[2]) > _WHOLE and not found.may_exceed.search(match[0]):
                yield _said(line, "percent", 8, said=match[0])
        for match in found.part.finditer(text):
            if scaled(match[3]) > scaled(match[1]):
                yield _said(line, "part", 8, said=match[0])
        for match in found.whole.finditer(text):
            yield from _parts(line, match)


def _parts(line: int, match: re.Match[str]) -> Iterator[Likely]:
    """Add up the parts that follow a whole in its own unit."""
    number, scale, unit, rest = match.groups()
    scales = f"{_NUMBER}({scale or ''}){unit}"
    parts = [scaled(n, s) for n, s in re.findall(scales, rest)]
    whole = scaled(number, scale)
    if len(parts) > 1 and sum(parts) > whole * (1 + _NEAR):
        shown = f"{number}{scale or ''}{unit}"
        factor = scaled("1", scale)
        total = say(sum(parts, Decimal(0)) / factor, f"{scale or ''}{unit}")
        yield _said(line, "parts", 6, whole=shown, parts=len(parts), total=total)


def _said(line: int, reason: str, weight: float, **facts: object) -> Likely:
    label = phrases("doubts")["text"]
    return Likely(reason, weight, line=line, label=label, facts=facts)


def money_stated_otherwise(subject: TouchedDocument, company: Company) -> Iterator[Likely]:
    """Yield the money that a text states, if it is none of the amounts that were answered.

    A report is held against the unit's survey. Where a column of money is not filled in, its
    sum is not known, and the text may well state more.
    """
    source: TouchedDocument | None = subject
    if subject.document.kind is DocumentKind.REPORT:
        source = company.surveys.get((subject.unit.id, subject.round))
    amounts = [f for f in source.figures if f.unit == _money()] if source else []
    stated = list(_stated_money(subject))
    if source is None or not amounts or not stated:
        return
    whole = sum((f.value for f in amounts if not f.in_row and _is_total(f)), Decimal(0))
    known = {f.value for f in amounts} | {whole}
    if any(abs(value - k) <= k * _NEAR for value, _, _ in stated for k in known):
        return
    value, line, said = stated[0]
    if value > whole and _leaves_open(source, amounts):
        return
    main = max(amounts, key=lambda f: (f.is_sum, f.value))
    facts = {"said": said, "label": source.name(main), "value": main.said}
    found = _said(line, "money_otherwise", 6, **facts)
    yield replace(found, rests_on=main.pointer) if source is subject else found


def _money() -> str:
    return str(phrases("doubts")["units"]["money"])


def _is_total(figure: Figure) -> bool:
    """Whether a figure is one of those that add up to all the money: sums, or the only amount."""
    return figure.is_sum or figure.pattern.count("/") == 1


def _leaves_open(source: TouchedDocument, amounts: Iterable[Figure]) -> bool:
    """Whether a column of money is not filled in."""
    answered = {figure.pattern for figure in amounts}
    columns = (
        p for p, f in source.fields.items() if "*" in p and f.schema.get("x-unit") == _money()
    )
    return any(pattern not in answered for pattern in columns)


def _stated_money(subject: TouchedDocument) -> Iterator[tuple[Decimal, int, str]]:
    """Yield each amount that a text states, in 万元, with its line and words."""
    for line, text in subject.text.lines:
        for match in _patterns().money.finditer(text):
            value = in_wan(scaled(match[2], match[3]))
            if value:
                yield value, line, match[0]


def people_stated_otherwise(subject: TouchedDocument, _company: Company) -> Iterator[Likely]:
    """Yield people served that are far more than any number of people in the text.

    Far more is three times, or exactly ten times.
    """
    unit = phrases("doubts")["units"]["people"]
    figure = next((f for f in subject.figures if f.unit == unit), None)
    stated = [
        (scaled(match[1], match[2]), line, match[0])
        for line, text in subject.text.lines
        for match in _patterns().people.finditer(text)
    ]
    if figure is None or not stated:
        return
    values = {value for value, _, _ in stated}
    if any(abs(value - figure.value) <= value * _NEAR for value in values):
        return
    shifted = [s for s in stated if s[0] and s[0] in (figure.value * 10, figure.value / 10)]
    most = max(stated)
    if shifted or figure.value >= _MANY * most[0]:
        _, line, said = shifted[0] if shifted else most
        facts = {"value": figure.said, "said": said, "line": line}
        reason = "people_shifted" if shifted else "people_otherwise"
        yield Likely(reason, 6, figure.pointer, label=subject.name(figure), facts=facts)
