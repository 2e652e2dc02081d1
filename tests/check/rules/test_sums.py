"""Totals that do not come out, and sentences that only look so."""

from __future__ import annotations

import pytest
from doubting import case
from hypothesis import given
from hypothesis import strategies as st
from judging import CASE, judge

from site_builder.check.rules.sums import sum_of_listed_parts

TEAM = "填表员21名、志愿者126名、讲师27名、班组讲解员19名，共{}名。"
VISITS = "研学课168批{}人次，流动水箱进校41场2,460人次，开放日1,100人次，合计12,740人次。"
MONEY = "中央资金45.5万元，支持泌阳县课堂{}万元、正阳县田间课14万元、遂平县线路15万元。"
OFF = [
    TEAM.format(203), TEAM.format(139), TEAM.format(93),
    VISITS.format("9,810"), VISITS.format("918"), VISITS.format("9,280"),
    MONEY.format("6.5"), MONEY.format("16"), MONEY.format("16.4"), MONEY.format("26.5"),
    "中央资金20万元：水槽7.8万元，演示台3.4万元，水箱3万元，器材2.6万元，补助2.3万元。",
    "四个项目共服务26,016人次：辉县11,507，延津6,215，卫辉5,278，长垣3,006。",
    "四个项目共服务26,106人次：辉县11,507，延津6,215，卫辉5,278，长垣3,016。",
    "讲座12场，展览3场，演练5场，共计21场。",
    "夜校24期，实到2,143人次，到课率93%；流动课60场1,712人次，修机摊1,056人次，合计4,920人次。",
    "培训骨干12名、辅导员9名，总计培训22名。",
    "建成书屋3处、体验馆2处、科普角7处（其中新建4处），一共14处。",
    "上半年讲座26场，下半年讲座31场，全年合计75场。",
    "安排中央资金15万元，用于楼门板3.28万元，培训2.12万元，小屋6.8万元，讲课8.2万元。",
]  # fmt: skip
RIGHT = [
    TEAM.format(193), VISITS.format("9,180"), MONEY.format("16.5"),
    "中央资金20万元：水槽7.8万元，演示台3.4万元，水箱3万元，器材2.6万元，补助3.2万元。",
    "四个项目共服务26,016人次：辉县11,507，延津6,215，卫辉5,278，长垣3,016。",
    "夜校24期，实到2,143人次，到课率93%；流动课60场1,712人次，修机摊1,065人次，合计4,920人次。",
    "讲座12场、展览3场等，共计16场。",
    "三校共3,200人次，两村共1,900人次，合计5,010人次，已剔除重复计数90人次。",
    "讲座1.2万人次，展览0.9万人次，合计2.2万人次。",
    "每组教师3名、学生12名，共46名。",
    "培训12名、9名两批，另聘讲师3名，共21名。",
    "书屋3处、体验馆2处，新建公共厕所6处。",
    "三处货架开讲66次，5,610人次；教具箱进中小学14次620人次，进社区11次660人次，合计6,890人次。",
    "进门14,260人次，议事会14场756人次，小课88场2,496人次，合计17,512人次。",
    "讲座26场，比上年增加6场，展览3场，共29场。",
    "讲座40场（含线上12场），展览26场，共66场。",
    "原定12场，因雨取消2场，补办5场，共15场。",
    "两类课合计5,000人次：讲座3,000，展览2,000。",
    "中央资金15万元：展品9万元，其余用于讲课。",
    "投入资金15万元，用于展品9万元。",
    "中央资金86万元，支持6个项目，其中体验馆12万元、课后课15万元。",
    "接待86批6,142人次，其中外县41批；木箱进校38场3,460人次，合计9,602人次。",
    "2,430人次、7,700人次、510人次，合计10,640人次。",
    "开讲48场，其中周六26场、周日22场，共接待3,000人次。",
    "农户28户，示范户5户，辐射120户，共同签约3户。",
]  # fmt: skip


@pytest.mark.parametrize("text", OFF)
def test_a_sum_that_does_not_come_out(text: str) -> None:
    (found,) = judge(sum_of_listed_parts, case(body=text), CASE)
    assert found.facts["reason"] == "parts"
    assert found.span
    assert found.span.width == len(found.facts["whole"])
    assert len(judge(sum_of_listed_parts, f"results:\n  effects: {text}\n")) == 1


@pytest.mark.parametrize("text", RIGHT)
def test_a_sum_that_comes_out_or_is_none(text: str) -> None:
    assert judge(sum_of_listed_parts, case(body=text), CASE) == []


def test_a_total_may_begin_a_sentence() -> None:
    text = "上课29,904人次；周日数星864人次；教师培训168人次。合计30,918人次。"
    assert len(judge(sum_of_listed_parts, case(body=text), CASE)) == 1
    assert judge(sum_of_listed_parts, case(body=text.replace("864", "846")), CASE) == []
    assert judge(sum_of_listed_parts, case(body=text.replace("。合", "。\n\n合")), CASE) == []


def test_what_stands_in_a_sentence_before_counts_too() -> None:
    text = "书苑接待2,143人次。流动课1,712人次，修机摊1,065人次，合计4,920人次。"
    assert judge(sum_of_listed_parts, case(body=text), CASE) == []
    assert judge(sum_of_listed_parts, case(body=text.replace("。流", "。\n\n流")), CASE) == []


@given(st.text("0123456789,.万人次元名共计合：，。；、（）等", max_size=120))
def test_any_text_is_added_up(text: str) -> None:
    assert all(f.span for f in judge(sum_of_listed_parts, case(body=text), CASE))
