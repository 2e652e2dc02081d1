"""Rules of figures: what a text says in figures, against itself and against what was answered."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from site_builder.check.figures.figure import NEAR, Figure, list_figures, say
from site_builder.check.figures.in_text import (
    Parts,
    parts_among,
    parts_listed,
    people_in,
    shares_in,
)
from site_builder.check.figures.money_told import money_doubts
from site_builder.check.figures.shares import shares_off
from site_builder.check.own_lines import find_words, own_lines
from site_builder.check.registry import document_rule
from site_builder.check.rules.finding import found
from site_builder.check.wording.catalogue import phrases
from site_builder.contract.source import is_voluntary
from site_builder.pointer import look_up
from site_builder.read.paths.layout import DocumentKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from site_builder.check.context import Context
    from site_builder.contract import Field
    from site_builder.problem import Finding
    from site_builder.read.document import Document

_WHOLE = 100
_MANY = 3
"""People served are so many times what the text names at most."""


def fields_of(document: Document, context: Context) -> Mapping[str, Field]:
    """Return the fields of a document's form."""
    unit = context.reference.units.get(str(look_up(document.value, "/unit")))
    kind = unit.kind if unit and document.kind is DocumentKind.SURVEY else None
    return context.contract.fields(document.kind, document.place.round or 0, kind)


def figures_in(document: Document, fields: Mapping[str, Field]) -> tuple[Figure, ...]:
    """Return a document's numbers, of which 0 says nothing.

    What is told of its own accord (`x-voluntary`) says a number's parts again, and is left out.
    """
    figures = list_figures(document.value or {}, fields)
    return tuple(f for f in figures if f.value > 0 and not is_voluntary(fields, f.pattern))


@document_rule(survey="S143", case="C219", report="R336", update="R336")
def parts_above_the_whole(document: Document, context: Context) -> Iterator[Finding]:
    """No share is above 100 %, no part larger than what it is of, nor all of them together."""
    for line, text in own_lines(document, context.contract):
        for share, said in shares_in(text):
            if share > _WHOLE:
                yield _said(document, line, "percent", said=said)
        among = [told for told in parts_among(text) if told[1] > told[0]]
        for _, _, said in among:
            yield _said(document, line, "part", said=said)
        for listed in parts_listed(text):
            if len(listed.parts) > 1 or listed.whole not in [whole for whole, _, _ in among]:
                yield from _parts(document, line, listed)


def _said(document: Document, line: int, reason: str, **facts: Any) -> Finding:
    """Point at the words that are said."""
    words = facts.get("said") or facts.get("whole") or ""
    return found(span=find_words(document, line, words), reason=reason, **facts)


def _parts(document: Document, line: int, told: Parts) -> Iterator[Finding]:
    """Add up the parts that follow a whole in its own unit."""
    added = sum(told.parts, Decimal(0))
    if len(told.parts) == 1 and told.is_certain and added > told.whole + told.room:
        part = say(added / told.scale, told.unit)
        yield _said(document, line, "of_which", whole=told.words, part=part)
    if len(told.parts) > 1 and added > told.whole * (1 + NEAR) + told.room:
        facts = {"parts": len(told.parts), "total": say(added / told.scale, told.unit)}
        yield _said(document, line, "parts", whole=told.words, **facts)


@document_rule(survey="S143", case="C219", report="R336", update="R336")
def share_of_two_numbers(document: Document, context: Context) -> Iterator[Finding]:
    """A share is the one that the two numbers beside it come to, but for some points."""
    for line, text in own_lines(document, context.contract):
        for share in shares_off(text):
            yield _said(document, line, "share", said=share.words, share=share.meant)


@document_rule(survey="S143", case="C219")
def money_stated_otherwise(document: Document, context: Context) -> Iterator[Finding]:
    """The money that a text states is one of the amounts that were answered."""
    fields = fields_of(document, context)
    lines = own_lines(document, context.contract)
    for doubt in money_doubts(lines, figures_in(document, fields), fields, document.value):
        facts = {"said": doubt.told.words, "label": doubt.label, "figure": doubt.figure}
        yield _said(document, doubt.told.line, "money", **facts)


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
    values = {told.value for told in stated}
    if any(abs(value - figure.value) <= value * NEAR for value in values):
        return
    near = (figure.value * 10, figure.value / 10)
    shifted = next((told for told in stated if told.value and told.value in near), None)
    most = max(stated, key=lambda told: (told.value, told.line, told.words))
    if shifted or figure.value >= _MANY * most.value:
        told = shifted or most
        reason = "shifted" if shifted else "people"
        facts: dict[str, Any] = {"said": told.words, "line": told.line, "reason": reason}
        yield found(figure.pointer, figure=figure.said, **facts)
