"""Addresses: page and field can be told from them, and no text runs into another."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from site_builder.search.entry import SearchEntry, SearchField, SearchPassage
from site_builder.search.layout import STARTS, WINDOW, offsets, place

TEXTS = st.lists(st.tuples(*[st.integers(0, 6000)] * 4), min_size=1, max_size=5)


def made(lengths: tuple[int, ...]) -> SearchEntry:
    fields = (SearchField.POINTS, SearchField.SUMMARY, SearchField.BODY)
    texts = [chr(0x4E00 + field) * n for field, n in zip(fields, lengths[1:], strict=True)]
    passages = tuple(SearchPassage(f, "", "", t) for f, t in zip(fields, texts, strict=True))
    return SearchEntry("g", "a/", "题" * lengths[0], "", passages)


@given(TEXTS)
def test_texts_keep_apart(lengths: list[tuple[int, ...]]) -> None:
    placed = place([made(each) for each in lengths])
    owners = offsets(placed.windows)
    assert len(placed.windows) == len(lengths)
    end = -1
    for start, text in placed.runs:
        assert start > end
        end = start + len(text)
        page, begin = owners[start // WINDOW]
        assert owners[(end - 1) // WINDOW] == (page, begin)
        field = STARTS.index(start - begin)
        if field < SearchField.BODY:
            assert end < begin + STARTS[field + 1]
    assert end < sum(placed.windows) * WINDOW


def test_what_is_too_long_stands_in_the_body_too() -> None:
    placed = place([made((200, 0, 0, 3))])
    assert placed.runs == (
        (0, "题" * 127),
        (STARTS[SearchField.BODY], f"{chr(0x4E04) * 3} {'题' * 200}"),
    )


def test_a_page_has_a_window_even_without_text() -> None:
    assert place([made((0, 0, 0, 0))]).windows == (1,)
    assert offsets((1, 2, 1)) == [(0, 0), (1, WINDOW), (1, WINDOW), (2, 3 * WINDOW)]
