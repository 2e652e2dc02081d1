"""Sentences of doubts and names of twins."""

from __future__ import annotations

import string

import pytest

from site_builder.review.words import phrases

REASONS = phrases("doubts")["reasons"]


@pytest.mark.parametrize("reason", REASONS)
def test_every_reason_is_one_sentence(reason: str) -> None:
    assert REASONS[reason].endswith("。")
    assert REASONS[reason].count("。") == 1


def test_forms_of_twins_can_be_filled_in() -> None:
    assert all(list(string.Formatter().parse(form)) for form in phrases("twins").values())
