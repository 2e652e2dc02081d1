"""Postings hold what a plain reading of the texts finds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.search import postings as module
from site_builder.search.entry import SearchEntry, SearchField, SearchPassage
from site_builder.search.layout import Placed, offsets, place
from site_builder.search.number_codes import page_codes
from site_builder.search.postings import Postings

LETTERS = st.text(alphabet="甲乙丙瀍𠮷a1 ", max_size=12)


@st.composite
def entries(draw: st.DrawFn) -> list[SearchEntry]:
    made = []
    for number in range(draw(st.integers(0, 4))):
        passages = (
            SearchPassage(SearchField.POINTS, "", "", draw(LETTERS)),
            SearchPassage(
                SearchField.BODY, "", "", draw(LETTERS) * draw(st.sampled_from([1, 3, 500]))
            ),
        )
        made.append(SearchEntry("case-2021", f"{number}/", draw(LETTERS), "", passages))
    return made


def places(placed: Placed, length: int) -> dict[str, list[int]]:
    """Term → where it stands, looked up one by one."""
    found: dict[str, list[int]] = {}
    for start, text in placed.runs:
        for at in range(len(text) - length + 1):
            found.setdefault(text[at : at + length], []).append(start + at)
    return found


@given(entries())
def test_pairs_and_characters(made: list[SearchEntry]) -> None:
    placed = place(made)
    postings, owners = Postings(placed), offsets(placed.windows)
    pairs = places(placed, 2)
    assert dict(postings.pairs()) == pairs
    characters = {c: page_codes(p, owners) for c, p in places(placed, 1).items() if c != " "}
    assert dict(postings.pages_of_characters()) == characters
    coded = {pair: page_codes(where, owners) for pair, where in pairs.items()}
    assert dict(postings.pages_of_pairs(list(pairs))) == coded


@given(entries(), st.data())
def test_triples_of_frequent_pairs(made: list[SearchEntry], data: st.DataObject) -> None:
    placed = place(made)
    pairs = sorted(places(placed, 2))
    frequent = data.draw(st.lists(st.sampled_from(pairs), unique=True)) if pairs else []
    expected = {
        term: where
        for term, where in places(placed, 3).items()
        if term[:2] in frequent or term[1:] in frequent
    }
    assert dict(Postings(placed).triples(frequent)) == expected


def test_a_volume_of_too_many_characters(monkeypatch: pytest.MonkeyPatch) -> None:
    placed = place([SearchEntry("guide", "a/", "甲乙丙丁", "", ())])
    Postings(placed)
    monkeypatch.setattr(module, "_PLACE_BITS", 2)
    with pytest.raises(ValueError, match="too many characters"):
        Postings(placed)
    monkeypatch.setattr(module, "_PLACE_BITS", 24)
    monkeypatch.setattr(module, "_RANK_BITS", 2)
    with pytest.raises(ValueError, match="too many characters"):
        Postings(placed)
