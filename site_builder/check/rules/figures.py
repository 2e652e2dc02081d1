"""Rules of figures: what a text says in figures, against itself and against what was answered."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any

from site_builder.check.figures import Figure, list_figures, name_figure, say
from site_builder.check.own_lines import find_words, own_lines
from site_builder.check.registry import document_rule
from site_builder.check.rules.finding import found
from site_builder.check.wording.catalogue import phrases
from site_builder.pointer import look_up
from site_builder.read.paths.layout import DocumentKind
from site_builder.readings.money import in_wan
from site_builder.readings.numbers import scaled

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from site_builder.check.context import Context
    from site_builder.contract import Field
    from site_builder.problem import Finding
    from site_builder.read.document import Document

_WHOLE = 100
NEAR = Decimal("0.01")
"""Figures that differ by less are the same, rounded."""
_MANY = 3
"""People served are so many times what the text names at most."""
_NUMBER = r"(?<![0-9.,])([0-9][0-9,]{0,15}(?:\.[0-9]{1,4})?)(?![0-9])"
"""A number of ordinary length: a longer one is none that anybody counted."""
_Stated = tuple[Decimal, int, str]
"""A value, its line and its words."""


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
    words = phrases()["stated"]
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


def fields_of(document: Document, context: Context) -> Mapping[str, Field]:
    """Return the fields of a document's form."""
    unit = context.reference.units.get(str(look_up(document.value, "/unit")))
    kind = unit.kind if unit and document.kind is DocumentKind.SURVEY else None
    return context.contract.fields(document.kind, document.place.round or 0, kind)


def figures_in(document: Document, fields: Mapping[str, Field]) -> tuple[Figure, ...]:
    """Return a document's numbers, of which 0 says nothing."""
    return tuple(f for f in list_figures(document.value or {}, fields) if f.value > 0)


@document_rule(survey="S143", case="C219", report="R336", update="R336")
def parts_above_the_whole(document: Document, context: Context) -> Iterator[Finding]:
    """No share is above 100 %, no part larger than what it is of, nor all of them together."""
    patterns = _patterns()
    for line, text in own_lines(document, context.contract):
        for match in patterns.percent.finditer(text):
            if scaled(match[2]) > _WHOLE and not patterns.may_exceed.search(match[0]):
                yield _said(document, line, "percent", said=match[0])
        for match in patterns.part.finditer(text):
            if scaled(match[3]) > scaled(match[1]):
                yield _said(document, line, "part", said=match[0])
        for match in patterns.whole.finditer(text):
            yield from _parts(document, line, match)


def _said(document: Document, line: int, reason: str, **facts: Any) -> Finding:
    """Point at the words that are said."""
    words = facts.get("said") or facts.get("whole") or ""
    return found(span=find_words(document, line, words), reason=reason, **facts)


def _parts(document: Document, line: int, match: re.Match[str]) -> Iterator[Finding]:
    """Add up the parts that follow a whole in its own unit."""
    number, scale, unit, rest = match.groups()
    scales = f"{_NUMBER}({scale or ''}){unit}"
    parts = [scaled(n, s) for n, s in re.findall(scales, rest)]
    whole = scaled(number, scale)
    if len(parts) > 1 and sum(parts) > whole * (1 + NEAR):
        shown = f"{number}{scale or ''}{unit}"
        factor = scaled("1", scale)
        total = say(sum(parts, Decimal(0)) / factor, f"{scale or ''}{unit}")
        yield _said(document, line, "parts", whole=shown, parts=len(parts), total=total)


@document_rule(survey="S143", case="C219")
def money_stated_otherwise(document: Document, context: Context) -> Iterator[Finding]:
    """The money that a text states is one of the amounts that were answered."""
    fields = fields_of(document, context)
    lines = own_lines(document, context.contract)
    doubt = money_against(lines, figures_in(document, fields), fields)
    if doubt:
        line, facts = doubt
        yield _said(document, line, "money", **facts)


def money_against(
    lines: Iterable[tuple[int, str]], figures: Iterable[Figure], fields: Mapping[str, Field]
) -> tuple[int, dict[str, Any]] | None:
    """Return where lines state money that is none of the amounts answered, and what; else None.

    Where a column of money is not filled in, its sum is not known, and the text may well state
    more.
    """
    unit = phrases()["units"]["money"]
    amounts = [f for f in figures if f.unit == unit]
    stated = list(_stated_money(lines))
    if not amounts or not stated:
        return None
    whole = sum((f.value for f in amounts if not f.in_row and _is_total(f)), Decimal(0))
    known = {f.value for f in amounts} | {whole}
    if any(abs(value - k) <= k * NEAR for value, _, _ in stated for k in known):
        return None
    value, line, said = stated[0]
    if value > whole and _leaves_open(amounts, fields, unit):
        return None
    main = max(amounts, key=lambda f: (f.is_sum, f.value))
    named = name_figure(main, fields, phrases()["sum_of"])
    return line, {"said": said, "label": named, "figure": main.said}


def _is_total(figure: Figure) -> bool:
    """Whether a figure is one of those that add up to all the money: sums, or the only amount."""
    return figure.is_sum or figure.pattern.count("/") == 1


def _leaves_open(amounts: Iterable[Figure], fields: Mapping[str, Field], unit: str) -> bool:
    """Whether a column of money is not filled in."""
    answered = {figure.pattern for figure in amounts}
    columns = (p for p, f in fields.items() if "*" in p and f.schema.get("x-unit") == unit)
    return any(pattern not in answered for pattern in columns)


def _stated_money(lines: Iterable[tuple[int, str]]) -> Iterator[_Stated]:
    """Yield each amount that a text states, in 万元."""
    for line, text in lines:
        for match in _patterns().money.finditer(text):
            value = in_wan(scaled(match[2], match[3]))
            if value:
                yield value, line, match[0]


def people_in(lines: Iterable[tuple[int, str]]) -> list[_Stated]:
    """Return each number of 人次 that a text names."""
    return [
        (scaled(match[1], match[2]), line, match[0])
        for line, text in lines
        for match in _patterns().people.finditer(text)
    ]


@document_rule(case="C219")
def people_stated_otherwise(document: Document, context: Context) -> Iterator[Finding]:
    """People served are not far more than any number of people in the text.

    Far more is three times, or exactly ten times.
    """
    unit = phrases()["units"]["people"]
    fields = fields_of(document, context)
    figure = next((f for f in figures_in(document, fields) if f.unit == unit), None)
    stated = people_in(own_lines(document, context.contract))
    if figure is None or not stated:
        return
    values = {value for value, _, _ in stated}
    if any(abs(value - figure.value) <= value * NEAR for value in values):
        return
    shifted = [s for s in stated if s[0] and s[0] in (figure.value * 10, figure.value / 10)]
    most = max(stated)
    if shifted or figure.value >= _MANY * most[0]:
        _, line, said = shifted[0] if shifted else most
        reason = "shifted" if shifted else "people"
        yield found(figure.pointer, figure=figure.said, said=said, line=line, reason=reason)
