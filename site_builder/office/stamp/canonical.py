"""Canonical answers: the same text for the same answers, however the YAML is written.

Nothing is left of the order of keys, of comments, of quotation marks and folds (those are gone
when the file has been read), of `12` beside `12.0`, of full-width beside half-width forms, of
spaces that stand beside Chinese or marks, and of the order in which choices were ticked. The order
of rows is kept, as they are numbered on paper. Everything else is part of an answer.
"""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from site_builder.contract.fields import pattern_of
from site_builder.pointer import escape
from site_builder.prose.wide import is_wide

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from site_builder.contract import Field

_FULL_OR_HALF = re.compile("[\u3000\uff01-\uffee]")
"""Full-width and half-width forms: another shape of a character that Unicode has elsewhere."""


def canonical_answers(
    value: Any, fields: Mapping[str, Field], pointer: str = ""
) -> Iterator[tuple[str, str]]:
    """Yield the JSON Pointer and canonical text of each answer; `[]` of a list without entries.

    A text begins with what it is: `t` text, `n` number, `b` yes or no.
    """
    if isinstance(value, dict):
        for key, child in value.items():
            yield from canonical_answers(child, fields, f"{pointer}/{escape(str(key))}")
    elif isinstance(value, list):
        field = fields.get(pattern_of(pointer))
        entries = sorted(value, key=str) if field and field.choices else value
        for row, child in enumerate(entries):
            yield from canonical_answers(child, fields, f"{pointer}/{row}")
        if not value:
            yield pointer, "[]"
    elif value is not None:
        yield pointer, _scalar(value)


def canonical_text(text: str) -> str:
    """Return a text with neither full-width forms nor spaces that mean nothing."""
    folded = _FULL_OR_HALF.sub(lambda form: unicodedata.normalize("NFKC", form[0]), text)
    words = unicodedata.normalize("NFC", folded).split()
    told = ""
    for word in words:
        told += " " + word if told and _is_of_word(told[-1]) and _is_of_word(word[0]) else word
    return told


def _scalar(value: Any) -> str:
    if isinstance(value, bool):
        return f"b{value:d}"
    if isinstance(value, (int, Decimal)):
        return f"n{Decimal(value).normalize():f}"
    return f"t{canonical_text(str(value))}"


def _is_of_word(char: str) -> bool:
    """Whether a space beside the character parts two words or numbers."""
    return char.isalnum() and not is_wide(char)
