"""The money and the people of a case, against its unit's survey."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from making import fund, good, survey, with_surveys
from repository import project_contract

from site_builder.check.context import Context
from site_builder.check.rules.case_totals import (
    case_within_its_units_money,
    people_of_case_and_survey,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from site_builder.model.collection import Collection
    from site_builder.model.survey import Survey
    from site_builder.problem import Finding

CITY, ERQI = "zhengzhou-kexie", "zhengzhou-erqi-kexie"


def found(
    rule: Callable[[Collection, Context], Iterator[Finding]], collection: Collection
) -> list[Finding]:
    return list(rule(collection, Context(project_contract(), collection.reference)))


def with_case(funds: str, people: int, *surveys: Survey) -> Collection:
    case = replace(good().cases[0], funds_wan=Decimal(funds), people_served=people)
    return replace(with_surveys(*surveys), cases=(case,), reports=())


@pytest.mark.parametrize(
    ("funds", "transfer", "doubted"),
    [
        ("12.5", {"status": "none"}, False),
        ("12.51", {"status": "none"}, True),
        ("20", {"status": "adjusted", "rows": [{"amount_wan": 8}]}, False),
        ("21", {"status": "adjusted", "rows": [{"amount_wan": 8}]}, True),
        ("99", {"status": "unchanged"}, False),
        ("13", None, True),
    ],
)
def test_a_case_costs_no_more_than_was_given(
    funds: str, transfer: dict[str, object] | None, *, doubted: bool
) -> None:
    own = survey(CITY, funds__own_use=[fund("base", "12.5")], funds__transfer=transfer)
    collection = with_case(funds, 1, own)
    assert bool(found(case_within_its_units_money, collection)) is doubted


@pytest.mark.parametrize(
    ("project", "title", "funds", "reason"),
    [
        ("老年人手机夜校", "老年人手机夜校：十二个人一桌茶", "10.5", "same"),
        ("老年人手机夜校", "“老年人手机夜校”", "15.1", "same"),
        ("老年人手机夜校", "老年人手机夜校", "15", ""),
        ("老年人手机夜校", "三句话随身卡", "10.5", ""),  # a part of it
        ("老年人手机夜校", "三句话随身卡", "15.1", "above"),
        ("夜校", "夜校里的三句话", "10.5", ""),  # a name as short may be of anything
    ],
)
def test_the_only_project_costs_the_same_in_its_case(
    project: str, title: str, funds: str, reason: str
) -> None:
    paid = [fund("team", "9", project), fund("team", "6", project)]
    collection = with_case(funds, 1, survey(CITY, funds__own_use=paid))
    (case,) = collection.cases
    case = replace(case, title=title)
    told = found(case_within_its_units_money, replace(collection, cases=(case,)))
    assert [f.facts["reason"] for f in told] == ([reason] if reason else [])
    two = replace(collection, cases=(case, replace(case, path="other")))
    assert bool(found(case_within_its_units_money, two)) is (Decimal(funds) > Decimal(15))


def test_without_the_units_own_survey_nothing_is_compared() -> None:
    for other in (survey(ERQI), survey(CITY, year=2022)):
        collection = with_case("99", 10**6, other)
        assert found(case_within_its_units_money, collection) == []
        assert found(people_of_case_and_survey, collection) == []


@pytest.mark.parametrize(
    ("people", "effects", "doubted"),
    [
        (12000, "服务1.2万人次。", False),
        (12480, "服务1.2万人次。", False),  # is 1.2万, rounded
        (12600, "服务1.2万人次。", True),
        (3000, "培训1,000人次，接待2,000人次。", False),
        (3001, "培训1,000人次，接待2,000人次。", True),
        (5200, "展览3,000人次，讲座2,000人次，合计5,000人次。", True),  # not 10,000
        (5200, "展览3,000人次，讲座2,000人次，培训312人。", False),  # people of whom all count
        (5200, "合计5,000人次，其中学生3,000人次，家长2,000人次。", True),
        (5200, "合计五千人次。", False),
        (52000, "合计五千人次。", True),
        (20000, "接待上万人次，培训300人次。", False),
        (3001, "培训312人。", False),
        (3001, None, False),
    ],
)
def test_a_case_serves_no_more_than_all(people: int, effects: str | None, *, doubted: bool) -> None:
    collection = with_case("1", people, survey(CITY, results__effects=effects))
    assert bool(found(people_of_case_and_survey, collection)) is doubted


ONLY = [fund("base", "12")]
TOTAL = "研学9,180人次，水箱进校2,460人次，开放日1,100人次，合计12,740人次。"


def only_project(people: int, effects: str, funds: list[dict[str, object]] = ONLY) -> Collection:
    """Return a case of 12万元, whose text names no people, and its unit's survey."""
    own = survey(CITY, funds__own_use=funds, results__effects=effects)
    collection = with_case("12", people, own)
    case = replace(collection.cases[0], summary="每周六开讲。", sections=())
    return replace(collection, cases=(case,))


@pytest.mark.parametrize(
    ("people", "effects", "reason"),
    [
        (12740, TOTAL, None),
        (12470, TOTAL, "same"),
        (13740, TOTAL, "above"),
        (12700, TOTAL, None),  # is 12,740, rounded
        (12000, "服务1.2万人次。", None),
        (12400, "服务1.2万人次。", None),
        (11400, "服务1.2万人次。", "same"),
        (11507, "接单618张，出动志愿者828人次，服务11,507人次。", None),
        (11570, "接单618张，出动志愿者828人次，服务11,507人次。", "above"),
        (11057, "接单618张，出动志愿者828人次，服务11,507人次。", "same"),
        (11507, "接单618张，选派讲师56人次，服务11,570人次。", "same"),
        (4110, "田间课3,102人次，看土日1,278人次。", None),  # they may be told in part
        (4110, "讲座4,380人次。", None),  # whoever else was served
        (4110, "接待4,380人次，讲解员32人。", None),
        (4110, "全年服务群众4,380人次。", "same"),
        (4110, "累计4,380人次。", "same"),
        (4110, "合计四千三百八十人次。", "same"),
        (4110, "接待上万人次。", None),
    ],
)
def test_of_one_project_both_tell_the_same(people: int, effects: str, reason: str | None) -> None:
    told = found(people_of_case_and_survey, only_project(people, effects))
    assert [f.facts["reason"] for f in told] == ([reason] if reason else [])


@pytest.mark.parametrize(
    "funds",
    [
        [fund("base", "12"), fund("base", "3", "讲座")],
        [fund("base", "13")],
        [fund("base", "6"), fund("base", "3")],
        [],
    ],
)
def test_where_there_may_be_more_than_one_project_less_is_no_doubt(
    funds: list[dict[str, object]],
) -> None:
    assert found(people_of_case_and_survey, only_project(12470, TOTAL, funds)) == []


def test_a_project_may_be_paid_in_parts() -> None:
    funds = [fund("base", "6"), fund("base", "6")]
    assert len(found(people_of_case_and_survey, only_project(12470, TOTAL, funds))) == 1


def test_of_two_cases_neither_need_be_everything() -> None:
    collection = only_project(12470, TOTAL)
    case = collection.cases[0]
    two = replace(collection, cases=(case, replace(case, path="cases/other", people_served=100)))
    assert found(people_of_case_and_survey, two) == []


def test_a_case_whose_text_tells_the_surveys_number_is_for_another_rule() -> None:
    collection = only_project(12470, TOTAL)
    case = replace(collection.cases[0], summary="一年服务12,740人次。")
    assert found(people_of_case_and_survey, replace(collection, cases=(case,))) == []
