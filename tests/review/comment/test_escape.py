"""What others write is shown, and does nothing: on any forge, wherever it stands."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from site_builder.review.comment.escape import escape, fenced, visible

if TYPE_CHECKING:
    from markdown_it.token import Token

HOSTILE = (
    "@admin", "请@admin看", "a@b", "@org/team", "#12", "看#12", "org/repo#12", "!34", "&5", "$6",
    "%7", "~label", "~标签", "^alert#1", "GH-12", "PROJ-1",
    "da39a3ee5e6b4b0d3255bfef95601890afd80709", "deadbeef", "1234567", "http://x.cn",
    "https://例子.cn/a", "www.example.com", "www.例子.com", "mailto:a@b.cn", "a@b.cn", "ftp://x",
    "javascript:alert(1)", ":smile:", ":+1:", "/merge", "/label ~bug", "\n/close\n",
    "<script>", "<!-- x", "-->", "</details>", "<b>x</b>", "&lt;", "&#64;x", "![a](b)",
    "[a](b)", "[a]: b", "[^1]", "[[page]]", "`", "``", "```", "a`b``c", "`@x`", "\\", "\\@x",
    "*x*", "**", "__x__", "~~x~~", "$x$", "$$", "| a | b |", "---", "===", "- x", "* x", "+ x",
    "1. x", "1) x", "# x", "> x", "- [ ] x", "    x", "\tx", "~~~", "\u202e反", "\u200b",
    "\u2066", "a\u0301\u0301\u0301", "\ufeff", "{{ x }}", "{% x %}", "'\"", "100%", "12.5%的",
    "第1项", "1.", "a.", "x!", "x:", "=", "\r\n# x", "©&copy;", "&copy", "#0969da",
    "<https://x.cn>", "<a@b.cn>", "\u2028", "\x00", "\ud800",
)  # fmt: skip
TEXTS = st.lists(
    st.one_of(
        st.sampled_from(HOSTILE),
        st.text(max_size=4),
        st.text("@#!&%~$:/.`<>[]()*_|\\-+= \n0aA中，", max_size=8),
    ),
    max_size=5,
).map("".join)
COMMONMARK = MarkdownIt("commonmark").enable(["table", "strikethrough"])
ACTIVE = re.compile(
    r"[@#!&$~^][\w\"“]|[%][\w\"](?<!%的)|://|www\.|:[\w+-]+:|\b[0-9a-f]{7,40}\b|\b[A-Z]+-[0-9]"
    r"|\b(?:https?|ftp|mailto):|^/\w|[\u200b-\u200f\u202a-\u202e\u2066-\u2069]",
    re.IGNORECASE,
)
FRAMES = ("- 提示 {}", "- 第1题：{}", "- 现：{} → {}", "文件 {}（{}）", "- 甲\n  - 现：{}")


def tokens(markdown: str) -> list[Token]:
    """All tokens, the inline ones too."""
    return [t for block in COMMONMARK.parse(markdown) for t in (block, *(block.children or []))]


def kinds(markdown: str) -> list[str]:
    """The structure of blocks."""
    return [block.type for block in COMMONMARK.parse(markdown)]


def read(markdown: str) -> str:
    """What a reader reads."""
    return "".join(t.content for t in tokens(markdown) if t.type in {"text", "code_inline"})


def assert_inert(text: str) -> None:
    shown = visible(text)
    for frame in FRAMES:
        markdown = frame.format(escape(text), escape(text))
        assert kinds(markdown) == kinds(frame.format("甲", "甲")), markdown
        inline = {t.type for t in tokens(markdown)} - set(kinds(markdown))
        assert inline <= {"text", "code_inline"}, markdown
        assert (
            read(markdown).split()
            == "".join(read(frame.format("{}", "{}"))).replace("{}", shown).split()
        ), markdown
        plain = " ".join(t.content for t in tokens(markdown) if t.type == "text")
        assert not ACTIVE.search(plain), markdown


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_hostile_texts_are_shown_and_do_nothing(text: str) -> None:
    assert_inert(text)


@given(TEXTS)
def test_any_text_is_shown_and_does_nothing(text: str) -> None:
    assert_inert(text)


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("第13.1题 第2行“项目资金”应大于0，现为 -3", "第13.1题 第2行“项目资金”应大于0，现为 -3"),
        ("word或excel记录", "word或excel记录"),
        ("1,286.5 万元，占12.5%，2021Q3", "1,286.5 万元，占12.5%，2021Q3"),
        ("2022-12-31 → 2023-01-15", "2022-12-31 → 2023-01-15"),
        ("images/01.jpg", "`images/01.jpg`"),
        ("按“年-月-日”填写，应报/名额", "按“年-月-日”填写，应报/名额"),
        ("放 cases/年度/市/index.md，", "放 `cases/年度/市/index.md`，"),
        ("- 甲 / 乙", "`-` 甲 `/` 乙"),
        ("a`b", "``a`b``"),
        ("`", "`` ` ``"),
    ],
)
def test_ordinary_texts_stay_readable(text: str, markdown: str) -> None:
    assert escape(text) == markdown


def test_what_cannot_be_seen_is_shown() -> None:
    assert visible("甲\u202e乙\u200b\n丙\x00\u3164") == "甲�乙� 丙��"
    assert visible("e\u0301") == "e\u0301"
    assert visible("e" + "\u0301" * 30) == "e�"


@given(st.lists(st.one_of(TEXTS.map(lambda t: t.replace("\n", "")), st.text("`~ a", max_size=9))))
def test_nothing_breaks_out_of_a_block_of_code(lines: list[str]) -> None:
    changed = [f"- {line}" for line in lines]
    block = fenced(changed, "diff")
    (token,) = COMMONMARK.parse("\n".join(block))
    assert token.type == "fence"
    assert token.content.splitlines() == block[1:-1]
    indented = "- 甲\n\n" + "\n".join("  " + line for line in block)
    assert [t.type for t in COMMONMARK.parse(indented)].count("fence") == 1
    assert len(COMMONMARK.parse(indented)) == 8
