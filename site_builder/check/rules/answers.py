"""Rules of answers that say nothing new: a row or an item twice, 无 instead of words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from site_builder.check.figures.costs import OWN_USE, paid_together, same_project
from site_builder.check.figures.names import Home, as_item
from site_builder.check.no_answer import Ask, no_answer
from site_builder.check.own_lines import find_words, texts_of
from site_builder.check.registry import document_rule
from site_builder.check.rules.figures import fields_of
from site_builder.check.rules.finding import found, rows
from site_builder.check.rules.sections import sections_of
from site_builder.contract.fields import answer_field, pattern_of
from site_builder.pointer import is_index, look_up

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from site_builder.check.context import Context
    from site_builder.contract import Field
    from site_builder.problem import Finding
    from site_builder.read.document import Document

_SPACE = re.compile(r"\s+")
_LONGEST = 40
"""Characters of an answer that are shown."""


@document_rule(survey="S136")
def project_twice(document: Document, context: Context) -> Iterator[Finding]:
    """13.1: a project is there once, unless it was paid in parts, which differ somewhere."""
    home = _home(document, context)
    earlier: dict[tuple[str, str, Decimal], list[tuple[int, str]]] = {}
    for number, (pointer, row) in enumerate(rows(document, OWN_USE), 1):
        key = same_project(row, home) if "paid" in row else None
        if key is None:
            continue
        same = earlier.setdefault(key, [])
        first = next((n for n, paid in same if paid_together(paid, row["paid"])), None)
        if first:
            yield found(f"{pointer}/project", project=row["project"], first=first)
        same.append((number, row["paid"]))


@document_rule(survey="S137", case="C220")
def item_twice(document: Document, context: Context) -> Iterator[Finding]:
    """What a list says in words is there once, whatever marks, spaces and width it has.

    Where the schema has uniqueItems, that says so.
    """
    fields, home = fields_of(document, context), _home(document, context)
    earlier: dict[tuple[str, str, tuple[str, ...]], int] = {}
    for pointer, text in texts_of(document.value):
        above, _, index = pointer.rpartition("/")
        field, whole = answer_field(fields, pointer), fields.get(pattern_of(above))
        if not is_index(index) or field is None or not field.is_free_text:
            continue
        words, figures = as_item(text, home)
        if not words or (whole and whole.schema.get("uniqueItems")):
            continue
        first = earlier.setdefault((above, words, figures), int(index) + 1)
        if first <= int(index):
            yield found(pointer, first=first)


@document_rule(survey="S142", case="C218", report="R335", update="R335")
def answer_without_content(document: Document, context: Context) -> Iterator[Finding]:
    """A question that is answered in words is not answered 无, 同上, 已完成, nor has blanks.

    Where figures are asked for, another rule says of 已完成 that it has none.
    """
    fields = fields_of(document, context)
    headings = context.contract.annotation(document.kind, "x-sections") or ()
    titles = (*(field.title for field in fields.values()), *(s["heading"] for s in headings))
    for pointer, text in texts_of(document.value):
        field = answer_field(fields, pointer)
        if field is None or not field.is_free_text:
            continue
        empty = no_answer(text, _asked(field), field.title, titles)
        if empty:
            yield found(pointer, reason=empty.reason, said=_shown(empty.words))
    demanded = context.contract.headings_with_figures(document.kind)
    for section in sections_of(document):
        empty = no_answer(section.text, Ask.NAME if section.heading in demanded else Ask.ACCOUNT)
        if empty:
            place = find_words(document, section.line, empty.words)
            yield found(span=place, reason=empty.reason, said=_shown(empty.words))


def _home(document: Document, context: Context) -> Home | None:
    unit = context.reference.units.get(str(look_up(document.value, "/unit")))
    return Home.of(unit, context.reference) if unit else None


def _asked(field: Field) -> Ask:
    ask = Ask.of(field)
    return Ask.NAME if ask is Ask.ACCOUNT and field.schema.get("x-figures") else ask


def _shown(text: str) -> str:
    return _SPACE.sub(" ", text)[:_LONGEST]
