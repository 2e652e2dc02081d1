"""The search's files: groups for themselves, pages in the order of their addresses."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from searching import Client, entry

from site_builder.search.files import search_pages

if TYPE_CHECKING:
    from site_builder.search.entry import Entry

OLD = [entry(n, f"旧的第{n}例", "反诈夜校", "case-2021") for n in range(5)]


def files(entries: list[Entry]) -> dict[str, bytes]:
    return {p.path: p.content for p in search_pages(entries) if isinstance(p.content, bytes)}


def test_a_round_that_grows_leaves_the_others_alone() -> None:
    new = [entry(n, f"新的第{n}例", "反诈夜校", "case-2022") for n in range(9)]
    before, after = files([*OLD, new[0]]), files([*OLD, *new])
    past = {path for path in before if "/case-2021/" in path}
    assert len(past) == 4 + len(OLD)
    assert {path: before[path] for path in past} == {
        path: content for path, content in after.items() if "/case-2021/" in path
    }


def test_the_order_of_entries_does_not_matter() -> None:
    assert files(OLD) == files(OLD[::-1])
    assert list(files(OLD)) == list(files(OLD[::-1]))


def test_what_is_shown_of_a_page() -> None:
    shown = json.loads(files(OLD)["search/data/case-2021/pages/3.json"])
    assert shown == {
        "u": "cases/00003/",
        "t": "旧的第3例",
        "a": "关于",
        "s": [["", "", "反诈夜校"]],
    }


def test_an_empty_index() -> None:
    assert list(files([])) == ["search/data/groups.json"]
    assert Client([]).search("科普") == []
