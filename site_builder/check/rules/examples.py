"""Rules of examples: what the form shows how to fill in is not what anybody answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from site_builder.check.no_answer import letters_and_figures
from site_builder.check.own_lines import texts_of
from site_builder.check.registry import document_rule
from site_builder.check.rules.figures import fields_of
from site_builder.check.rules.finding import found, rows
from site_builder.contract.fields import answer_field, pattern_of
from site_builder.pointer import look_up

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from site_builder.check.context import Context
    from site_builder.contract import Field
    from site_builder.problem import Finding
    from site_builder.read.document import Document

_ENOUGH = 2
"""Texts of a row that are the example's: one alone may be so by chance."""
_A_SENTENCE = 12
"""Letters of an example that nobody else writes by chance."""
_ROWS = "/*/"


@document_rule(survey="S139", case="C217", report="R334", update="R334")
def example_left_in(document: Document, context: Context) -> Iterator[Finding]:
    """Neither a row of a table nor a text is the form's own example.

    Where an example has no words, a row that says more than it does, in a note, is one's own.
    """
    fields = fields_of(document, context)
    unit = context.reference.units.get(str(look_up(document.value, "/unit")))
    region = context.reference.places.example_for(unit) if unit else None
    local = {"division": region} if region else {}
    for pattern, examples in _example_rows(fields, local).items():
        in_words = all(fields[f"{pattern}/*/{key}"].is_free_text for key in examples)
        for pointer, row in rows(document, pattern):
            taken = [key for key, example in examples.items() if _is_same(row.get(key), example)]
            long = (
                key for key in taken if len(letters_and_figures(str(examples[key]))) >= _A_SENTENCE
            )
            is_whole = len(taken) == len(examples) and (in_words or row.keys() <= examples.keys())
            left = taken[0] if is_whole else next(long, None)
            if left and len(examples) > 1:
                yield found(f"{pointer}/{left}", reason="row")
    for pointer, text in texts_of(document.value):
        field = None if _ROWS in pattern_of(pointer) else answer_field(fields, pointer)
        if field and field.is_free_text and _is_example(text, field):
            yield found(pointer, reason="text")


def _is_example(text: str, field: Field) -> bool:
    """Whether a text is an example of what is asked that nobody else writes by chance."""
    return len(text) >= _A_SENTENCE and any(
        _is_same(text, example) and len(letters_and_figures(text)) >= _A_SENTENCE
        for example in field.schema.get("examples", ())
    )


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
        words = {k: f for k, f in columns.items() if f.is_free_text}
        chosen = words if len(words) >= _ENOUGH else columns
        found_[table] = {
            k: local.get(str(f.schema.get("format")), f.schema["examples"][0])
            for k, f in chosen.items()
        }
    return found_
