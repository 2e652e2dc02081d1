"""Yes and no."""

from __future__ import annotations

import pytest

from site_builder.readings.reading import Reading
from site_builder.readings.truth import read_truth


@pytest.mark.parametrize("text", ["是", "有", "√", "YES", "ｔｒｕｅ", "是。", "是\u200b"])
def test_yes(text: str) -> None:
    assert read_truth(text) == Reading.of(value=True, certain=True)


@pytest.mark.parametrize("text", ["否", "无", "没有", "否。", "No", "×"])
def test_no(text: str) -> None:
    assert read_truth(text) == Reading.of(value=False, certain=True)


@pytest.mark.parametrize(("text", "said"), [("1", True), ("1。", True), ("对", True), ("0", False)])
def test_what_may_be_said_of_something_else_is_asked(text: str, *, said: bool) -> None:
    assert read_truth(text) == Reading.of(said, certain=False)


@pytest.mark.parametrize("text", ["A", "部分", "是，2次", "", "是" * 501])
def test_neither(text: str) -> None:
    assert read_truth(text) is None


@pytest.mark.parametrize(
    ("text", "truth"),
    [("“是”", True), ("‘否’", False), ("true，", True), ("☑", True), ("✘", False)],
)
def test_in_quotes_and_with_marks(text: str, *, truth: bool) -> None:
    assert read_truth(text) == Reading.of(truth, certain=True)
