"""Cards: the same facts on every page, and an empty one for scripts."""

from __future__ import annotations

from dataclasses import replace

from making import good, site

from site_builder.render.parts.cards import BLANK, card


def test_a_card_says_what_was_reported() -> None:
    made = card(site(), good().cases[0])
    assert made.id == "2021/zhengzhou/metro-bookroom"
    assert (made.place, made.round, made.unit) == ("郑州市", "2021年", "郑州市科学技术协会")
    assert (made.funds, made.people, made.themes) == ("12.5", "12,000", "品牌、阵地")
    assert made.point == "借用现成场地，三个月内开放"
    assert made.image.startswith("media/")
    assert made.image.endswith("-640.webp")


def test_the_province_stands_for_its_own_cases() -> None:
    made = card(site(), replace(good().cases[0], city="henan"))
    assert made.place == "河南省"


def test_an_empty_card_has_no_picture_and_no_address() -> None:
    assert set(vars(BLANK).values()) == {""}
