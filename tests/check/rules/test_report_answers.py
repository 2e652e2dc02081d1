"""What a report says of projects and counties, against the answers of the surveys."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from judging import judge
from making import fund, good, survey, with_surveys
from repository import project_contract

from site_builder.check.context import Context
from site_builder.check.rules.report_answers import (
    counties_of_report,
    counties_of_text,
    projects_of_report,
)
from site_builder.read.markdown import Section

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from site_builder.model.collection import Collection
    from site_builder.model.survey import Survey
    from site_builder.problem import Finding

CITY, ERQI = "zhengzhou-kexie", "zhengzhou-erqi-kexie"
REPORT = good().reports[0]
VAN, TEAM = "科普大篷车进乡村", "科技志愿服务“点单”队"


def said(
    rule: Callable[[Collection, Context], Iterator[Finding]], text: str, *surveys: Survey
) -> list[str]:
    section = Section("一、总体情况", f"先说一句。\n{text}", 18, 20)
    report = replace(REPORT, sections=(section,))
    collection = replace(with_surveys(*surveys), cases=(), reports=(report,))
    found = list(rule(collection, Context(project_contract(), collection.reference)))
    lines = ["", "先说一句。", *text.split("\n")]
    for one in found:
        span = one.span
        assert span
        told = lines[span.line - 19][span.column - 1 : span.column - 1 + span.width]
        assert told == one.facts["said"]
    return [one.facts["said"] for one in found]


def paid(project: str, *amounts: str) -> list[dict[str, object]]:
    return [fund("base", "0", project) | {"amount_wan": Decimal(a)} for a in amounts]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"四个项目是：{VAN}15万元；讲堂12万元。", []),
        (f"四个项目是：{VAN}5万元；讲堂12万元。", ["5万元"]),
        (f"{VAN}项目中央资金15.5万元。", ["15.5万元"]),
        ("“科普大篷车”进乡村5万元。", ["5万元"]),
        (f"{VAN}9万元。", []),  # one of two payments
        (f"{VAN}，另投入5万元。", []),
        (f"{VAN}到了26个村，5万元是油料。", []),
        ("科技志愿服务点单队16万元。", ["16万元"]),
        ("科技志愿服务点单队15万元。", []),
        ("科普大篷车5万元。", []),  # which may be another one
        ("社区书苑5万元。", []),
        (f"| 项目 | 中央资金（万元） |\n|---|---:|\n| {VAN} | 15 |", []),
        (f"| 项目 | 中央资金（万元） |\n|---|---:|\n| {VAN} | 5 |", ["5"]),
        (f"| 项目 | 承担 | 万元 |\n|---|---|---:|\n| **{VAN}** | 市科协 | 51 |", ["51"]),
        (f"| 项目 | 场次 |\n|---|---:|\n| {VAN} | 26 |", []),
        (f"| 项目 | 万元 |\n|---|---:|\n| {VAN}（二） | 5 |", []),
        (f"| 项目 | 万元 |\n|---|---:|\n| {VAN} | 见附表 |", []),
        (f"| 万元 |\n|---|\n\n| {VAN} | 5 |", []),
    ],
)
def test_a_project_costs_what_was_answered(text: str, expected: list[str]) -> None:
    own = survey(CITY, funds__own_use=[*paid(VAN, "9", "6"), *paid("讲堂", "12")])
    assert said(projects_of_report, text, own, survey(ERQI, funds__own_use=paid(TEAM, "15"))) == (
        expected
    )


def test_another_city_and_another_round_are_not_compared() -> None:
    others = (
        survey("luoyang-kexie", funds__own_use=paid(VAN, "15")),
        survey(CITY, year=2022, funds__own_use=paid(VAN, "15")),
    )
    assert said(projects_of_report, f"{VAN}5万元。", *others) == []


COVERAGE = [
    ("直接覆盖4个县（区）。", []),
    ("直接覆盖5个县（区）。", ["直接覆盖5个县"]),
    ("直接覆盖3个区县。", ["直接覆盖3个区"]),
    ("直接覆盖金水、中牟、登封3个区县（市）。", ["直接覆盖金水、中牟、登封3个区"]),
    ("直接覆盖十四个县。", ["直接覆盖十四个县"]),
    ("覆盖全市10个县区。", []),  # in whatever way
    ("直接覆盖4个县，另有7个县区派人跟学，覆盖全市11个县区。", []),
    ("直接覆盖5个乡镇。", []),
    ("直接覆盖5个市场。", []),
    ("2021年4个项目共服务18,400人次，覆盖全市6个县区。", ["覆盖全市6个县"]),
    ("四个项目共服务26,016人次：辉县11,507，延津6,215，覆盖5个县（市）。", ["覆盖5个县"]),
    ("4个项目覆盖了3个县区。", ["覆盖了3个县"]),
    ("各项目累计覆盖十六个县区。", ["覆盖十六个县"]),
    ("项目实现全市6个县（市、区）全覆盖。", ["6个县（市、区）全覆盖"]),
    ("“基层科普行动计划”覆盖全市6个县区。", ["覆盖全市6个县"]),
    ("科普货架项目覆盖了5个县区。", ["覆盖了5个县"]),  # one of them, and yet more than all
    ("4个项目共服务18,400人次，覆盖全市4个县区。", []),
    ("科普货架项目覆盖了3个县区。", []),  # one of them
    ("4个项目覆盖全市6个县区中的4个。", []),
    ("4个项目覆盖全市6个县（市、区）之内的集镇。", []),
    ("科普宣传覆盖全市6个县区。", []),
    ("4个项目已经完成，大篷车巡展覆盖全市6个县区。", []),
    ("4个项目直接和间接覆盖6个县区。", []),
    ("4个项目覆盖6个县区，另有2个县跟学。", []),
    ("上一年4个项目覆盖全市6个县区。", []),
    ("4个项目明年争取覆盖全市6个县区。", []),
    ("4个项目共服务18,400人次，其中秋季项目覆盖6个县区。", []),
    ("4个项目直接覆盖4个县。4个项目覆盖全市6个县区。", []),  # in whatever way
    ("除金水区外，4个项目覆盖6个县区。", []),
    ("4个项目覆盖近6个县区。", []),
    ("4个项目覆盖6个区域。", []),
    (f"4个项目{'总共' * 120}是，覆盖6个县区。", []),  # in bounded time
]


def test_some_of_the_projects_reach_no_more_than_all() -> None:
    rows = [*paid(VAN, "9"), *paid("讲堂", "12"), *paid("展览", "3")]
    own = survey(CITY, results__counties_covered=4, funds__own_use=rows)
    assert said(counties_of_report, "两个项目共服务900人次，覆盖3个县区。", own) == []
    told = said(counties_of_report, "两个项目共服务900人次，覆盖5个县区。", own)
    assert told == ["覆盖5个县"]
    assert said(counties_of_report, "三个项目共服务900人次，覆盖3个县区。", own) == ["覆盖3个县"]


@pytest.mark.parametrize(("text", "expected"), COVERAGE)
def test_the_counties_of_a_report(text: str, expected: list[str]) -> None:
    own = survey(CITY, results__counties_covered=4, funds__own_use=paid("讲堂", "12"))
    assert said(counties_of_report, text, own) == expected
    assert said(counties_of_report, text, survey(CITY)) == []
    assert said(counties_of_report, text, survey(ERQI, results__counties_covered=4)) == []


@pytest.mark.parametrize(("text", "expected"), COVERAGE)
def test_the_counties_of_question_16(text: str, expected: list[str]) -> None:
    own = "funds:\n  own_use:\n    - project: 讲堂\n"
    head = f"unit: zhengzhou-kexie\n{own}results:\n"
    form = f"{head}  effects: {text}\n  counties_covered: 4\n"
    told = judge(counties_of_text, form)
    assert [f.facts["said"] for f in told] == expected
    assert all(f.facts["figure"] == "4个" for f in told)
    assert judge(counties_of_text, f"{head}  effects: {text}\n") == []
    assert judge(counties_of_text, f"{head}  effects: {text}\n  counties_covered: 是\n") == []
