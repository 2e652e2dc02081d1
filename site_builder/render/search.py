"""The search index: character bigrams in small shards, and the text of every page.

A text is normalised (NFKC, lower case) and cut into runs of letters and figures; every
two neighbouring characters of a run are a term, and so is the last one alone. A query is
treated the same, so that whatever stands in a page is found without any segmentation. A
term's shard is chosen by its first character: one character alone is looked up in one shard.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from operator import add
from typing import TYPE_CHECKING

from site_builder.render.page import Page

if TYPE_CHECKING:
    from collections.abc import Iterable

SHARDS = 64
_RUN = re.compile(r"[^\W_]+")
_FOLDED = re.compile("[\x00-\x7f]?[^\x00-\x7f\u4e00-\u9fff]+")
"""What NFKC can change, with a base that a mark may join; it leaves most of any page alone."""
_MARKS = re.compile(
    r"^\s*(?:#{1,6}|>|[-*+]|\d+[.)])\s+|^\s*\|?[\s:|-]*-[\s:|-]*$|\*\*|__|`|\|", re.MULTILINE
)
"""What Markdown writes for its own sake: marks of headings, lists, tables and stress."""


@dataclass(frozen=True)
class Entry:
    """What is found: a page's address, its title, a line about it, and its text."""

    address: str
    title: str
    about: str
    text: str


def search_pages(entries: Iterable[Entry]) -> list[Page]:
    """Return the index's files below `search/data/`."""
    ordered = sorted(entries, key=lambda e: e.address)
    listed = [{"u": e.address, "t": e.title, "a": e.about} for e in ordered]
    pages = [Page("search/data/pages.json", _json({"shards": SHARDS, "pages": listed}))]
    pages += [
        Page(f"search/data/text/{number}.json", _json(entry.text))
        for number, entry in enumerate(ordered)
    ]
    pages += [
        Page(f"search/data/terms/{number}.json", _json(shard))
        for number, shard in enumerate(_shards(ordered))
    ]
    return pages


def _shards(entries: list[Entry]) -> list[dict[str, list[int]]]:
    """Return shard by shard term → numbers of the pages that have it."""
    postings: defaultdict[str, list[int]] = defaultdict(list)
    for number, entry in enumerate(entries):
        for term in terms(f"{entry.title}\n{entry.text}"):
            postings[term].append(number)
    shards: list[dict[str, list[int]]] = [{} for _ in range(SHARDS)]
    for term in sorted(postings):
        shards[ord(term[0]) % SHARDS][term] = postings[term]
    return shards


def terms(text: str) -> set[str]:
    """Return the terms of a text: bigrams of each run, and its last character."""
    found: set[str] = set()
    for run in _RUN.findall(normalise(text)):
        found.update(map(add, run, run[1:]))
        found.add(run[-1])
    return found


def plain(markdown: str) -> str:
    """Markdown without its marks, for excerpts."""
    return _MARKS.sub(" ", markdown)


def normalise(text: str) -> str:
    """Fold width and case, as the search page's script does."""
    return _FOLDED.sub(_nfkc, text).lower()


def _nfkc(match: re.Match[str]) -> str:
    return unicodedata.normalize("NFKC", match.group())


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
