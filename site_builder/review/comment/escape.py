"""Texts of others in Markdown: shown as they are, on GitHub, GitLab and Gitea alike.

A forge finds mentions, references, addresses and commands after it has read the Markdown, so
that a backslash does not stop it; what stands in code it leaves alone. Whatever might be taken
for anything is therefore code, the rest plain.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import groupby

_ORDINARY = re.compile(r"[ -~“”‘’…→·×—\u3001-\u3029\u4e00-\u9fff\uff01-\uff9f]*")
"""Texts in which nothing is hidden: nearly all of them, told at once."""
_TOKEN = re.compile(r"[!-~]+(?:(?<=/)(?:[\u4e00-\u9fff]{1,8}/)+[!-~]+)?")
"""A run of ASCII characters; a path holds together whatever its folders are called."""
_WORD = re.compile(r"(?![a-f]{7})[A-Za-z]{1,30}[,.;?]?", re.IGNORECASE)
_FIGURE = re.compile(
    r"-?(?:[0-9]{1,6}|[0-9]{1,3}(?:,[0-9]{3}){1,4}(?:\.[0-9]{1,4})?|[0-9]{1,6}\.[0-9]{1,4}"
    r"|[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?|[0-9]{4}Q[1-4]|[A-Z][0-9]{1,3})[,;?%]?"
)
_JOINING = frozenset("-/")
"""Marks that do nothing between two characters (年-月-日), as they would at a line's start."""
_UNSEEN = frozenset("\u034f\u115f\u1160\u2800\u3164\uffa0")
"""Characters that take part in no writing of ours and show nothing."""
_HIDDEN = "�"
_MOST_MARKS = 2
"""Combining marks on one character."""


@lru_cache(maxsize=8192)
def escape(text: str) -> str:
    """Return Markdown, in one line, that reads as `visible(text)` and does nothing."""
    shown = visible(text)
    return _TOKEN.sub(lambda match: _token(match, shown), shown)


def visible(text: str) -> str:
    """Return a text in one line; what would be invisible, or turn the writing round, is `�`."""
    return " ".join(_seen(text).split())


def fenced(lines: list[str], info: str = "") -> list[str]:
    """Return the lines of a block of code from which none of `lines` can break out."""
    inner = [_seen(line.expandtabs(4)) for line in lines]
    longest = max((len(run) for line in inner for run in re.findall("`+", line)), default=0)
    fence = "`" * max(3, longest + 1)
    return [fence + info, *inner, fence]


def _token(match: re.Match[str], text: str) -> str:
    """Return a token as it is where it can mean nothing else, else as code."""
    token, after = match.group(), text[match.end() : match.end() + 1]
    before = text[: match.start()][-1:]
    if token in _JOINING and before.strip() and after.strip():
        return token
    is_plain = _WORD.fullmatch(token) or _FIGURE.fullmatch(token)
    if is_plain and (token[-1].isalnum() or not after.isalnum()):
        return token
    longest = max((len(run) for run in re.findall("`+", token)), default=0)
    fence = "`" * (longest + 1)
    padding = " " if token[0] == "`" or token[-1] == "`" else ""
    return f"{fence}{padding}{token}{padding}{fence}"


def _seen(text: str) -> str:
    if _ORDINARY.fullmatch(text):
        return text
    parts = []
    for is_mark, run in groupby(text, key=lambda c: unicodedata.category(c) in {"Mn", "Me"}):
        characters = "".join(run)
        if is_mark and len(characters) > _MOST_MARKS:
            characters = _HIDDEN
        parts.append("".join(map(_character, characters)))
    return "".join(parts)


def _character(char: str) -> str:
    category = unicodedata.category(char)
    if char in "\n\r\t" or category in {"Zs", "Zl", "Zp"}:
        return " "
    return _HIDDEN if category[0] == "C" or char in _UNSEEN else char
