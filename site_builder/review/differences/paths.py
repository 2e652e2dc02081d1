"""Where a change stands, as the form names it: 第13.1题“社区科普体验馆建设”的“项目资金”."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from site_builder.contract import labels
from site_builder.pointer import unescape
from site_builder.review.readable_answers import Names, short, speak
from site_builder.review.words import words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from site_builder.contract import Field

_LONGEST_NAME = 24
"""字 of a row's name, and of a question's title."""


@dataclass(frozen=True)
class Path:
    """The way to a value on both sides: JSON Pointers (None where it is not), and rows' names."""

    tokens: tuple[str, ...] = ()
    """Keys, and `*` for a row."""
    rows: tuple[str, ...] = ()
    """The name of each row on the way."""
    before: str | None = ""
    after: str | None = ""

    @property
    def pattern(self) -> str:
        """The pointer pattern of the field."""
        return "".join(f"/{token}" for token in self.tokens)

    @property
    def pattern_of_list(self) -> str:
        """The pattern of the list in which this is a row."""
        return "".join(f"/{token}" for token in self.tokens[:-1])

    @property
    def is_row(self) -> bool:
        """Whether it leads to a row."""
        return bool(self.tokens) and self.tokens[-1] == "*"

    def key(self, token: str) -> Path:
        """Return the way to a value of an object."""
        before = None if self.before is None else f"{self.before}/{token}"
        after = None if self.after is None else f"{self.after}/{token}"
        return Path((*self.tokens, token), self.rows, before, after)

    def row(self, before: int | None, after: int | None, name: str) -> Path:
        """Return the way to a row of a list, whose index may differ on the two sides."""
        ours = None if before is None else f"{self.before}/{before}"
        theirs = None if after is None else f"{self.after}/{after}"
        return Path((*self.tokens, "*"), (*self.rows, name), ours, theirs)

    def parent(self) -> Path:
        """Return the way to the list in which this is a row."""
        return Path(self.tokens[:-1], self.rows[:-1])

    def label(self, fields: Mapping[str, Field]) -> str:
        """Name the place for a reader."""
        parts = _parts(self, fields)
        said = ""
        for at, part in enumerate(parts):
            said = _joined(said, part.text(is_last=at == len(parts) - 1))
        return said


@dataclass(frozen=True)
class _Part:
    """One step of a label."""

    title: str
    number: str | None = None
    is_row: bool = False

    def text(self, *, is_last: bool) -> str:
        quoted = labels.quoted(short(self.title, _LONGEST_NAME))
        if self.is_row:
            return quoted if is_last else f"{quoted}{words()['of']}"
        if self.number is None:
            return quoted if is_last else self.title
        if labels.is_part(self.number):
            return labels.part(self.number, self.title)
        number = labels.question(self.number)
        return number + quoted if is_last else number


def row_names(
    rows: Sequence[Any], keys: Sequence[str], columns: Sequence[Field | None], names: Names
) -> list[str]:
    """Name each row by its first key cell, or by all where that is not enough.

    Of a row that has none nothing is said.
    """
    plain = replace(names, ids=False)
    said = [
        [speak(row.get(key), column, plain) for key, column in zip(keys, columns, strict=True)]
        if isinstance(row, dict) and keys
        else [""]
        for row in rows
    ]
    often = Counter(cells[0] for cells in said)
    return [
        words()["listed"].join(filter(None, cells)) if often[cells[0]] > 1 else cells[0]
        for cells in said
    ]


def _parts(path: Path, fields: Mapping[str, Field]) -> list[_Part]:
    parts: list[_Part] = []
    rows = iter(path.rows)
    seen = ""
    for step in path.tokens:
        seen += f"/{step}"
        field = fields.get(seen)
        if step == "*":
            name = next(rows)
            parts += [_Part(name, is_row=True)] if name else []
        elif field is not None and field.number is not None:
            parts = [_Part(field.title, field.number)]
        else:
            parts.append(_Part(field.title if field else unescape(step)))
    return parts


def _joined(said: str, part: str) -> str:
    """Put a space between a question's number and a bare word."""
    gap = " " if said and part[0] != "“" and not said.endswith(words()["of"]) else ""
    return said + gap + part
