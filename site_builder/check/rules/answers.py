"""Rules of answers that say nothing: an example left in, a row twice, 无 instead of words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from site_builder.check.figures.costs import OWN_USE, paid_together, same_project
from site_builder.check.no_answer import Ask, letters_and_figures, no_answer
from site_builder.check.own_lines import find_words, texts_of
from site_builder.check.registry import document_rule
from site_builder.check.rules.figures import fields_of
from site_builder.check.rules.finding import found, rows
from site_builder.check.rules.sections import sections_of
from site_builder.contract.fields import pattern_of
from site_builder.pointer import look_up

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from decimal import Decimal

    from site_builder.check.context import Context
    from site_builder.contract import Field
    from site_builder.problem import Finding
    from site_builder.read.document import Document

_SPACE = re.compile(r"\s+")
_LONGEST = 40
"""Characters of an answer that are shown."""
_ENOUGH = 2
"""Texts of a row that are the example's: one alone may be so by chance."""
_A_SENTENCE = 12
"""Letters of an example that nobody else writes by chance."""


@document_rule(survey="S136")
def project_twice(document: Document, _: Context) -> Iterator[Finding]:
    """13.1: a project is there once, unless it was paid in parts, which differ somewhere."""
    earlier: dict[tuple[str, str, Decimal], list[tuple[int, str]]] = {}
    for number, (pointer, row) in enumerate(rows(document, OWN_USE), 1):
        key = same_project(row) if "paid" in row else None
        if key is None:
            continue
        same = earlier.setdefault(key, [])
        first = next((n for n, paid in same if paid_together(paid, row["paid"])), None)
        if first:
            yield found(f"{pointer}/project", project=row["project"], first=first)
        same.append((number, row["paid"]))


@document_rule(survey="S139", case="C217", report="R334", update="R334")
def example_left_in(document: Document, context: Context) -> Iterator[Finding]:
    """A row of a table is not the form's own example.

    Where an example has no words, a row that says more than it does, in a note, is one's own.
    """
    fields = fields_of(document, context)
    unit = context.reference.units.get(str(look_up(document.value, "/unit")))
    region = context.reference.places.example_for(unit) if unit else None
    local = {"division": region} if region else {}
    for pattern, examples in _example_rows(fields, local).items():
        in_words = all(_is_free(fields[f"{pattern}/*/{key}"]) for key in examples)
        for pointer, row in rows(document, pattern):
            taken = [key for key, example in examples.items() if _is_same(row.get(key), example)]
            long = (
                key for key in taken if len(letters_and_figures(str(examples[key]))) >= _A_SENTENCE
            )
            is_whole = len(taken) == len(examples) and (in_words or row.keys() <= examples.keys())
            left = taken[0] if is_whole else next(long, None)
            if left and len(examples) > 1:
                yield found(f"{pointer}/{left}")


def _is_same(answer: Any, example: Any) -> bool:
    """Whether an answer is an example, but for marks and spaces."""
    if isinstance(example, str) and isinstance(answer, str):
        return letters_and_figures(answer) == letters_and_figures(example)
    return bool(answer == example)


def _example_rows(
    fields: Mapping[str, Field], local: Mapping[str, str]
) -> Mapping[str, Mapping[str, Any]]:
    """Return by table what its example says in words, else in all cells that have an example.

    `local` has examples of a format that are the unit's own.
    """
    tables: dict[str, dict[str, Field]] = {}
    for pattern, field in fields.items():
        table, row, key = pattern.rpartition("/*/")
        if row and "/" not in key and "examples" in field.schema:
            tables.setdefault(table, {})[key] = field
    found_: dict[str, Mapping[str, Any]] = {}
    for table, columns in tables.items():
        words = {k: f for k, f in columns.items() if _is_free(f)}
        chosen = words if len(words) >= _ENOUGH else columns
        found_[table] = {
            k: local.get(str(f.schema.get("format")), f.schema["examples"][0])
            for k, f in chosen.items()
        }
    return found_


def _is_free(field: Field) -> bool:
    """Whether people answer in words of their own."""
    schema = field.schema
    return schema.get("type") == "string" and not field.choices and "format" not in schema


@document_rule(survey="S142", case="C218", report="R335", update="R335")
def answer_without_content(document: Document, context: Context) -> Iterator[Finding]:
    """A question that is answered in words is not answered 无, 同上, 已完成, nor has blanks.

    Where figures are asked for, another rule says of 已完成 that it has none.
    """
    fields = fields_of(document, context)
    for pointer, text in texts_of(document.value):
        field = fields.get(pattern_of(pointer))
        empty = no_answer(text, _asked(field), field.title) if field and _is_free(field) else None
        if empty:
            yield found(pointer, reason=empty.reason, said=_shown(empty.words))
    demanded = context.contract.headings_with_figures(document.kind)
    for section in sections_of(document):
        empty = no_answer(section.text, Ask.NAME if section.heading in demanded else Ask.ACCOUNT)
        if empty:
            place = find_words(document, section.line, empty.words)
            yield found(span=place, reason=empty.reason, said=_shown(empty.words))


def _asked(field: Field) -> Ask:
    ask = Ask.of(field)
    return Ask.NAME if ask is Ask.ACCOUNT and field.schema.get("x-figures") else ask


def _shown(text: str) -> str:
    return _SPACE.sub(" ", text)[:_LONGEST]
