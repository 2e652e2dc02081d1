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
    from collections.abc import Collection

    from site_builder.contract import Field

_LONGEST = 40
"""Characters of an answer that may say nothing; a longer one is looked over for blanks left."""
_RUNS = ("1234567890", "abcdefghijklmnopqrstuvwxyz", "qwertyuiop", "asdfghjkl")
"""What is typed to try a form."""
_SHORTEST_RUN = 3
_MARKS = re.compile(r"[，,、；;。（）()【】！!\s]+|(?<![0-9])[:：.．]|[:：.．](?![0-9])")
"""Between clauses; the marks of 12:30 and 3.5 are in one."""
_DIGITS = re.compile(r"\W*\d+\W*")
"""Figures alone: 1234; 12:30 may be an answer."""


class Ask(StrEnum):
    """What a field asks for in words, as the schema's x-answer says."""

    ACCOUNT = "account"
    """What was done, and how: a mere 已完成 is none."""
    NAME = "name"
    """A name, a caption, a line: what is not said otherwise."""
    CAPTION = "caption"
    """What a picture shows: 照片 is what it is, and elsewhere an answer."""
    REMARK = "remark"
    """Whatever there is to remark: 同上 and 不适用 are remarks."""
    STATE = "state"
    """How much or how it was: 9%, 0 and 没有 are answers, where elsewhere they say nothing."""

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
    none: re.Pattern[str]
    """没有, where it is asked how much there was."""
    picture: re.Pattern[str]
    """照片, of a picture."""
    void: tuple[re.Pattern[str], ...]
    """无, 目前没有问题, 见附件1, 同上, 根据实际情况."""
    another: re.Pattern[str]
    """同项目名称: the group is what another question may be called."""
    beside: re.Pattern[str]
    """What stands before a 无, and says nothing: 存在问题, 二, 项目实施过程中."""
    assured: re.Pattern[str]
    """已完成, 按要求落实: words that assure, and none that says of what."""
    blank: re.Pattern[str]


@cache
def _words() -> _EmptyWords:
    words = phrases()["no_answer"]
    now, matter, within = (f"(?:{words[name]})" for name in ("now", "matter", "within"))
    return _EmptyWords(
        left=re.compile(words["left"]),
        none=re.compile(words["none"]),
        picture=re.compile(words["picture"]),
        void=(
            re.compile(f"{now}*(?:{words['nothing']})"),
            re.compile(f"(?:{now}|{matter}|{within})*(?:{words['no_trouble']})"),
            re.compile(words["elsewhere"]),
            re.compile(f"(?:{words['see']})(?:{words['document']})"),
            re.compile(words["same"]),
            re.compile(words["depends"]),
            re.compile(words["some"]),
        ),
        another=re.compile(words["another"]),
        beside=re.compile(f"(?:{words['heading']})|{now}+|(?:{now}|{matter})*{within}"),
        assured=re.compile(f"(?:{now})*(?:{'|'.join(words['assured'])})+"),
        blank=re.compile(words["blanks"]),
    )


def letters_and_figures(text: str) -> str:
    """Return the letters and figures of a text, small and of one width."""
    plain = unicodedata.normalize("NFKC", unified(text)).lower()
    return "".join(c for c in plain if c.isalnum())


def no_answer(
    text: str, ask: Ask = Ask.ACCOUNT, title: str = "", titles: Collection[str] = ()
) -> NoAnswer | None:
    """Return why a text says nothing to what is asked under a title; None if it says something.

    `titles` are those of all that is asked, which an answer may refer to: 同项目名称.
    """
    if not text.strip():
        return None
    is_state = ask is Ask.STATE and _tells_how_it_was(text)
    if not is_state and len(text) <= _LONGEST and _says_nothing(text, ask, _Asked(title, titles)):
        return NoAnswer("nothing", text.strip().split("\n")[0])
    blank = _words().blank.search(text)
    return NoAnswer("blank", blank[0]) if blank else None


def _tells_how_it_was(text: str) -> bool:
    """Whether a text has a figure, or says that there was none."""
    said = letters_and_figures(text)
    return any(map(str.isdigit, said)) or _words().none.fullmatch(said) is not None


@dataclass(frozen=True)
class _Asked:
    title: str
    titles: Collection[str]

    def is_title(self, said: str) -> bool:
        """Whether somebody says nothing but what is asked."""
        return said == letters_and_figures(self.title)

    def refers(self, said: str) -> bool:
        """Whether somebody refers to another question: 同项目名称, 见主要内容."""
        match = _words().another.fullmatch(said)
        return match is not None and any(match[1] in letters_and_figures(t) for t in self.titles)

    def heads(self, said: str) -> bool:
        """Whether words only stand before what is said: 存在问题, 主要内容."""
        if _words().beside.fullmatch(said):
            return True
        return len(said) > 1 and any(said == letters_and_figures(t) for t in self.titles)


def _says_nothing(text: str, ask: Ask, asked: _Asked) -> bool:
    """Whether a whole text, or each of its clauses, says nothing: 略（见报告）."""
    said = letters_and_figures(text)
    if not said:
        return ask is not Ask.REMARK
    if _DIGITS.fullmatch(text) or _is_empty(said, ask, asked):
        return True
    clauses = [clause for clause in map(letters_and_figures, _MARKS.split(text)) if clause]
    rest = [clause for clause in clauses if not _is_empty(clause, ask, asked)]
    return len(rest) < len(clauses) and all(map(asked.heads, rest))


def _is_empty(said: str, ask: Ask, asked: _Asked) -> bool:
    words = _words()
    if asked.is_title(said) or _is_typed(said) or words.left.fullmatch(said):
        return True
    if ask is Ask.REMARK:
        return False
    if any(way.fullmatch(said) for way in words.void) or asked.refers(said):
        return True
    if ask in {Ask.ACCOUNT, Ask.CAPTION} and words.picture.fullmatch(said):
        return True
    return ask is Ask.ACCOUNT and words.assured.fullmatch(said) is not None


def _is_typed(said: str) -> bool:
    """Whether keys were hit and nothing written: xxx, 111, 1234, asdf; 一 and A may be answers."""
    if len(said) < _SHORTEST_RUN:
        return len(said) > 1 and len(set(said)) == 1
    return len(set(said)) == 1 or any(said in run for run in _RUNS)
