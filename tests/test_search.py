"""Search: what literally stands in a page is found, and nothing else; as the script looks it up."""

from __future__ import annotations

import json
import re
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.render.search import Entry, normalise, plain, search_pages, terms

if TYPE_CHECKING:
    from collections.abc import Iterable

TEXT = st.text(st.sampled_from("科普瀍浉河基层地铁书苑𬭛aBc12３，。 （）\n-_%"), max_size=40)
ENTRIES = st.lists(st.tuples(TEXT, TEXT), min_size=1, max_size=6)


class Client:
    """The script's way of looking a query up, in Python."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.files: dict[str, Any] = {}
        for page in search_pages(entries):
            assert isinstance(page.content, bytes)
            self.files[page.path.removeprefix("search/data/")] = json.loads(page.content)
        self.pages = self.files["pages.json"]["pages"]
        self.shards = self.files["pages.json"]["shards"]

    def shard(self, char: str) -> dict[str, list[int]]:
        found: dict[str, list[int]] = self.files[f"terms/{ord(char) % self.shards}.json"]
        return found

    def pages_with(self, run: str) -> set[int]:
        if len(run) == 1:
            listed = [v for t, v in self.shard(run).items() if t.startswith(run)]
            return {n for numbers in listed for n in numbers}
        found = [set(self.shard(a).get(a + b, ())) for a, b in pairwise(run)]
        return set.intersection(*found)

    def search(self, query: str) -> list[int]:
        runs = re.findall(r"[^\W_]+", normalise(query))
        if not runs:
            return []
        candidates = set.intersection(*(self.pages_with(run) for run in runs))
        return sorted(n for n in candidates if all(run in self.whole(n) for run in runs))

    def whole(self, number: int) -> str:
        return normalise(f"{self.pages[number]['t']}\n{self.files[f'text/{number}.json']}")


def client(texts: list[tuple[str, str]]) -> Client:
    return Client(
        Entry(f"cases/{n:03}/", title, "关于", text) for n, (title, text) in enumerate(texts)
    )


@given(ENTRIES, st.data())
def test_what_stands_there_is_found_and_nothing_else(
    texts: list[tuple[str, str]], data: st.DataObject
) -> None:
    made = client(texts)
    wholes = [normalise(f"{title}\n{text}") for title, text in texts]
    runs = sorted({run for whole in wholes for run in re.findall(r"[^\W_]+", whole)})
    if not runs:
        return
    run = data.draw(st.sampled_from(runs))
    start = data.draw(st.integers(0, len(run) - 1))
    term = run[start : data.draw(st.integers(start + 1, len(run)))]
    assert made.search(term) == [n for n, whole in enumerate(wholes) if term in whole]


@given(ENTRIES, TEXT)
def test_any_query(texts: list[tuple[str, str]], query: str) -> None:
    made = client(texts)
    runs = re.findall(r"[^\W_]+", normalise(query))
    wholes = [normalise(f"{title}\n{text}") for title, text in texts]
    expected = [n for n, w in enumerate(wholes) if runs and all(run in w for run in runs)]
    assert made.search(query) == expected


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("书苑", [0]),
        ("铁站里的社", [0]),  # across the borders of words
        ("瀍", [1]),
        ("瀍河", [1]),
        ("１２", [0]),
        ("APP", [1]),
        ("书苑 志愿", [0]),
        ("书苑 瀍河", []),
        ("志书", []),
        ("，", []),
        ("", []),
    ],
)
def test_queries(query: str, found: list[int]) -> None:
    made = client(
        [("地铁站里的社区书苑", "志愿者轮值，12场"), ("瀍河回族区邻里科普", "手机app课堂")]
    )
    assert made.search(query) == found


def test_terms_are_bigrams_and_the_last_character() -> None:
    assert terms("科普\uff211，浉") == {"科普", "普a", "a1", "1", "浉"}
    assert terms("，。") == set()


def test_pages_are_in_the_order_of_their_addresses() -> None:
    entries = [Entry("b/", "乙", "", ""), Entry("a/", "甲", "", "")]
    assert [p["u"] for p in Client(entries).pages] == ["a/", "b/"]
    first = [(p.path, p.content) for p in search_pages(entries)]
    assert first == [(p.path, p.content) for p in search_pages(reversed(entries))]


def test_an_empty_index() -> None:
    assert Client([]).search("科普") == []


def test_marks_of_markdown_are_not_text() -> None:
    assert plain("## 标题\n\n- **甲**\n\n| a | b |\n|---|---|\n").split() == [
        "标题",
        "甲",
        "a",
        "b",
    ]
