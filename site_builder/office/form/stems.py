"""How paper words a question: its number and title, its sentence, its choices and their letters."""

from __future__ import annotations

import re
from string import ascii_uppercase
from typing import TYPE_CHECKING, Any

from site_builder.contract.source import is_own
from site_builder.office.form.blocks import Blank, Share
from site_builder.office.form.words import words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from site_builder.contract import Field
    from site_builder.office.form.blocks import Piece, Pieces

YES, NO = "A", "B"
"""The letters of 是 and 否."""
_PLACE = re.compile(r"\{(answer|share)\}")


def number_of(field: Field) -> str:
    """Return the number as it stands before a title: `1. `, `2.`, `1.1`; empty without one."""
    if field.number is None:
        return ""
    dot = "" if "." in field.number else "."
    gap = " " if dot and field.title[:1].isdigit() else ""
    return f"{field.number}{dot}{gap}"


def stem_of(fields: Mapping[str, Field], field: Field) -> str:
    """Return a question as it is asked; one that the notice does not ask says so."""
    above = fields.get(field.pointer.rpartition("/")[0])
    own = is_own(fields, field.pointer) and not (above and is_own(fields, above.pointer))
    after = paper_of(field).get("after", "") + (words()["own"] if own else "")
    return f"{number_of(field)}{field.title}{after}"


def paper_of(field: Field) -> Mapping[str, str]:
    """Return what the schema says of a field on paper."""
    found: Mapping[str, str] = field.schema.get("x-paper", {})
    return found


def note_of(fields: Mapping[str, Field], field: Field) -> str:
    """Return the form's note on a field; what is said of our own questions is not the form's."""
    if is_own(fields, field.pointer):
        return ""
    return str(field.schema.get("description", ""))


def sentence_of(fields: Mapping[str, Field], field: Field) -> Pieces:
    """Return the line of a text or a number, its blank in the middle of its words."""
    place = Blank(field.pointer, 14 if field.schema.get("type") == "string" else 6)
    written = paper_of(field).get("sentence")
    if written:
        parts = _PLACE.split(number_of(field) + written)
        known: dict[str, Piece] = {"answer": place, "share": Share(field.pointer)}
        inner = (known[p] if n % 2 else p for n, p in enumerate(parts))
        return (*(p for p in inner if p), note_of(fields, field))
    return (stem_of(fields, field) + words()["asks"], place, unit_of(field))


def unit_of(field: Field) -> str:
    """Return the unit behind a blank: （万元）; empty without one."""
    unit = field.schema.get("x-unit")
    return words()["given_unit"].format(unit=unit) if unit else ""


def letters_of(field: Field) -> dict[Any, str]:
    """Return the letter of each choice; choices that have none of their own are counted."""
    if field.schema.get("type") == "boolean":
        return {True: YES, False: NO}
    own = all(len(str(choice)) == 1 for choice in field.choices)
    counted = zip(field.choices, ascii_uppercase, strict=False)
    return {choice: str(choice) if own else letter for choice, letter in counted}


def choices_of(field: Field) -> dict[Any, str]:
    """Return what each choice says on paper: A.是."""
    letters, told = letters_of(field), words()["choice"]
    return {c: told.format(letter=letters[c], title=t) for c, t in titles_of(field).items()}


def titles_of(field: Field) -> dict[Any, str]:
    """Return what is chosen from, 是 and 否 included."""
    if field.schema.get("type") == "boolean":
        return {True: words()["yes"], False: words()["no"]}
    return field.choices


def is_choice(field: Field) -> bool:
    """Whether a question is answered by letters: 是 or 否, one of several, several."""
    return field.schema.get("type") == "boolean" or bool(field.choices)


def width_of(text: str) -> float:
    """Return how wide a text is in 字, small Latin letters and figures half of one."""
    narrow = sum(0.75 if char.isupper() else 0.55 for char in text if char.isascii())
    return narrow + sum(not char.isascii() for char in text)
