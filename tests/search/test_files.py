"""The search's files: groups for themselves, pages in the order of their addresses."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from searching import Client, entry

from site_builder.search.files import search_pages
from site_builder.search.index import shard_count

if TYPE_CHECKING:
    from site_builder.search.entry import SearchEntry

OLD = [entry(n, f"旧的第{n}例", "反诈夜校", "case-2021") for n in range(5)]


def files(entries: list[SearchEntry]) -> dict[str, bytes]:
    return {p.path: p.content for p in search_pages(entries) if isinstance(p.content, bytes)}


def test_a_round_that_grows_leaves_the_others_alone() -> None:
    new = [entry(n, f"新的第{n}例", "反诈夜校", "case-2022") for n in range(9)]
    before, after = files([*OLD, new[0]]), files([*OLD, *new])
    past = {path for path in before if "2021/" in path}
    assert len(past) == shard_count(len(OLD)) + len(OLD)
    assert {path: before[path] for path in past} == {
        path: content for path, content in after.items() if "2021/" in path
    }


def test_the_order_of_entries_does_not_matter() -> None:
    assert files(OLD) == files(OLD[::-1])
    assert list(files(OLD)) == list(files(OLD[::-1]))


def test_what_is_shown_of_a_page() -> None:
    shown = json.loads(files(OLD)["search/data/pages/case-2021/3.json"])
    assert shown == {
        "u": "cases/00003/",
        "t": "旧的第3例",
        "a": "关于",
        "s": [["", "", "反诈夜校"]],
    }


def test_an_empty_index() -> None:
    assert [path.rpartition("/")[2] for path in files([])] == [
        "index.json",
        "synonyms.json",
        "traditional.json",
        "vocabulary.json",
        "pinyin.json",
    ]
    assert Client([]).search("科普") == []


def test_a_round_is_one_volume_of_several_groups() -> None:
    told = [entry(n, f"第{n}篇", "书苑", "report-2021") for n in range(2)]
    guide = [entry(0, "指南", "书苑", "guide")]
    made = Client([*OLD, *told, *guide])
    assert set(made.volumes) == {"2021", "guide"}
    assert made.search("书苑") == [("guide", 0), ("report-2021", 0), ("report-2021", 1)]
    assert made.search("反诈") == [("case-2021", n) for n in range(5)]
