"""Texts that say nothing: 无, 同上一年, 见附件1, 已完成; and blanks that were left in a text."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from site_builder.check.wording.catalogue import phrases
from site_builder.read.characters.radicals import unified

if TYPE_CHECKING:
    from site_builder.contract import Field

_LONGEST = 40
"""Characters of an answer that may say nothing; a longer one is looked over for blanks left."""
_RUNS = ("1234567890", "abcdefghijklmnopqrstuvwxyz", "qwertyuiop", "asdfghjkl")
"""What is typed to try a form."""
_SHORTEST_RUN = 3
_MARKS = re.compile(r"[，,、；;。（）()\s]+")
_DIGITS = re.compile(r"\W*\d+\W*")
"""Figures alone: 1234; 12:30 may be an answer."""


class Ask(StrEnum):
    """What a field asks for in words, as the schema's x-answer says."""

    ACCOUNT = "account"
    """What was done, and how: a mere 已完成 is none."""
    NAME = "name"
    """A name, a caption, a line: what is not said otherwise."""
    REMARK = "remark"
    """Whatever there is to remark: 同上 and 不适用 are remarks."""

    @classmethod
    def of(cls, field: Field) -> Ask:
        """Return what a field asks for."""
        return cls(field.schema.get("x-answer", cls.NAME))


@dataclass(frozen=True)
class NoAnswer:
    """Why a text says nothing (a reason of S142), and which words of it."""

    reason: str
    words: str


@dataclass(frozen=True)
class _EmptyWords:
    left: re.Pattern[str]
    """Whole answers that are left from a form or from trying it."""
    nothing: re.Pattern[str]
    elsewhere: re.Pattern[str]
    """见附件1."""
    same: re.Pattern[str]
    """同上."""
    assured: re.Pattern[str]
    """已完成, 按要求落实: words that assure, and none that says of what."""
    blank: re.Pattern[str]


@cache
def _words() -> _EmptyWords:
    words = phrases()["no_answer"]

    def whole(name: str) -> re.Pattern[str]:
        return re.compile(f"(?:{words[name]})")

    assured = re.compile(f"(?:{'|'.join(words['assured'])})+")
    blank = re.compile(words["blanks"])
    left, nothing, elsewhere, same = map(whole, ("left", "nothing", "elsewhere", "same"))
    return _EmptyWords(left, nothing, elsewhere, same, assured, blank)


def letters_and_figures(text: str) -> str:
    """Return the letters and figures of a text, small and of one width."""
    plain = unicodedata.normalize("NFKC", unified(text)).lower()
    return "".join(c for c in plain if c.isalnum())


def no_answer(text: str, ask: Ask = Ask.ACCOUNT, title: str = "") -> NoAnswer | None:
    """Return why a text says nothing to what is asked under a title; None if it says something."""
    if not text.strip():
        return None
    if len(text) <= _LONGEST and _says_nothing(text, ask, title):
        return NoAnswer("nothing", text.strip().split("\n")[0])
    blank = _words().blank.search(text)
    return NoAnswer("blank", blank[0]) if blank else None


def _says_nothing(text: str, ask: Ask, title: str) -> bool:
    """Whether a whole text, or each of its clauses, says nothing: 略（见报告）."""
    said = letters_and_figures(text)
    if not said:
        return ask is not Ask.REMARK
    if _DIGITS.fullmatch(text) or _is_empty(said, ask, title):
        return True
    clauses = [clause for clause in map(letters_and_figures, _MARKS.split(text)) if clause]
    return all(_is_empty(clause, ask, title) for clause in clauses)


def _is_empty(said: str, ask: Ask, title: str) -> bool:
    words = _words()
    if said == letters_and_figures(title) or _is_typed(said) or words.left.fullmatch(said):
        return True
    if ask is Ask.REMARK:
        return False
    if any(way.fullmatch(said) for way in (words.nothing, words.elsewhere, words.same)):
        return True
    return ask is Ask.ACCOUNT and words.assured.fullmatch(said) is not None


def _is_typed(said: str) -> bool:
    """Whether keys were hit and nothing written: xxx, 111, 1234, asdf; 一 and A may be answers."""
    if len(said) < _SHORTEST_RUN:
        return len(said) > 1 and len(set(said)) == 1
    return len(set(said)) == 1 or any(said in run for run in _RUNS)
