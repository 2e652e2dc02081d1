"""The law: a visitor sees the text that its author saw on the forge, or the author was told."""

from __future__ import annotations

from html import escape

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from previewing import hints, links, on_the_forge, on_the_site, preview, seen

from site_builder.prose import visible_text
from site_builder.prose.comments import without_comments
from site_builder.prose.html import render_prose

WORDS = ["讲座", "避险图", "GPS", "use it", "1", "48%", "。", "，", "：", "“重点”", "（一）", "！"]
LINES = [
    "- ", "* ", "1. ", "2) ", "1、", "> ", "# ", "### ", "    ", "\t", "　　段", "\n", "\n\n",
    "\n\n", "  \n", "---", "\n---\n", "\n===\n", "```\n", "|甲|乙|\n", "|-|-|\n", "|1|2|3|\n",
    "[ ] 甲", "- [x] 乙",
]  # fmt: skip
MARKS = [
    "*", "**", "_", "__", "`", "\\", "\\*", "~~", "**重点：**", "3*4*5", "3~5天", "8~10人",
    "&nbsp;", "&lt;", "&", "<", "[网](https://example.cn)", "[网](www.example.cn)", "[文](甲 乙)",
    "[注]", "[注]: 来源\n", "[^1]", "[^1]: 注\n", "<https://example.cn>", "https://example.cn/x",
    "www.example.cn", "<b>", "</b>", "<div>", "</div>", "<br>", "<o:p>", "<script>",
    "<s>", "<i>", "</i>", "乙\u3000", "ftp://example.cn", "1https://example.cn。",
    "<!-- 不给人看 -->", "<!--", "-->", "<table><tr><td>甲</td></tr></table>",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(WORDS + LINES + MARKS), max_size=9).map("".join)


@settings(max_examples=400)
@given(TEXTS)
def test_what_is_published_is_what_the_author_saw(text: str) -> None:
    # cmark looks through a tilde beside a star; runs of four stars pair in more than one way.
    assume(not any(odd in text for odd in ("~*", "*~", "****")))
    assert on_the_site(text) == on_the_forge(text) or hints(text)


@settings(max_examples=400)
@given(TEXTS)
def test_links_lead_where_the_author_saw_them_lead(text: str) -> None:
    assume(not any(odd in text for odd in ("~*", "*~", "****")))
    assert links(render_prose(text)) == links(preview(text)) or hints(text)


@given(TEXTS)
def test_what_is_searched_is_what_is_published(text: str) -> None:
    assert seen(escape(visible_text(text))) == on_the_site(text)


HIDDEN = "不给人看"


@given(TEXTS, TEXTS, st.sampled_from(["<!-- {} -->", "<!--\n{}\n-->", "<!-- {}\n> {} -->"]))
def test_a_comment_is_nowhere(before: str, after: str, form: str) -> None:
    """But where a forge shows it, in code, and where the author hears that it does not end."""
    text = f"{before}{form.replace('{}', HIDDEN)}{after}"
    bare = without_comments(text)
    if HIDDEN in on_the_forge(text) or ("F552", "open") in hints(text):
        return
    assert HIDDEN not in on_the_site(text)
    assert HIDDEN not in visible_text(text)
    assert HIDDEN not in bare


@pytest.mark.parametrize(
    "text",
    [
        "甲<!-- 不给人看 -->乙",
        "<!-- 不给人看 -->\n\n乙",
        "<!--\n不给人看\n\n不给人看\n-->\n乙",
        "> 甲\n> <!-- 不给人看\n> 不给人看 -->乙",
        "- 甲\n  <!-- 不给人看 -->\n- 乙",
        "### 甲 <!-- 不给人看 --> ###",
        "| 甲 | <!-- 不给人看 --> |\n|---|---|\n| 1 | 2 |",
        "`<!-- 看 -->` 和 <!-- 不给人看 -->",
        "甲<?不给人看?>乙<!A 不给人看>",
        "<!DOCTYPE 不给人看>\n<![CDATA[不给人看]]>",
        "<div><!-- 不给人看 --></div>",
        "<!<!-- 不给人看 -->-- 不给人看 -->",
        "<!-- 不给人看\n\n## 乙",
    ],
)
def test_comments_of_every_kind(text: str) -> None:
    assert HIDDEN not in without_comments(text)
    if not text.startswith("<!<"):
        assert HIDDEN not in on_the_site(text)
        assert HIDDEN not in visible_text(text)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("- <!-- 不给人看\n不给人看 -->\n\n乙", "乙"),
        ("1. <!-- 不给人看\n\n不给人看 -->\n\n乙", "乙"),
        ("- 甲\n\n  <!-- 不给人看\n不给人看\n\n--> 丁\n- 戊", "甲丁戊"),
        ("- - <!-- 不给人看\n不给人看 -->\n乙", "乙"),
        ("> <!-- 不给人看\n不给人看 -->\n\n乙", "乙"),
        ("<!-- 甲 --> <!-- 不给人看\n\n不给人看 -->\n丁", "丁"),
        ("<div>\n<!-- 不给人看\n\n不给人看 -->\n</div>\n乙", "乙"),
        ("<div><!-- 不给人看\n\n不给人看 --> <!-- 不给人看\n\n不给人看 --> 甲\n\n乙", "甲乙"),
        ("<!--->\n甲\n\n乙 -->", "甲乙-->"),
        ("- <!-- 甲 -->\n\n乙 -->", "乙-->"),
    ],
)
def test_a_comment_goes_on_to_its_end(text: str, shown: str) -> None:
    assert on_the_site(text) == shown
    assert "".join(visible_text(without_comments(text)).split()) == shown
    assert ("F552", "closed") in hints(text)
