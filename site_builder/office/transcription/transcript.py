"""Transcript: the answers of one unit in the order in which the national system asks for them."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from site_builder.office.transcription.words import words
from site_builder.render.parts.file_names import cut_off

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.model.unit import Unit

_UNSAFE = re.compile(r"[^\w（）()-]+")
"""What some system does not take in the name of a file."""
_DIGITS = 16
"""Of the digest, by which a computer knows again what it has noted of a sheet."""


@dataclass(frozen=True)
class TypedAnswer:
    """One thing to be typed, or clicked: what it is called, and its text as it goes in."""

    pointer: str
    label: str
    """The column or part, with its unit; empty where the question says all."""
    text: str
    is_clicked: bool = False
    """Whether it is chosen from a list rather than typed."""


@dataclass(frozen=True)
class TypedRow:
    """Answers that belong together: a row of a table, or a part of a question."""

    name: str
    answers: tuple[TypedAnswer, ...]


@dataclass(frozen=True)
class TypedQuestion:
    """A question; where nothing is to be typed, `remark` says why."""

    number: str
    title: str
    rows: tuple[TypedRow, ...]
    columns: tuple[str, ...] = ()
    """Where its rows are those of a table, what the columns are called."""
    remark: str = ""


@dataclass(frozen=True)
class TranscriptPart:
    """A part of the form: 一、制度建设."""

    title: str
    questions: tuple[TypedQuestion, ...]


@dataclass(frozen=True)
class Transcript:
    """All parts of one unit's survey of a round."""

    unit: Unit
    year: int
    title: str
    parts: tuple[TranscriptPart, ...]

    @property
    def answers(self) -> Iterator[TypedAnswer]:
        """All that is to be typed or clicked, in order."""
        for part in self.parts:
            for question in part.questions:
                for row in question.rows:
                    yield from row.answers

    @property
    def key(self) -> str:
        """Unit, round and a digest of the answers: another one where any of them changes."""
        told = [[answer.pointer, answer.label, answer.text] for answer in self.answers]
        digest = hashlib.sha256(json.dumps(told, ensure_ascii=False).encode()).hexdigest()
        return f"{self.unit.id}/{self.year}/{digest[:_DIGITS]}"


def stem(transcript: Transcript) -> str:
    """Return the name of its files, without an ending: safe everywhere, and no other unit's.

    A long name of a unit is cut off.
    """
    unit = transcript.unit
    name = cut_off(_UNSAFE.sub("", unit.name))
    return str(words()["file"].format(year=transcript.year, unit=unit.id, name=name))
