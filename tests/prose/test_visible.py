"""What one reads of a text, and nothing else, is what is searched, counted and quoted."""

from __future__ import annotations

import pytest
from previewing import on_the_site, seen

from site_builder.prose import visible_text


@pytest.mark.parametrize(
    ("markdown", "read"),
    [
        ("**反诈**夜校", "反诈夜校"),
        ("2*3*4和*三*", "2*3*4和三"),
        ("### 小标题", "小标题"),
        ("- 甲\n- 乙", "甲\n乙"),
        ("1. 先走图", "先走图"),
        ("> 引一句", "引一句"),
        ("[市科协](https://example.org/a)的书苑", "市科协的书苑"),
        ("见[1]第2条", "见[1]第2条"),
        ("`kepu check` 一遍", "kepu check 一遍"),
        ("```\n代码\n```", "代码"),
        ("<!-- 不见\n-->\n见", "见"),
        ("见<!-- 不见 -->到", "见到"),
        ("5*3米，没有成对", "5*3米，没有成对"),
        (r"\*星号\*", "*星号*"),
        ("走一遍避\n险图", "走一遍避险图"),
        ("甲  \n乙", "甲\n乙"),
        ("甲<br>乙", "甲\n乙"),
        ("| 甲 | 乙 |\n|---|---:|\n| 1 | 2<br>3 |", "甲 乙\n1 2 3"),
        ("<p align=center>甲</p>\n<p>乙</p>", "甲\n乙"),
        ("H<sub>2</sub>O &amp; &lt;", "H2O & <"),
        ("", ""),
    ],
)
def test_visible_text(markdown: str, read: str) -> None:
    assert visible_text(markdown) == read
    assert seen(read.replace("<", "&lt;")) == on_the_site(markdown)
