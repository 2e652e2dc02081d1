"""The table of readings is what its command makes, and says how characters are read."""

from __future__ import annotations

import re

import pytest

from site_builder.search.pinyin import FILE, HEADER, generate, readings

TABLE = {found[1]: found[2] for found in re.finditer("([a-z]+)([^a-z ]+)", readings())}


def test_the_table_is_up_to_date() -> None:
    """Otherwise run `python -m site_builder.search.pinyin`."""
    pytest.importorskip("pypinyin")
    text = FILE.read_text(encoding="utf-8")
    assert text.startswith(HEADER)
    assert generate() == text


@pytest.mark.parametrize(
    ("char", "syllables"),
    [
        pytest.param("震", {"zhen"}, id="one reading"),
        pytest.param("阵", {"zhen"}, id="the same for another character"),
        pytest.param("行", {"xing", "hang"}, id="two readings"),
        pytest.param("女", {"nv"}, id="a letter that is typed as another one"),
        pytest.param("略", {"lve"}, id="the same before a vowel"),
        pytest.param("瀍", set(), id="a character that is not common"),
    ],
)
def test_how_a_character_is_read(char: str, syllables: set[str]) -> None:
    found = {syllable for syllable, characters in TABLE.items() if char in characters}
    assert (syllables <= found) if syllables else not found


def test_every_syllable_stands_once() -> None:
    parts = readings().split(" ")
    assert all(re.fullmatch("[a-z]+[^a-z ]+", part) for part in parts)
    assert len(TABLE) == len(parts)
    assert list(TABLE) == sorted(TABLE)
