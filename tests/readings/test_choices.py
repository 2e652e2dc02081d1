"""Choices by key, by title, in part, and several at once."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from repository import project_contract

from site_builder.readings.choices import read_choice, read_choices
from site_builder.readings.reading import Reading

FIELDS = {**project_contract().fields("case", 2021), **project_contract().fields("survey", 2021)}
MODES = FIELDS["/management/organized_by"].choices
FORMS = FIELDS["/management/archive_forms"].choices
THEMES = {"brand": "品牌", "platform": "平台", "base": "阵地"}
TITLE = MODES["C"]


@pytest.mark.parametrize(
    "text", ["c", "Ｃ", "C。", TITLE, f"C.{TITLE}", f"（C）{TITLE}", f"C、 {TITLE}"]
)
def test_a_key_and_a_whole_title_are_sure(text: str) -> None:
    assert read_choice(text, MODES) == Reading.of("C", certain=True)


@pytest.mark.parametrize("text", ["C.别的", TITLE[:-1], "C 项"])
def test_a_part_is_not(text: str) -> None:
    assert read_choice(text, MODES) == Reading.of("C", certain=False)


def test_a_letter_beside_the_title_of_another_may_be_either() -> None:
    assert read_choice(f"A.{TITLE}", MODES) == Reading.either("A", "C")
    assert read_choices(f"A、B.{FORMS['C']}", FORMS) is None


@pytest.mark.parametrize("text", ["E", "C、D", "", "。", "C" * 600])
def test_no_choice(text: str) -> None:
    assert read_choice(text, MODES) is None


def test_a_title_that_two_choices_have_names_neither() -> None:
    assert read_choice("其他", {"A": "其他", "B": "其他"}) is None
    assert read_choice("el:derly", FIELDS["/audiences"].choices) is None


@pytest.mark.parametrize("text", ["B、D", "B，D", "BD", "[B, D]", "b d"])
def test_several(text: str) -> None:
    assert read_choices(text, FORMS) == Reading.of(("B", "D"), certain=True)


def test_one_of_several() -> None:
    assert read_choices("B", FORMS) == Reading.of(("B",), certain=True)
    assert read_choices("品牌、阵地", THEMES) == Reading.of(("brand", "base"), certain=True)


def test_one_that_is_named_twice_is_asked() -> None:
    assert read_choices("B、B", FORMS) == Reading.of(("B", "B"), certain=False)


@pytest.mark.parametrize("text", ["B、E", "全部", "", "[]"])
def test_none_of_them(text: str) -> None:
    assert read_choices(text, FORMS) is None


@given(st.lists(st.sampled_from(sorted(FORMS)), min_size=1, unique=True))
def test_choices_mean_themselves(keys: list[str]) -> None:
    for text in ("、".join(keys), f"[{', '.join(keys)}]"):
        assert read_choices(text, FORMS) == Reading.of(tuple(keys), certain=True)


@given(st.text())
def test_nothing_raises(text: str) -> None:
    read_choices(text, THEMES)
