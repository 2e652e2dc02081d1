"""What is said of characters that cannot be printed: they, their place, and a remedy for each."""

from __future__ import annotations

import pytest

from site_builder.office.typesetting.glyphs import GlyphError


def told(characters: str, *texts: str) -> str:
    return str(GlyphError(characters, texts))


@pytest.mark.parametrize(
    ("characters", "remedy"),
    [
        ("\U0001f388", "表情符号换成文字"),
        ("\U0001f1e8\U0001f1f3", "表情符号换成文字"),
        ("𠀀", "安装收字更多的字体"),
        ("ཀ", "安装收字更多的字体"),
        ("\ue000", "自造字换成规范汉字"),
        ("\U000f0001", "自造字换成规范汉字"),
    ],
)
def test_each_kind_has_a_remedy_of_its_own(characters: str, remedy: str) -> None:
    assert told(characters, f"前{characters}后").endswith(
        next(r for r in _all_remedies() if remedy in r)
    )


def _all_remedies() -> list[str]:
    return told("\U0001f388𠀀\ue000").partition("。")[2].split("；")


def test_the_place_is_shown_however_far_inside_a_text_it_is() -> None:
    said = told("\U0001f388", "没有", "甲" * 3000 + "放\U0001f388球" + "乙" * 3000)
    assert "放\U0001f388球" in said
    assert len(said) < 120


def test_figures_of_an_emoji_are_not_taken_for_what_is_missing() -> None:
    said = told("1\ufe0f\u20e3", "附件1", "第1\ufe0f\u20e3项")
    assert "“第1\ufe0f\u20e3项”" in said
    assert "U+0031" not in said
    assert "表情符号换成文字" in said


def test_joiners_are_not_named_beside_what_they_join() -> None:
    said = told("\U0001f468\u200d\U0001f469", "一家\U0001f468\u200d\U0001f469")
    assert "U+200D" not in said
    assert "U+1F469" in said


def test_very_many_are_counted() -> None:
    many = "".join(map(chr, range(0x20000, 0x20400)))
    said = told(many, many)
    assert "等1024个" in said
    assert len(said) < 400
