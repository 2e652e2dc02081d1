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
from dataclasses import dataclass
from operator import add
from typing import TYPE_CHECKING

from site_builder.render.page import Page

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

SHARDS = 64
_RUN = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class Entry:
    """What is found: a page's address, its title, a line about it, and its text."""

    address: str
    title: str
    about: str
    text: str


def search_pages(entries: Iterable[Entry]) -> Iterator[Page]:
    """Yield the index's files below `search/data/`."""
    ordered = sorted(entries, key=lambda e: e.address)
    listed = [{"u": e.address, "t": e.title, "a": e.about} for e in ordered]
    yield Page("search/data/pages.json", _json({"shards": SHARDS, "pages": listed}))
    shards: dict[int, dict[str, list[int]]] = {n: {} for n in range(SHARDS)}
    for number, entry in enumerate(ordered):
        for term in terms(f"{entry.title}\n{entry.text}"):
            shards[ord(term[0]) % SHARDS].setdefault(term, []).append(number)
        yield Page(f"search/data/text/{number}.json", _json(entry.text))
    for number, shard in shards.items():
        yield Page(f"search/data/terms/{number}.json", _json(dict(sorted(shard.items()))))


def terms(text: str) -> set[str]:
    """Return the terms of a text: bigrams of each run, and its last character."""
    found: set[str] = set()
    for run in _RUN.findall(normalise(text)):
        found.update(map(add, run, run[1:]))
        found.add(run[-1])
    return found


def normalise(text: str) -> str:
    """Fold width and case, as the search page's script does."""
    return unicodedata.normalize("NFKC", text).lower()


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
