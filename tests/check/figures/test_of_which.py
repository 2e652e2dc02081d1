"""Costs behind a 其中 of which one was mistyped, and lists that leave a rest."""

from __future__ import annotations

import pytest
from doubting import case
from hypothesis import given
from hypothesis import strategies as st
from judging import CASE, judge

from site_builder.check.figures.of_which import costs_off
from site_builder.check.rules.figures import parts_above_the_whole
from site_builder.check.rules.sums import sum_of_listed_parts

COSTS = "中央资金15万元，其中课盒材料{}万元、补助{}万元、开发2万元、培训{}万元、保险0.8万元。"
OFF = [
    (COSTS.format("1.6", "5.2", "0.9"), 5, "10.5万元"),
    (COSTS.format("6.1", "5.2", "9.0"), 5, "23.1万元"),
    (COSTS.replace("15", "51").format("6.1", "5.2", "0.9"), 5, "15万元"),
    ("投入12.5万元，其中书架2.6万元，图书4.1万元，讲课2.2万元。", 3, "8.9万元"),
    ("投入125,000元，其中书架26,000元，图书41,000元，讲课22,000元。", 3, "89,000元"),
    ("投入12.5万元（其中书架2.6万元，图书4.1万元，讲课2.2万元）。", 3, "8.9万元"),
    (
        "投入12.5万元，其中：\n\n- 书架2.6万元，十二个；\n- 图书4.1万元；\n- 讲课2.2万元。",
        3,
        "8.9万元",
    ),
    ("拨付19.95万元，其中标本12.54万元，讲解3万元，图册4.5万元。", 3, "20.04万元"),
    ("拨付14.8万元，其中标本1.69万元，讲解7.44万元，图册5.4万元。", 3, "14.53万元"),
]
RIGHT = [
    COSTS.format("6.1", "5.2", "0.9"),
    COSTS.format("1.6", "5.2", "0.9").replace("。", "，其余用于开放补助。"),
    COSTS.format("1.6", "5.2", "0.9").replace("保险", "等；保险"),
    "中央资金15万元，其中展品1.6万元、讲课4.9万元。",
    "中央资金15万元，其中展品6万元、讲课5万元、图书2万元。",
    "中央资金15万元，其中展品6万元、讲课4.5万元、图书1.5万元。",
    "中央资金20万元，其中水槽7.8万元，演示台3.4万元，水箱3万元。",
    "中央资金86万元，其中体验馆12万元、课后课15万元、大篷车8万元、科普角6万元。",
    "中央资金12万元，其中书架6.2万元，图书4.1万元，另有讲课费由县里承担。",
    "投入16.5万元，其中中央资金12万元，县财政3万元，自筹1.5万元。",
    "投入16.5万元，其中中央资金12万元，县财政3万元。",
    "投入45.5万元，其中泌阳县16.5万元，正阳县14万元，遂平县10万元。",
    "安排10万元，其中设备5万元，培训2万元，宣传1万元。",
    "安排10万元，其中设备4.5万元，培训2.2万元，宣传1.1万元。",
    "安排30万元，其中阵地12万元，队伍6万元，活动8万元。",
    "安排18万元，其中展区改造9.6万元、图书3.2万元、讲解员补助2.4万元。",
    "支出11.3万元，其中材料5.2万元，劳务3.1万元，交通0.8万元。",
    "到位60万元，其中第一批30万元，第二批18万元，第三批6万元。",
    "购置设备8.6万元，其中投影2.3万元，音响1.4万元，平板3.2万元。",
    "实际支出14.2万元，其中课盒6.1万元，补助4.9万元，开发2万元。",
    "预算25万元，其中场地8万元，展品9万元，人员4万元，水电1万元。",
    "资金12.8万元，其中主要是展品3.8万元、图书2.9万元、讲课1.1万元。",
    "拨付14.8万元，其中标本1.96万元，讲解7.44万元，图册5.4万元。",
    "拨付14.8万元，其中标本1.96万元，讲解3.44万元，图册5.4万元。",
    "支持22万元，其中甲区6.5万元，乙县5.5万元，丙县7万元。",
    "支持33万元，其中甲区12万元，乙县9万元，丙县6万元。",
    "总投入40万元，其中土建15万元、设备10万元、软件5万元、培训2万元。",
    "总投入36.4万元，其中土建12.6万元、设备9.8万元、软件6.2万元。",
    "服务1,500人次，其中甲村160人次，乙村490人次，丙村400人次。",
    "开讲48场，其中周六26场、周日20场、晚上1场。",
    "中央资金15万元，其中购置展品2,600元一套的6套、讲课4万元。",
    "中央资金12.5万元，其中书架约2.6万元，图书4.1万元，讲课2.2万元。",
    "中央资金12.5万元，其中书架2.6万元，图书4.1万元，讲课2.2万元，结余3.6万元。",
]


@pytest.mark.parametrize(("text", "parts", "total"), OFF)
def test_costs_with_swapped_digits(text: str, parts: int, total: str) -> None:
    found = judge(sum_of_listed_parts, case(body=text), CASE)
    found += judge(parts_above_the_whole, case(body=text), CASE)
    assert {(f.facts["parts"], f.facts["total"]) for f in found} == {(parts, total)}
    assert len(found) == 1


@pytest.mark.parametrize("text", RIGHT)
def test_costs_that_leave_a_rest(text: str) -> None:
    assert judge(sum_of_listed_parts, case(body=text), CASE) == []


@given(st.text("0123456789,.万元其中、，。：", max_size=120))
def test_any_text_is_looked_over(text: str) -> None:
    assert all(told.words in text for told in costs_off([(1, text)]))
