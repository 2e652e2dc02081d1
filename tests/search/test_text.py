"""Folding: width, case and marks do not matter, rare characters stay, Markdown is no text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.search.text import fold, plain


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("ＫＥＰＵ　Check", "kepu check"),
        ("第13.1题，（２０２２）年", "第13 1题 2022 年"),
        ("瀍河𬭛，浉河", "瀍河𬭛 浉河"),
        ("基\u200b层\ufeff科\u00ad普", "基层科普"),
        ("葛\U000e0100根", "葛根"),
        ("e\u0301te\u0301", "été"),
        ("①号㎡", "1号m2"),
        ("——", ""),
        ("１３％、C++", "13% c++"),
        ("⻘少年和居⺠", "青少年和居民"),
        ("\ue123村", "\ue123村"),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_what_is_folded_stays(text: str) -> None:
    once = fold(text)
    assert once == once.strip()
    assert "  " not in once


@pytest.mark.parametrize(
    ("markdown", "read"),
    [
        ("**反诈**夜校", "反诈夜校"),
        ("2*3*4和*三*", "234和三"),
        ("### 小标题", "小标题"),
        ("- 甲\n- 乙", "甲\n 乙"),
        ("1. 先走图", "先走图"),
        ("> 引一句", "引一句"),
        ("[市科协](https://example.org/a)的书苑", "市科协的书苑"),
        ("见[1]第2条", "见[1]第2条"),
        ("`kepu check` 一遍", "kepu check 一遍"),
        ("```\n代码\n```", "代码"),
        ("<!-- 不见\n-->见", "见"),
        ("5*3米，没有成对", "5*3米，没有成对"),
        (r"\*星号\*", "*星号*"),
    ],
)
def test_plain(markdown: str, read: str) -> None:
    assert plain(markdown) == read


def test_a_table_is_its_cells() -> None:
    assert plain("| 甲 | 乙 |\n|---|---:|\n| 1 | 2 |").split() == ["甲", "乙", "1", "2"]
