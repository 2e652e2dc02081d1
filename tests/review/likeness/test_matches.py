"""What is worth telling of two papers."""

from __future__ import annotations

import pytest

from site_builder.read.document import read_document
from site_builder.read.paths.layout import DocumentKind, Place
from site_builder.review.likeness.matches import (
    ENOUGH,
    LONG,
    SHARE,
    ComparedText,
    Match,
    find_matches,
)
from site_builder.review.likeness.passages import SHORTEST, Passage, runs
from site_builder.review.own_text import OwnText

NOTHING = runs("")


def paper(text: str, path: str = "made") -> ComparedText:
    document = read_document(path, Place(DocumentKind.CASE), b"---\nunit: here\n---\n")
    return ComparedText(document, OwnText(((4, text),), text))


def letters(start: int, count: int) -> str:
    """A text that has no run twice."""
    return "".join(chr(0x4E00 + start + i) for i in range(count))


@pytest.mark.parametrize(
    ("length", "whole", "counts"),
    [
        (ENOUGH, ENOUGH * 100 // SHARE, True),
        (ENOUGH, ENOUGH * 100 // SHARE + 20, False),
        (ENOUGH - 1, ENOUGH, False),
        (LONG, LONG * 50, True),
        (LONG - 1, LONG * 50, False),
    ],
)
def test_what_counts(length: int, whole: int, counts: bool) -> None:
    match = Match(paper("字" * whole), paper(""), (Passage(0, length, 0),))
    assert match.counts is counts


def test_the_longest_of_several_is_the_first() -> None:
    passages = (Passage(0, 40, 5), Passage(50, 100, 7), Passage(120, 170, 9))
    match = Match(paper("字" * 200), paper(""), passages)
    assert (match.length, match.share, match.longest) == (140, 70, passages[1])


def test_expected_matches_are_not_told() -> None:
    new, other = paper(letters(0, 200), "new"), paper(letters(0, 200), "other")
    assert new.unit == "here"
    (match,) = find_matches([new], [other], NOTHING, lambda *_: False)
    assert (match.paper.path, match.other.path, match.share) == ("new", "other", 100)
    assert list(find_matches([new], [other], NOTHING, lambda *_: True)) == []


def test_many_papers_are_compared_in_parts() -> None:
    new = [paper(letters(100 * n, 100), f"new-{n}") for n in range(120)]
    other = paper(letters(100 * 115, 100) + letters(100 * 3, SHORTEST), "other")
    (match,) = find_matches(new, [other], NOTHING, lambda *_: False)
    assert match.paper.path == "new-115"
