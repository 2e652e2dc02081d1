"""The files of the search below `search/data/`: the list of groups, shards, and the pages."""

from __future__ import annotations

import json
from itertools import groupby
from typing import TYPE_CHECKING, Any

from site_builder.render.page import Page
from site_builder.search.codes import DIGITS
from site_builder.search.index import build_index
from site_builder.search.layout import STARTS, WINDOW

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from site_builder.search.entry import Entry

FOLDER = "search/data"


def search_pages(entries: Iterable[Entry]) -> list[Page]:
    """Return the search's files. A group's files depend on that group's entries alone."""
    made: list[Page] = []
    groups: list[dict[str, Any]] = []
    ordered = sorted(entries, key=lambda e: (e.group, e.address))
    for key, members in groupby(ordered, key=lambda e: e.group):
        listed = list(members)
        index = build_index(listed)
        groups.append(
            {
                "key": key,
                "pages": len(listed),
                "shards": len(index.shards),
                "windows": "".join(map(chr, (48 + n for n in index.windows))),
                "frequent": "".join(index.frequent),
            }
        )
        made += (
            Page(f"{FOLDER}/{key}/terms/{number}.json", _json(shard))
            for number, shard in enumerate(index.shards)
        )
        made += _texts(key, listed)
    rules = {"digits": DIGITS, "window": WINDOW, "starts": STARTS, "groups": groups}
    return [Page(f"{FOLDER}/groups.json", _json(rules)), *made]


def _texts(group: str, entries: list[Entry]) -> Iterator[Page]:
    """Yield what is shown of each page: address, title, a line about it, and its passages."""
    for number, entry in enumerate(entries):
        passages = [[p.heading, p.anchor, p.text] for p in entry.passages]
        shown = {"u": entry.address, "t": entry.title, "a": entry.about, "s": passages}
        yield Page(f"{FOLDER}/{group}/pages/{number}.json", _json(shown))


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
