"""What a text says in figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from comparing import change
from doubting import CASE, case, change_case, subject_of

from site_builder.review.doubts.contradictions import (
    money_stated_otherwise,
    parts_above_the_whole,
    people_stated_otherwise,
)

if TYPE_CHECKING:
    from repository import Repository

REPORT = "submissions/2021/zhengzhou/zhengzhou-kexie/report.md"


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
        ("投入15万元，其中展品9万元、讲课7万元。", ["parts"]),
        ("投入15万元，其中展品9万元、讲课6万元。", []),
        ("投入15万元，其中展品9万元。讲课另有7万元。", []),
        ("共17,987人次，其中学生17,316人次，家长671人次。", []),
        ("共1.2万人次，其中学生1.1万人次，家长2000人次。", []),
        ("共1.2万人次，其中学生1.1万人次，家长0.9万人次。", ["parts"]),
    ],
)
def test_figures_of_a_text_fit_each_other(
    repository: Repository, text: str, reasons: list[str]
) -> None:
    subject, company = subject_of(change_case(repository, case(body=text)), CASE)
    found = list(parts_above_the_whole(subject, company))
    assert [f.reason for f in found] == reasons
    assert all(f.line == 11 for f in found)


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
def test_money_of_a_text_is_what_was_answered(
    repository: Repository, text: str, said: str | None
) -> None:
    subject, company = subject_of(change_case(repository, case(body=text)), CASE)
    assert [f.facts["said"] for f in money_stated_otherwise(subject, company)] == (
        [said] if said else []
    )


@pytest.mark.parametrize(("amount", "doubted"), [("0.7", True), ("9999", None)])
def test_a_report_is_held_against_the_survey(
    repository: Repository,
    amount: str,
    doubted: bool | None,  # noqa: FBT001
) -> None:
    text = (repository.root / REPORT).read_text(encoding="utf-8")
    text += f"\n全年中央资金{amount}万元。\n"
    subject, company = subject_of(change(repository, {REPORT: text}), REPORT)
    found = list(money_stated_otherwise(subject, company))
    survey = company.surveys["zhengzhou-kexie", 2021]
    columns = [p for p in survey.fields if p.endswith("*/amount_wan")]
    complete = {f.pattern for f in survey.figures} >= set(columns)
    assert bool(found) is (complete if doubted is None else doubted)


@pytest.mark.parametrize(
    ("people", "text", "reason"),
    [
        ("12000", "共服务1.2万人次。", None),
        ("120000", "共服务1.2万人次。", "people_shifted"),
        ("1200", "共服务1.2万人次。", "people_shifted"),
        ("36000", "共服务1.2万人次。", "people_otherwise"),
        ("30000", "共服务1.2万人次。", None),
        ("30000", "没有数。", None),
    ],
)
def test_people_of_a_text_are_those_that_were_answered(
    repository: Repository, people: str, text: str, reason: str | None
) -> None:
    subject, company = subject_of(change_case(repository, case(people=people, body=text)), CASE)
    assert [f.reason for f in people_stated_otherwise(subject, company)] == (
        [reason] if reason else []
    )
