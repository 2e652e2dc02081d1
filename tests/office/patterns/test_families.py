"""Families of words: general, each word in one family, and what makes a point belong."""

from __future__ import annotations

from collections import Counter

from making import good

from site_builder.office.patterns.families import belongings, families
from site_builder.office.patterns.points import PracticePoint


def of(lead: str, detail: str = "") -> list[tuple[str, tuple[str, ...]]]:
    point = PracticePoint(good().cases[0], lead, detail)
    return [(b.family.key, b.words) for b in belongings(point)]


def test_a_word_stands_in_one_family() -> None:
    counts = Counter(word for family in families() for word in family.words)
    assert [word for word, n in counts.items() if n > 1] == []
    assert [word for word in counts if len(word) < 2] == []


def test_the_family_of_the_most_characters_comes_first() -> None:
    found = of("退休讲解员签承诺，不开方、不卖货、不荐店")
    assert [key for key, _ in found][:2] == ["neutrality", "near_teachers"]


def test_what_is_part_of_a_longer_word_is_not_counted_again() -> None:
    assert of("讲课的人先选讲课") == [("near_teachers", ("讲课的人", "选讲课"))]
    assert of("三个月后回访") == [("retests", ("三个月后", "回访"))]


def test_one_short_word_of_the_sentence_behind_is_not_enough() -> None:
    assert of("去。", "补助50元。") == []
    assert of("去。", "补助50元，三个月后") == [("retests", ("三个月后",))]


def test_what_only_names_who_speaks_or_what_is_on_the_wall_tells_of_no_way() -> None:
    assert of("讲解员在门口讲") == []
    assert of("流程贴在墙上") == []
    assert [key for key, _ in of("查出隐患当场换")] == []
    assert [key for key, _ in of("专家只答是什么，不替居民拿主意")] == ["residents"]


def test_a_text_without_such_words_belongs_nowhere() -> None:
    assert of("") == []
    assert of("Hello, world") == []
