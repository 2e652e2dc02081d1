"""Sentences about questions: natural, with their base, and no share of few units."""

from __future__ import annotations

from typing import Any

import pytest
from drafting import made, text
from making import fund, survey, unit, with_surveys

from site_builder.office.report.questions import bare_title, tell_questions, unnumbered

SECTIONS = ("institution", "decision", "management")


def units(count: int) -> list[Any]:
    return [unit(f"u{n}", "city", "410100", "zhengzhou") for n in range(count)]


def said(*answers: dict[str, Any], area: str = "henan") -> list[str]:
    """Return the paragraphs about surveys of as many units, with these answers."""
    surveys = [survey(u, **a) for u, a in zip(units(len(answers)), answers, strict=True)]
    scope = made(with_surveys(*surveys), area)
    return [text([t.paragraph]) for t in tell_questions(scope, scope.views)]


@pytest.mark.parametrize(
    ("yes", "no", "sentence"),
    [
        (10, 2, "12家单位填报，设立绩效目标的10家，占83.3%。"),
        (12, 0, "12家单位填报，均设立绩效目标。"),
        (0, 12, "12家单位填报，尚无单位设立绩效目标。"),
        (3, 1, "4家单位填报，设立绩效目标的3家。"),
        (1, 0, "1家单位填报，设立绩效目标。"),
        (0, 1, "1家单位填报，尚无单位设立绩效目标。"),
    ],
)
def test_a_question_of_yes_and_no(yes: int, no: int, sentence: str) -> None:
    answers = [{"decision__targets_set": n < yes} for n in range(yes + no)]
    assert said(*answers) == [sentence]


def test_questions_with_one_base_share_a_sentence_and_what_all_do_comes_first() -> None:
    some = {"management__guided": False, "management__inspected": True}
    all_ = {"management__guided": True, "management__inspected": True}
    assert said(some, all_) == ["2家单位填报，均开展监督、检查；开展调研、指导的1家。"]


def test_without_one_that_all_do_it_says_among_them() -> None:
    one = {"management__guided": False, "management__inspected": True}
    other = {"management__guided": True, "management__inspected": False}
    assert said(one, other, one) == [
        "3家单位填报，其中，开展调研、指导的1家；开展监督、检查的2家。"
    ]


def test_what_stands_before_whether_stays_there() -> None:
    assert said({"decision__investigated": True}, {"decision__investigated": True}) == [
        "2家单位填报，项目实施方案确定前均开展调研。"
    ]


def test_choices_are_listed_by_size_without_those_that_nobody_took() -> None:
    answers = [{"decision__determined_by": ["D", "G"] if n else ["D"]} for n in range(10)]
    assert said(*answers) == [
        (
            "项目实施方案确定方式：10家单位填报（可多选），与财政部门共同研究确定的10家，占100.0%；"
            "市县共同研究确定的9家，占90.0%。"
        )
    ]


def test_money_by_category_and_what_has_none() -> None:
    rows = [fund("base", "30"), fund("means", "10.5")]
    assert said({"funds__own_use": rows}) == [
        (
            "本级科协使用部分：1家科协填报，安排项目2个，中央资金40.5万元。其中，打造基层科普阵地30万元，"
            "占74.1%；创新基层科普服务手段10.5万元，占25.9%；支持基层科普组织队伍没有安排；"
            "其他基层科普服务没有安排。"
        )
    ]


def test_a_transfer_of_a_city_says_its_status() -> None:
    rows = [{"region": "410102", "amount_wan": 12, "paid": "2021Q3"}]
    assert said({"funds__transfer": {"status": "adjusted", "rows": rows}}, area="zhengzhou") == [
        "划拨下级科协使用部分：1家科协填报“较上年有所调整”，金额12万元。"
    ]


def test_money_that_nobody_knows_is_no_nought() -> None:
    assert said({"funds__transfer": {"status": "unchanged"}}) == [
        "划拨下级科协使用部分：1家科协填报，金额未知。"
    ]


def test_coverage_says_of_how_many_areas_it_is() -> None:
    (sentence,) = said({"results__counties_covered": 2})
    assert sentence == "项目覆盖县（含区、县级市）2个，占已填报的1个地区共3个的66.7%。"
    (of_city,) = said({"results__counties_covered": 2}, area="zhengzhou")
    assert of_city == "项目覆盖县（含区、县级市）2个，占3个的66.7%。"


def test_nothing_is_said_of_what_nobody_answered() -> None:
    assert said({}) == []


@pytest.mark.parametrize(
    ("title", "bare"),
    [("项目覆盖地级市个数", "项目覆盖地级市"), ("建立数据档案情况", "建立数据档案"),
     ("数据档案具体形式（可多选）", "数据档案具体形式"), ("经费额度", "经费额度")],
)  # fmt: skip
def test_a_title_as_a_noun(title: str, bare: str) -> None:
    assert bare_title(title) == bare


@pytest.mark.parametrize(
    ("heading", "bare"),
    [
        ("一、制度建设", "制度建设"),
        ("十二、其他", "其他"),
        ("（三）阵地", "阵地"),
        ("一年", "一年"),
    ],
)
def test_a_heading_without_its_number(heading: str, bare: str) -> None:
    assert unnumbered(heading) == bare
