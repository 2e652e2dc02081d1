"""Choices that are named by their letter in another form, by their title, or several at once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from site_builder.readings.reading import Reading
from site_builder.readings.spelling import plain, spelt

if TYPE_CHECKING:
    from collections.abc import Mapping

    Choices = Mapping[Any, str]

_AROUND = " .,;:、。()"
"""What may stand around a choice's letter."""
_BRACKETS = "[]【】〔〕{}"
_LOOSE = re.compile(r"[\s\W_]+")
_LETTER = re.compile(r"([A-Za-z])\s*[.、:)\s]")
_LETTERS = re.compile(r"[A-Za-z](?:[.,;、:/+)\s]+[A-Za-z])+[.、)\s]*\Z")
"""Several letters, of which none is the answer to a question with one."""
_SEPARATORS = re.compile(r"[,;、/+\s]+")


def read_choice(text: str, choices: Choices) -> Reading[str] | None:
    """Return the choice that a text names.

    Certain by its key, by its whole title or by both alike; probable by its key with other words,
    or by a part of one title. The key of one with the title of another may be either.
    """
    said = spelt(text)
    whole = _by_all(said, choices)
    if whole is not None:
        return Reading.of(whole, certain=True)
    letter = _by_letter(said, choices)
    words = _by_all(_LETTER.sub("", said, count=1), choices) if letter else _by_part(said, choices)
    named = [choice for choice in (letter, words) if choice is not None]
    return Reading.either(*named) if named else None


def _by_all(said: str, choices: Choices) -> str | None:
    alone, word = said.strip(_AROUND).lower(), _loose(said)
    if not word:
        return None
    keys = [str(key) for key in choices if alone == str(key).lower()]
    titles = [str(k) for k, t in choices.items() if word in {_loose(t), _loose(f"{k}{t}")}]
    named = keys or titles
    return named[0] if len(named) == 1 else None


def _by_letter(said: str, choices: Choices) -> str | None:
    letter = _LETTER.match(said)
    if letter is None or _LETTERS.match(said):
        return None
    return next((str(k) for k in choices if str(k).lower() == letter[1].lower()), None)


def _by_part(said: str, choices: Choices) -> str | None:
    named = [str(key) for key, title in choices.items() if len(said) > 1 and said in plain(title)]
    return named[0] if len(named) == 1 else None


def read_choices(text: str, choices: Choices) -> Reading[tuple[str, ...]] | None:
    """Return the choices that one text names together: `A、B`, `AB`, 品牌、阵地."""
    one = read_choice(text, choices)
    if one and one.is_certain:
        return Reading.of((one.value,), certain=True)
    read = [read_choice(part, choices) for part in _parts(text)]
    found = [reading for reading in read if reading and not reading.others]
    if not found or len(found) < len(read):
        return None
    names = tuple(reading.value for reading in found)
    certain = len({*names}) == len(names) and all(reading.is_certain for reading in found)
    return Reading.of(names, certain=certain)


def _parts(text: str) -> list[str]:
    """Take apart what a text lists; capital letters in a row are a list too."""
    word = spelt(text).strip(_BRACKETS)
    parts = [part for part in _SEPARATORS.split(word) if part]
    is_run = len(parts) == 1 and word.isascii() and word.isalpha() and word.isupper()
    return list(word) if is_run else parts


def _loose(text: str) -> str:
    return _LOOSE.sub("", plain(text)).lower()
