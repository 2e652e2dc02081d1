"""Doubts about a body: raised where they are due, and not where a text is only unusual."""

from __future__ import annotations

import pytest
from previewing import hints


@pytest.mark.parametrize(
    "text",
    [
        "讲完带居民走一遍避\n险图，走到哪里\n讲到哪里。",
        "第一句。第二句接着写到这里\n第三句没有完\n第四句到这里。第五\n句。",
        "第一行。  \n第二行。",
        "第一行。<br>\n第二行。",
        "三、四年级\n一起上课。",
        "2*3米",
        "每场3～5天",
        "约3~5天。",
        "**重点**：内容",
        "前面 **“重点”** 后面",
        "3\\*4\\*5",
        "`3*4*5` 和 `3~5，8~10`",
        "票价$5",
        "时间12:30:45，比例1:2:3",
        "CO<sub>2</sub>",
        "- 甲\n  续行",
        "| 甲 | 乙 |\n|---|---|\n| 1\\|2 | 3 |",
        "[网](HTTPS://example.cn)",
        "https://example.cn/a_b?c=1&d=2",
        "甲 -- 乙",
        "[甲](https://example.cn/a)和[乙](https://example.cn/b)，**丙**",
        "<https://example.cn>**丙**",
        "见[1]第2条",
        "`https://example.cn。`",
        "见 https://example.cn/a(b) 。",
        "(https://example.cn/a)",
        "官网：www.example.cn。",
        "走一遍避险图\n讲到哪里",
        "注意：春季\n多雨，要检查。",
        "上午9:30开始\n下午3:00结束。",
        "2021年\n3月5日开讲。",
    ],
)
def test_nothing_to_say(text: str) -> None:
    assert hints(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("甲。\n乙。\n丙。", [("F550", "")]),
        ("甲：\n①乙\n②丙", [("F550", "")]),
        ("甲\n\t乙", [("F550", "")]),
        ("  甲\n\n     乙", [("F551", "")]),
        ("- 甲\n\n      乙", [("F551", "")]),
        ("甲\n<!-- 乙\n丙 -->", [("F552", "closed")]),
        ("<div>\n<!-- 乙 -->\n</div>", [("F552", "closed"), ("F553", "tags")]),
        ("<st1:place w:st='on'>甲</st1:place>", [("F553", "office")]),
        ("<TD>甲</TD>", [("F553", "table")]),
        ("[甲](//example.cn)", [("F554", "host")]),
        ("[甲](hnkp.org.cn/bm)", [("F554", "host")]),
        ("[甲](#乙)", [("F554", "file")]),
        ("见https://example.cn。", [("F554", "joined")]),
        ("见www.example.cn、", []),
        ("见 www.example.cn、甲", [("F554", "joined")]),
        ("（https://example.cn/a）", [("F554", "joined")]),
        ("https://example.cn、https://example.org。", [("F554", "joined")]),
        ("| https://example.cn。 |\n|---|", [("F554", "joined")]),
        ("http://例子.cn/a", [("F554", "foreign")]),
        ("ftp://example.cn/a", [("F554", "scheme")]),
        ("[甲](https：//example.cn)", [("F554", "slip")]),
        ("地址：中原区\n电话：见网站", [("F550", "")]),
        ("时间:2021年3月\n地点:中原区", [("F550", "")]),
        ("讲座48场\n展览12次\n服务1.2万人次", [("F550", "")]),
        ("郑州市科学技术协会\n2022年3月5日", [("F550", "")]),
        ("[甲](C:\\乙.doc)", [("F554", "scheme")]),
        ("[甲](mailto:x)", [("F554", "mail")]),
        ("> [^注]: 甲", [("F555", "footnote")]),
        ("$$x$$", [("F555", "formula")]),
        ("10*20cm和30*40cm", [("F556", "product")]),
        ("- 3~5天\n- 8~10人~", [("F556", "range")]),
        ("**（一）**甲", [("F556", "bold")]),
        ("这是*重点*内容", [("F556", "italic")]),
        ("甲\n乙\n===", [("F558", "")]),
        ("甲｜乙｜丙\n丁｜戊｜己", [("F559", "rule")]),
        ("| 甲 | 乙 |\n\n|---|---|\n\n| 1 | 2 |", [("F559", "rule")]),
        ("甲\t乙\n丙\t丁", [("F559", "tabs")]),
        ("甲|乙\n-|-\n1|2|3", [("F559", "cells")]),
    ],
)
def test_a_doubt(text: str, expected: list[tuple[str, str]]) -> None:
    assert hints(text) == expected
