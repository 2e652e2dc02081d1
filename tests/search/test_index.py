"""What literally stands in a page is found and nothing else, also where pairs are frequent."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from searching import Client, entry, holds, page_list

from site_builder.search import index as module
from site_builder.search.entry import SearchField
from site_builder.search.index import build_index, concept, shard_count, shard_of
from site_builder.search.text import fold

LETTERS = "科普瀍浉河基层地铁书苑𬭛aBc12３，。 （）\n-_%"
TEXT = st.text(st.sampled_from(LETTERS), max_size=60)
FEW = st.text(st.sampled_from("科普学，"), max_size=60)
ENTRIES = st.lists(st.tuples(TEXT | FEW, TEXT | FEW), min_size=1, max_size=6)
THRESHOLDS = pytest.mark.parametrize("least", [1, 4, 256])


def client(texts: list[tuple[str, str]]) -> Client:
    return Client(entry(n, title, text) for n, (title, text) in enumerate(texts))


@THRESHOLDS
@settings(max_examples=60)
@given(texts=ENTRIES, data=st.data())
def test_every_part_of_a_text_finds_its_page(
    least: int, texts: list[tuple[str, str]], data: st.DataObject
) -> None:
    entries = [entry(n, title, text) for n, (title, text) in enumerate(texts)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "LEAST_FREQUENT", least)
        made = Client(entries)
    texts_there = [text for e in entries for f in SearchField if (text := fold(e.text(f)))]
    if not texts_there:
        return
    text = data.draw(st.sampled_from(texts_there))
    start = data.draw(st.integers(0, len(text) - 1))
    part = text[start : start + data.draw(st.integers(1, 8))].strip()
    if not part:
        return
    found = [made.group(v, page) for v in made.volumes for page in sorted(made.phrase(v, part))]
    assert found == holds(entries, part)


@THRESHOLDS
@settings(max_examples=60)
@given(texts=ENTRIES, query=TEXT | FEW)
def test_any_query(least: int, texts: list[tuple[str, str]], query: str) -> None:
    entries = [entry(n, title, text) for n, (title, text) in enumerate(texts)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "LEAST_FREQUENT", least)
        made = Client(entries)
    words = [word for word in map(fold, query.split()) if word]
    wanted = [set(holds(entries, word)) for word in words]
    assert made.search(query) == (sorted(set.intersection(*wanted)) if wanted else [])


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
        ("书苑　志愿", [0]),
        ("书苑 瀍河", []),
        ("志书", []),
        ("轮值，12场", [0]),
        ("轮值：12场", [0]),  # whichever mark stands there
        ("轮值12场", []),  # not as it stands
        ("区志", []),  # never from one field into another
        ("，", []),
        ("", []),
    ],
)
def test_queries(query: str, found: list[int]) -> None:
    made = client(
        [("地铁站里的社区", "志愿者轮值，12场。书苑"), ("瀍河回族区邻里科普", "手机app课堂")]
    )
    assert made.search(query) == [("case-2021", page) for page in found]


def test_frequent_pairs_are_split() -> None:
    entries = [entry(n, f"第{n}例", "科普进村，科普进校。" * 40) for n in range(8)]
    index = build_index(entries)
    assert "科普" in index.frequent
    made = Client(entries)
    assert len(made.search("科普")) == len(made.search("科普进校")) == 8
    assert made.search("普进科") == []


def test_synonyms_are_terms_of_their_own() -> None:
    entries = [
        entry(0, "老年人课堂", ""),
        entry(1, "课", "老人和长者"),
        entry(2, "课", "长 者，老"),
    ]
    group = ("老年人", "老人", "长者")
    index = build_index(entries, [group, ("无", "有")])
    terms = {term: value for shard in index.shards for term, value in shard.items()}
    assert page_list(terms[concept(group)]) == {0: 32, 1: 2}
    assert concept(("无", "有")) not in terms


def test_shards() -> None:
    assert [shard_count(n) for n in (0, 1, 2, 3, 23, 700, 1000, 1500, 5000)] == [
        *(1, 4, 8, 16, 128, 2048, 4096, 8192, 16384)
    ]
    assert {shard_of(a + b, 8) for a in "科普基层" for b in "科普基层"} == set(range(8))
