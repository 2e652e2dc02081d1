"""What a text says in figures, against itself and against what was answered."""

from __future__ import annotations

import pytest
from doubting import case
from hypothesis import given
from hypothesis import strategies as st
from judging import CASE, SURVEY, judge

from site_builder.check.rules.figures import (
    money_stated_otherwise,
    parts_above_the_whole,
    people_stated_otherwise,
)


@pytest.mark.parametrize(
    ("text", "reasons"),
    [
        ("行政村覆盖率120%。", ["percent"]),
        ("行政村覆盖率达到120.5％。", ["percent"]),
        ("满意度为101%。", ["percent"]),
        ("行政村覆盖率100%。", []),
        (f"行政村覆盖率{'9' * 6000}%。", []),
        (f"{'9' * 6000}万元，其中{'9' * 6000}万元和{'9' * 6000}万元。", []),
        ("参与率比上年增长120%。", []),
        ("完成计划的120%。", []),
        ("12所学校中15所已开课。", ["part"]),
        ("12所学校中，有15所已开课。", ["part"]),
        ("48个课盒中，31个已能独立上。", []),
        ("12所学校中有15名教师。", []),
        ("34名任课教师有43名能独立上课。", ["part"]),
        ("412户有469户已照办。", ["part"]),
        ("32件里有41件与水有关。", ["part"]),
        ("318户当中有386户听过三堂课。", ["part"]),
        ("12个村中有15个村通了广播。", ["part"]),
        ("34名任课教师有31名能独立上课。", []),
        ("26名讲解员有31名志愿者配合。", []),
        ("50人中有120人次听过两堂以上。", []),
        ("5个县区中有12个乡镇办了夜校。", []),
        ("9个社区里有14个小区没有物业。", []),
        ("3个学区中有12个教学点参加。", []),
        ("6个点里有8个已由社区自筹续办。", ["part"]),
        ("9个村中有13个把射灯换了。", ["part"]),
        ("收单2,684件，其中有回音的2,937件，占八成。", ["of_which"]),
        ("来了46人（其中妇女64名）。结业46名，其中妇女64名。", ["of_which"]),
        ("投入15万元，其中展品51万元。", ["of_which"]),
        ("劝转诊318名，其中402名去了医院。", ["part"]),
        ("培训26名，其中女性占六成，结对学徒52名。", []),
        ("收单2,684件，其中有回音的2,684件。", []),
        ("共1.2万人次，其中学生12,300人次。", []),
        ("每组3名，其中全市医师共41名。", []),
        ("培训志愿者60名，其中骨干12名，带动群众320名。", []),
        ("培训示范户60户，其中骨干户12户，辐射周边320户。", []),
        ("覆盖5个县区，其中乡镇12个。", []),
        ("投入15万元，其中展品9万元、讲课7万元。", ["parts"]),
        ("投入15万元，其中展品9万元、讲课6万元。", []),
        ("投入15万元，其中展品9万元。讲课另有7万元。", []),
        ("共17,987人次，其中学生17,316人次，家长671人次。", []),
        ("共1.2万人次，其中学生1.1万人次，家长2000人次。", []),
        ("共服务46,260人次：林州12,740，殷都30,918，内黄1,982。", []),
        ("共服务1.2万人次：浉河3,640，光山1,768，新县0.7万。", []),  # rounded
        ("共1.2万人次，其中学生0.9万人次，家长0.5万人次。", ["parts"]),
        ("共66场，其中讲座40场（含线上12场）、展览26场。", []),
        ("共66场，其中讲座40场(线上12场,线下28场)、展览26场。", []),
        ("投入15万元，其中展品9万元（含运费1万元）、讲课6万元。", []),
        ("共1,200人次，其中县级700人次，其中线上300人次，乡级500人次。", []),
        ("共66场，其中讲座40场，比上年增加12场，展览26场。", []),
        ("来了46人（其中农技员17人、村医29人），各县另有20人。", []),
        ("共66场，其中讲座40场（含线上12场）、展览36场。", ["parts"]),
        ("参训46名，其中农技员17名、教师29名，另有旁听12名。", []),
        ("办了66场（其中讲座40场、展览36场）。", ["parts"]),
        ("共服务46,260人次：林州21,740，殷都30,918，内黄1,982。", ["parts"]),
        ("共服务46,260人次：林州12,740人次（含研学）。殷都另有50,918人次。", []),
        ("共1.2万人次，其中学生1.1万人次，家长0.9万人次。", ["parts"]),
    ],
)
def test_figures_of_a_text_fit_each_other(text: str, reasons: list[str]) -> None:
    found = judge(parts_above_the_whole, case(body=text), CASE)
    assert [f.facts["reason"] for f in found] == reasons
    assert all(f.span and f.span.line == 11 for f in found)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("本项目得到中央资金15万元。", "中央资金15万元"),
        ("本项目得到中央资金12万元。", None),
        ("本项目得到中央资金12.05万元。", None),
        ("本项目得到中央资金120000元。", None),
        ("中央资金15万元，后来调整为中央资金12万元。", None),
        ("街道出了3万元。", None),
    ],
)
def test_money_of_a_text_is_what_was_answered(text: str, said: str | None) -> None:
    found = judge(money_stated_otherwise, case(body=text), CASE)
    assert [f.facts["said"] for f in found] == ([said] if said else [])


def test_of_money_that_is_not_all_answered_more_may_be_stated() -> None:
    row = "funds:\n  own_use:\n    - {amount_wan: 10}\n"
    text = "results:\n  effects: |-\n    一\n    使用中央资金15万元\n"
    assert judge(money_stated_otherwise, f"unit: zhengzhou-kexie\n{row}{text}") == []
    (found,) = judge(money_stated_otherwise, f"unit: zhengzhou-erqi-kexie\n{row}{text}")
    assert found.span
    assert (found.span.line, found.span.width) == (8, 8)


@pytest.mark.parametrize(
    ("people", "text", "reason"),
    [
        ("12000", "共服务1.2万人次。", None),
        ("120000", "共服务1.2万人次。", "shifted"),
        ("1200", "共服务1.2万人次。", "shifted"),
        ("36000", "共服务1.2万人次。", "people"),
        ("30000", "共服务1.2万人次。", None),
        ("30000", "没有数。", None),
    ],
)
def test_people_of_a_text_are_those_that_were_answered(
    people: str, text: str, reason: str | None
) -> None:
    found = judge(people_stated_otherwise, case(people=people, body=text), CASE)
    assert [f.facts["reason"] for f in found] == ([reason] if reason else [])


@given(st.text("0123456789,.万元人次中央资金其中、，。%覆盖率所名", max_size=120))
def test_any_text_is_judged(text: str) -> None:
    for rule in (parts_above_the_whole, money_stated_otherwise, people_stated_otherwise):
        for found in judge(rule, case(body=text), CASE):
            assert found.pointer or found.span
    assert judge(parts_above_the_whole, "unit: [", SURVEY) == []
