"""The files of the search below `search/data/`: the list of volumes, their shards, the pages.

A round is one volume, and the guide is one: a volume's files depend on its own entries alone,
so that those of past rounds stay as they are. In a volume pages stand group by group
(`case-2021`), and in a group in the order of their addresses.
"""

from __future__ import annotations

import json
from itertools import groupby
from typing import TYPE_CHECKING, Any

from site_builder.page import Page
from site_builder.search.index import build_index
from site_builder.search.layout import STARTS, WINDOW
from site_builder.search.number_codes import DIGITS
from site_builder.search.pinyin import readings
from site_builder.search.vocabulary import vocabulary
from site_builder.search.words import simplified, synonym_data

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from site_builder.model.synonyms import Synonyms
    from site_builder.search.entry import SearchEntry

FOLDER = "search/data"
_ZERO = ord("0")


def search_pages(entries: Iterable[SearchEntry], synonyms: Synonyms | None = None) -> list[Page]:
    """Return the search's files."""
    words = synonym_data(synonyms)
    made: list[Page] = []
    volumes: list[dict[str, Any]] = []
    ordered = sorted(entries, key=lambda e: (_volume(e), e.group, e.address))
    for key, members in groupby(ordered, key=_volume):
        listed = list(members)
        groups = {name: list(same) for name, same in groupby(listed, key=lambda e: e.group)}
        index = build_index(listed, words["groups"])
        volumes.append(
            {
                "key": key,
                "groups": [[name, len(same)] for name, same in groups.items()],
                "shards": len(index.shards),
                "windows": "".join(chr(_ZERO + count) for count in index.windows),
                "frequent": "".join(index.frequent),
            }
        )
        for number, shard in enumerate(index.shards):
            made.append(Page(f"{FOLDER}/terms/{key}/{number}.json", _json(shard)))
        for name, same in groups.items():
            made += _texts(name, same)
    rules = {"digits": DIGITS, "window": WINDOW, "starts": STARTS, "volumes": volumes}
    shared = {
        "index": rules,
        "synonyms": words,
        "traditional": simplified(),
        "vocabulary": vocabulary(ordered),
        "pinyin": readings(),
    }
    return [Page(f"{FOLDER}/{name}.json", _json(value)) for name, value in shared.items()] + made


def _volume(entry: SearchEntry) -> str:
    """The round of a group such as `case-2021`; the name of a group that has none."""
    return entry.group.rpartition("-")[2]


def _texts(group: str, entries: list[SearchEntry]) -> Iterator[Page]:
    """Yield what is shown of each page: address, title, a line about it, and its passages."""
    for number, entry in enumerate(entries):
        passages = [[p.heading, p.anchor, p.text] for p in entry.passages]
        shown = {"u": entry.address, "t": entry.title, "a": entry.about, "s": passages}
        yield Page(f"{FOLDER}/pages/{group}/{number}.json", _json(shown))


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
