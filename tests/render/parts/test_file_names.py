"""Names of files: what every system takes, and the mark of a demonstration."""

from __future__ import annotations

import pytest
from making import good, in_earnest

from site_builder.render.parts.file_names import file_name


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("地铁站厅里的“科普书苑”：换乘", "地铁站厅里的“科普书苑”：换乘"),
        ('a/b\\c:d*e?"f"<g>|h', "a b c d e f g h"),
        ("..", "slug"),
        ("???", "slug"),
        ("甲\n\t乙", "甲 乙"),
    ],
)
def test_a_title_becomes_a_name(title: str, name: str) -> None:
    assert file_name(title, "slug", in_earnest().reference.settings) == name


def test_a_demonstrations_file_says_so() -> None:
    assert file_name("题目", "slug", good().reference.settings) == "【示例】题目"
