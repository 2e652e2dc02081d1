"""Passages that two texts have in common."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.review.likeness.passages import RUN, SHORTEST, Sieve, passages, runs
from site_builder.review.own_text import letters

TEXTS = Path(__file__).parents[2] / "likeness"
ORIGINAL = letters((TEXTS / "original.md").read_text(encoding="utf-8"))
ANOTHER = letters((TEXTS / "another.md").read_text(encoding="utf-8"))
NOTHING = runs("")


def share(text: str, other: str) -> float:
    return sum(p.length for p in passages(text, other, NOTHING)) / len(text)


def test_the_same_text_is_one_passage() -> None:
    (found,) = passages(ORIGINAL, ORIGINAL, NOTHING)
    assert (found.start, found.end, found.other) == (0, len(ORIGINAL), 0)


def test_texts_of_different_people_have_none() -> None:
    assert passages(ORIGINAL, ANOTHER, NOTHING) == ()
    assert passages(ANOTHER, ORIGINAL, NOTHING) == ()


def test_names_that_are_exchanged_do_not_matter() -> None:
    text = re.sub("河口镇|水文站|老测工|孩子", "白云湖社区", ORIGINAL)
    assert share(text, ORIGINAL) > 0.9


def test_the_order_of_sentences_does_not_matter() -> None:
    parts = [ORIGINAL[i : i + 45] for i in range(0, len(ORIGINAL), 45)]
    random.Random(1).shuffle(parts)  # noqa: S311 - repeatable, not secret
    assert share("".join(parts), ORIGINAL) > 0.9


def test_a_paragraph_is_found_where_it_stands() -> None:
    text = ANOTHER + ORIGINAL[200:350]
    (found,) = passages(text, ORIGINAL, NOTHING)
    assert abs(found.start - len(ANOTHER)) <= 1
    assert abs(found.other - 200) <= 1


@pytest.mark.parametrize("length", [RUN, SHORTEST - 1])
def test_a_phrase_is_no_passage(length: int) -> None:
    assert passages(ANOTHER + ORIGINAL[200 : 200 + length], ORIGINAL, NOTHING) == ()


def test_a_passage_is_told_from_where_it_begins() -> None:
    shuffled = ORIGINAL[300:400] + ORIGINAL[:300] + ORIGINAL[400:]
    found = passages(shuffled, ORIGINAL, NOTHING)
    assert abs(found[0].other - 300) <= RUN


def test_what_is_ignored_makes_no_passage() -> None:
    assert passages(ORIGINAL, ORIGINAL, runs(ORIGINAL)) == ()


def test_phrases_from_anywhere_are_no_passage() -> None:
    phrases = [ORIGINAL[i : i + 7] for i in range(0, 600, 60)]
    assert passages("".join(reversed(phrases)), ORIGINAL, NOTHING) == ()


@given(st.text("科普大篷车进山村", max_size=80), st.text("科普大篷车进山村", max_size=80))
def test_passages_stand_in_the_text_in_order(text: str, other: str) -> None:
    found = passages(text, other, NOTHING)
    ends = [0, *(p.end for p in found)]
    assert all(end <= p.start < p.end for end, p in zip(ends, found, strict=False))
    assert all(p.end <= len(text) and 0 <= p.other < len(other) for p in found)


def test_the_sieve_counts_runs_in_common() -> None:
    sieve = Sieve([ORIGINAL, ANOTHER, ""], NOTHING)
    assert sieve.common(ORIGINAL)[1] < 5
    assert sieve.common(ORIGINAL)[2] == 0
    assert sieve.common(ORIGINAL)[0] == len(set(runs(ORIGINAL).tolist()))
    assert sieve.common(ORIGINAL[:300])[0] == len(set(runs(ORIGINAL[:300]).tolist()))
    assert sieve.common("").tolist() == [0, 0, 0]


def test_a_sieve_of_nothing_lets_nothing_through() -> None:
    assert Sieve([""], NOTHING).common(ORIGINAL).tolist() == [0]
