"""Figures that sentences name."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from site_builder.check.figures.in_text import (
    money_in,
    parts_among,
    parts_listed,
    people_in,
    shares_in,
)


def test_money_is_told_in_wan() -> None:
    lines = [(3, "使用中央资金15万元，街道出3万元。"), (4, "项目资金共120000元")]
    told = [(t.line, t.value, t.words) for t in money_in(lines)]
    assert told == [(3, Decimal(15), "中央资金15万元"), (4, Decimal(12), "项目资金共120000元")]


def test_numerals_are_figures() -> None:
    lines = [
        (
            1,
            "使用中央资金四百七十二万元，项目资金472.3万元。数十万人次，第三十八人次，二〇二一人次。",
        )
    ]
    assert [int(told.value * 10) for told in money_in(lines)] == [4720, 4723]
    assert people_in(lines) == []
    assert [int(t.value) for t in people_in([(1, "接待三千八百人次、一千零五十人次")])] == [
        3800,
        1050,
    ]


def test_people_are_told_with_their_line() -> None:
    told = people_in([(7, "培训1,000人次，接待1.2万人次，来了30人。")])
    assert [(t.line, t.value) for t in told] == [(7, Decimal(1000)), (7, Decimal(12000))]


def test_shares_and_parts() -> None:
    assert [s for s, _ in shares_in("满意度为101%，比上年增长120%，合格率比以前提高130%。")] == [
        101
    ]
    assert [(int(w), int(p)) for w, p, _ in parts_among("60名学员中45名、12所学校中，有15所")] == [
        (60, 45),
        (12, 15),
    ]
    (told,) = parts_listed("投入15万元，其中展品9万元、讲课7万元。")
    assert (told.words, str(told.whole / told.scale), told.unit) == ("15万元", "15", "万元")
    assert [part / told.scale for part in told.parts] == [9, 7]


@given(st.text("0123456789,.一二三十百点万亿元人次中其，：。名%满意度", max_size=120))
def test_any_text_is_read(text: str) -> None:
    for told in (*money_in([(1, text)]), *people_in([(1, text)])):
        assert told.words in text
    for listed in parts_listed(text):
        assert listed.words in text
    list(shares_in(text))
    list(parts_among(text))


def test_a_single_part_is_of_the_clause_before_it() -> None:
    text = "每村一场。" * 100 + "全年服务1,200人次，其中老人1,300人次。"
    (told,) = parts_listed(text)
    assert told.is_certain
    (each,) = parts_listed("。" * 500 + "平均每村服务120人次，其中老人130人次。")
    assert not each.is_certain
