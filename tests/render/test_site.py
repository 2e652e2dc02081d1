"""What a page may speak of."""

from __future__ import annotations

from dataclasses import replace

from making import good, site


def test_newest_round_first() -> None:
    assert site().years == [2022, 2021]
    assert site().today == good().reference.today


def test_without_rounds_there_are_labels() -> None:
    bare = replace(good(), reference=replace(good().reference, rounds={}))
    assert site(bare).case_labels.title("title")
