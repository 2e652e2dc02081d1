"""Groups of points: as a person judged them who read the demonstration's cases, nothing lost."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest
from drafting import demonstrated
from making import good

from site_builder.office.patterns.groups import PatternGroup, group_points
from site_builder.office.patterns.points import PracticePoint, points

PRACTICE = "二、主要做法"
TOGETHER = [
    ("同一件事三个月后再测一次", "三个月后再查同一张表", "课前课后各三题"),
    ("题目由居民一户一颗豆子投出来", "题从维修单和工人投票里来", "题目从服务台登记本里来",
     "课题从茶农的三句抱怨里来", "每月25日站里点课"),
    ("日子按农历挑", "开讲时间跟着早市走", "课表跟物候走", "占班前会不占工时"),
    ("学成的老人当下一期助教", "讲师是本班组工友", "请退休矿工当讲解员", "请本乡会干的人教",
     "看棚员从菇农里选", "门长由本门居民推选"),
    ("三道审稿", "讲稿由专家写、基层干部改", "理由专家把关"),
    ("雨天、枯水天各备一套室内做法", "每次备一套阴天课"),
    ("去不了现场的学校用一只木箱", "全部教具装四个箱子", "一个课盒装一个班一节课的全部东西"),
    ("器材尽量用脸盆、木块、水桶", "教具要便宜", "白布、铁锹、一杯水三样土办法"),
    ("教具用遮去商标的空包装", "讲解员签承诺"),
    ("每道题先让人猜一个数", "每堂课学生都要亲手量出一个数"),
    ("一户一张表，只记十二格", "点单人、村里、志愿者各签一个字", "单收、单晒、单储"),
    ("议定的事留一笔小钱当月办", "48小时内必须回话"),
    ("从当地一样东西出发", "从本地人最熟的一样东西讲起"),
    ("借学习会的开头25分钟", "借超市端头货架3米"),
    ("反诈只讲三句", "只教三步", "一间只练一个动作"),
]  # fmt: skip
"""Judged by reading: points of different cases that tell of the same way of doing things."""
APART = [
    ("挖一个深坑让人看", "议定的事留一笔小钱当月办"),
    ("停灯日期按品种倒推", "日子按农历挑"),
    ("查出隐患当场能换的当场换", "三道审稿"),
    ("遮光前先夜里查漏光", "不用明火和强酸碱"),
    ("风扇只在逆温的霜夜开", "雨天、枯水天各备一套室内做法"),
    ("砧木先问海拔", "题目由居民一户一颗豆子投出来"),
    ("争议处写明“有两种看法”", "议定的事留一笔小钱当月办"),
    ("夏秋茶，先算账再动手", "每道题先让人猜一个数"),
    ("讲解员签承诺", "请退休矿工当讲解员"),
]
"""Points that share words and tell of different things."""


@cache
def found() -> tuple[
    tuple[PracticePoint, ...], tuple[PatternGroup, ...], tuple[PracticePoint, ...]
]:
    told = tuple(p for case in demonstrated().cases for p in points(case, PRACTICE))
    return (told, *group_points(told))


def home(beginning: str) -> int | None:
    """Return the number of the group of the point that begins so, None of one in no group."""
    told, groups, _ = found()
    point = next(p for p in told if beginning in p.text)
    return next((n for n, g in enumerate(groups) if any(m.point == point for m in g.members)), None)


@pytest.mark.parametrize("judged", TOGETHER, ids=lambda judged: judged[0])
def test_what_a_person_puts_together_is_together(judged: tuple[str, ...]) -> None:
    homes = {beginning: home(beginning) for beginning in judged}
    assert None not in homes.values(), homes
    assert len(set(homes.values())) == 1, homes


@pytest.mark.parametrize("judged", APART, ids=lambda judged: judged[0])
def test_what_a_person_keeps_apart_is_apart(judged: tuple[str, str]) -> None:
    one, other = map(home, judged)
    assert one is None or one != other


def test_every_point_appears_once() -> None:
    told, groups, single = found()
    there = [m.point for g in groups for m in g.members] + list(single)
    assert len(there) == len(told) == len(set(told))
    assert set(there) == set(told)


def test_a_group_is_of_two_cases_at_least_and_says_why() -> None:
    _, groups, _ = found()
    assert groups
    for group in groups:
        assert len(group.cases) > 1
        for member in group.members:
            assert member.words
            assert all(word in member.point.text for word in member.words)
        assert set(group.words) == {w for m in group.members for w in m.words}


def test_the_order_of_the_points_does_not_change_the_groups() -> None:
    told, groups, _ = found()
    others, _ = group_points(told[::-1])
    as_sets = {frozenset(m.point for m in g.members) for g in groups}
    assert {frozenset(m.point for m in g.members) for g in others} == as_sets


def case_points(*texts: str) -> list[PracticePoint]:
    """Return a point of a case of its own for each text."""
    case = good().cases[0]
    return [PracticePoint(replace(case, slug=f"case-{n}"), text) for n, text in enumerate(texts)]


def test_without_words_of_a_family_a_shared_run_holds_a_group_together() -> None:
    groups, single = group_points(case_points("麦田边立水位标尺", "渠口的水位标尺", "别的事"))
    assert [(g.title, g.words, len(g.members)) for g in groups] == [("", ("水位标尺",), 2)]
    assert [p.text for p in single] == ["别的事"]


def test_a_family_of_one_case_is_no_group() -> None:
    case = good().cases[0]
    told = [PracticePoint(case, "雨天备一套"), PracticePoint(case, "阴天也开课")]
    assert group_points(told) == ((), tuple(told))


def test_what_a_case_says_again_joins_what_it_said_first() -> None:
    one, other = case_points("先测三天再议", "三个月后再测一遍")
    again = PracticePoint(one.case, "带仪器回家测三天")
    groups, single = group_points([one, other, again])
    assert [[m.point for m in g.members] for g in groups] == [[one, other, again]]
    assert single == ()


def test_no_points_make_no_groups() -> None:
    assert group_points([]) == ((), ())
