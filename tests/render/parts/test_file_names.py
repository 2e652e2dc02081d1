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


@pytest.mark.parametrize("character", ["a", "é", "长", "𠅤"])
def test_a_name_fits_the_255_bytes_of_a_disk(character: str) -> None:
    long = f"2021年 {character * 300}"
    name = file_name(long, "slug", good().reference.settings)
    assert len(f"{name} 2021-zhengzhou-a-long-slug.docx".encode()) <= 255
    assert name.removeprefix("【示例】") in long


def test_what_is_cut_off_leaves_no_blank_or_point() -> None:
    settings = in_earnest().reference.settings
    assert file_name("长" * 59 + " 短", "slug", settings) == "长" * 59
    assert file_name("长" * 59 + "." + "短", "slug", settings) == "长" * 59


def test_a_demonstrations_file_says_so() -> None:
    assert file_name("题目", "slug", good().reference.settings) == "【示例】题目"
