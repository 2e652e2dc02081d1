"""Rules of answers that say nothing: an example left in, a row twice, 无 instead of words."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING, Any

from site_builder.check.costs import OWN_USE
from site_builder.check.own_lines import find_words, texts_of
from site_builder.check.registry import document_rule
from site_builder.check.rules.figures import fields_of
from site_builder.check.rules.finding import found, rows
from site_builder.check.rules.sections import sections_of
from site_builder.check.wording.catalogue import phrases
from site_builder.contract.fields import pattern_of
from site_builder.read.characters.radicals import unified

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from site_builder.check.context import Context
    from site_builder.contract import Field
    from site_builder.problem import Finding
    from site_builder.read.document import Document

_SPACE = re.compile(r"\s+")
_LONGEST = 40
"""Characters of an answer that may say nothing; a longer one is looked over for blanks left."""
_ENOUGH = 2
"""Texts of a row that are the example's: one alone may be so by chance."""
_PAID = ("project", "undertaker", "amount_wan", "paid")


def letters_and_figures(text: str) -> str:
    """Return the letters and figures of a text, small and of one width."""
    plain = unicodedata.normalize("NFKC", unified(text)).lower()
    return "".join(c for c in plain if c.isalnum())


@document_rule(survey="S136")
def project_twice(document: Document, _: Context) -> Iterator[Finding]:
    """13.1: a project is there once, unless it was paid in parts, which differ somewhere."""
    first: dict[tuple[str, ...], int] = {}
    for number, (pointer, row) in enumerate(rows(document, OWN_USE), 1):
        if not all(key in row for key in _PAID):
            continue
        key = tuple(letters_and_figures(str(row[key])) for key in _PAID)
        if first.setdefault(key, number) != number:
            yield found(f"{pointer}/project", project=row["project"], first=first[key])


@document_rule(survey="S139", case="C217", report="R334", update="R334")
def example_left_in(document: Document, context: Context) -> Iterator[Finding]:
    """A row of a table is not the form's own example."""
    fields = fields_of(document, context)
    for pattern, examples in _example_rows(fields).items():
        for pointer, row in rows(document, pattern):
            taken = [key for key, example in examples.items() if row.get(key) == example]
            if len(taken) >= min(_ENOUGH, len(examples)) and len(taken) == len(examples):
                yield found(f"{pointer}/{taken[0]}")


def _example_rows(fields: Mapping[str, Field]) -> Mapping[str, Mapping[str, Any]]:
    """Return by table what its example says in words, else in all cells that have an example."""
    tables: dict[str, dict[str, Field]] = {}
    for pattern, field in fields.items():
        table, row, key = pattern.rpartition("/*/")
        if row and "/" not in key and "examples" in field.schema:
            tables.setdefault(table, {})[key] = field
    found_: dict[str, Mapping[str, Any]] = {}
    for table, columns in tables.items():
        words = {k: f for k, f in columns.items() if _is_free(f)}
        chosen = words if len(words) >= _ENOUGH else columns
        found_[table] = {k: f.schema["examples"][0] for k, f in chosen.items()}
    return found_


def _is_free(field: Field) -> bool:
    """Whether people answer in words of their own."""
    schema = field.schema
    return schema.get("type") == "string" and not field.choices and "format" not in schema


@document_rule(survey="S142", case="C218", report="R335", update="R335")
def answer_without_content(document: Document, context: Context) -> Iterator[Finding]:
    """A question that is answered in words is not answered 无, 略, 同上, xxx, nor has blanks."""
    fields = fields_of(document, context)
    for pointer, text in texts_of(document.value):
        field = fields.get(pattern_of(pointer))
        reason = _empty(text) if field and _is_free(field) else ""
        if reason:
            yield found(pointer, reason=reason, said=_shown(_words(text, reason)))
    for section in sections_of(document):
        reason = _empty(section.text)
        if reason:
            words = _words(section.text, reason)
            place = find_words(document, section.line, words)
            yield found(span=place, reason=reason, said=_shown(words))


@cache
def _blanks() -> re.Pattern[str]:
    return re.compile(phrases()["no_answer"]["blanks"])


def _empty(text: str) -> str:
    """Say why a text says nothing (a reason of S142), or nothing."""
    words = phrases()["no_answer"]
    said = letters_and_figures(text) if len(text) <= _LONGEST else ""
    if len(text) <= _LONGEST and (not said or said in words["words"] or _is_one_letter(said)):
        return "nothing" if text.strip() else ""
    return "blank" if _blanks().search(text) else ""


def _is_one_letter(said: str) -> bool:
    """Whether it is one letter again and again: xxx, aaaa, 111, 某某; 一 alone may be an answer."""
    return len(said) > 1 and len(set(said)) == 1


def _words(text: str, reason: str) -> str:
    """What of a text says nothing: its blank, else its first line."""
    match = _blanks().search(text) if reason == "blank" else None
    return match[0] if match else text.strip().split("\n")[0]


def _shown(text: str) -> str:
    return _SPACE.sub(" ", text)[:_LONGEST]
