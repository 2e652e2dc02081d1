"""Cases and reports say what the surveys say."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from making import fund, good, survey, with_surveys
from repository import project_contract

from site_builder.check.context import Context
from site_builder.check.rules.totals import same_figures_everywhere
from site_builder.read.markdown import Section

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from site_builder.model.collection import Collection
    from site_builder.model.survey import Survey
    from site_builder.problem import Finding

CITY, ERQI = "zhengzhou-kexie", "zhengzhou-erqi-kexie"
REPORT = good().reports[0]


def found(
    rule: Callable[[Collection, Context], Iterator[Finding]], collection: Collection
) -> list[Finding]:
    return list(rule(collection, Context(project_contract(), collection.reference)))


def report_says(text: str, *surveys: Survey) -> list[tuple[str, str]]:
    section = Section("三、实施成效", f"先说一句。\n{text}", 18, 20)
    report = replace(REPORT, sections=(section,))
    collection = replace(with_surveys(*surveys), cases=(), reports=(report,))
    told = found(same_figures_everywhere, collection)
    assert all(f.path == report.path and f.span and f.span.line == 21 for f in told)
    return [(f.facts["said"], f.facts.get("theirs", f.facts["reason"])) for f in told]


@pytest.mark.parametrize(
    ("text", "city", "erqi", "expected"),
    [
        ("共服务9,000人次：二七3,500，市本级5,500。", "", "合计4,200人次。",
         [("二七3,500", "合计4,200人次")]),
        ("共服务9,000人次：二七3,500，市本级5,500。", "", "合计3,500人次。", []),
        ("共服务9,000人次：二七3,500，市本级5,500。", "", "进门3,000人次，合计3,500人次。", []),
        ("共服务9,000人次：二七4,000，市本级5,000。", "", "合计4,200人次。", []),  # rounded
        ("共服务9,000人次：二七3,500，中原5,500。",
         "连同县区共服务9,700人次：二七4,200，中原5,500。", "",
         [("9,000人次", "9,700人次"), ("二七3,500", "二七4,200")]),
        ("二七区小院议事会21场。", "", "小院议事会14场。",
         [("二七区小院议事会21场", "小院议事会14场")]),
        ("小院议事会21场。", "小院议事会21场。", "小院议事会14场。", []),  # one of them agrees
        ("培训21场。", "", "培训14场。", []),
        ("6个项目合计服务76,989人次。", "全市六个项目共服务75,998人次。", "",
         [("6个项目合计服务76,989人次", "六个项目共服务75,998人次")]),
        ("6个项目合计服务7.6万人次。", "全市6个项目共服务75,998人次。", "", []),
        ("8个项目合计服务76,989人次。", "全市6个项目共服务75,998人次。", "", []),
        ("上一年6个项目服务9,300人次。", "6个项目共服务75,998人次。", "", []),
        ("2019年，6个项目服务9,300人次。", "6个项目共服务75,998人次。", "", []),
        ("明年6个项目预计服务8万人次。", "6个项目共服务75,998人次。", "", []),
        ("6个项目共服务76,989人次。", "去年6个项目服务76,989人次。今年6个项目服务75,998人次。", "",
         [("6个项目共服务76,989人次", "6个项目服务75,998人次")]),
        ("去年共服务9,000人次：二七3,100，市本级5,900。", "", "合计4,200人次。", []),
        ("共服务9,000人次：二七3,500，市本级5,500。", "", "去年合计4,200人次。", []),
        ("去年服务8,000人次：二七4,200，中原3,800。",
         "服务9,700人次：二七4,200，中原5,500。", "", []),
        ("全市接待学生8,400人次。", "", "学生17,316人次。", []),
        ("共服务4,007人次，其中秋季两个项目共服务2,310人次。", "两个项目合计4,007人次。", "", []),
        ("共服务4,007人次；其中，秋季两个项目共服务2,310人次。", "两个项目合计4,007人次。", "", []),
        ("两个项目合计4,007人次。", "共服务4,007人次，其中秋季两个项目共服务2,310人次。", "", []),
        ("其中秋季两个项目服务2,310人次，两个项目共服务4,070人次。", "两个项目合计4,007人次。", "",
         [("两个项目共服务4,070人次", "两个项目合计4,007人次")]),
        ("共服务9,000人次，其中秋季服务5,000人次：二七3,500，中原1,500。",
         "共服务9,000人次：二七4,200，中原4,800。", "", []),
        ("共服务9,000人次：二七3,500，市本级5,500。", "",
         "合计3,500人次，其中暑期共1,200人次。", []),
        ("共服务9,000人次：二七3,500，市本级5,500。", "",
         "合计4,200人次，其中暑期共1,200人次。", [("二七3,500", "合计4,200人次")]),
    ],
)  # fmt: skip
def test_a_report_says_what_the_surveys_say(
    text: str, city: str, erqi: str, expected: list[tuple[str, str]]
) -> None:
    surveys = (survey(CITY, results__effects=city), survey(ERQI, results__effects=erqi))
    assert sorted(report_says(text, *surveys)) == sorted(expected)


OWN = [fund("base", "0") | {"amount_wan": amount} for amount in (Decimal("13.1"), 7)]
PASSED = {"status": "adjusted", "rows": [{"amount_wan": 13}, {"amount_wan": Decimal("0.2")}]}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("全年使用中央资金33.3万元。", None),
        ("全年使用中央资金三十三点三万元。", None),
        ("全年使用中央资金33万3千元。", None),  # cannot be read
        ("全年使用33.3万元中央资金。", None),
        ("全年使用中央资金333000元。", None),
        ("上半年中央资金20.1万元，下半年中央资金13.2万元。", None),
        ("全年使用中央资金43.3万元。", "中央资金43.3万元"),
        ("全年使用中央资金四十三万元。", "中央资金四十三万元"),
        ("全年使用43.3万元中央资金。", "43.3万元中央资金"),
        ("划拨各县区13.2万元。", None),
        ("首批划拨各县区3.2万元，第二批划拨各县区10万元。", None),
        ("划拨各县区31.2万元。", "划拨各县区31.2万元"),
        ("31.2万元由市级划拨各县区。", "31.2万元由市级划拨各县区"),
        ("三十一万元由市级划拨各县区。", "三十一万元由市级划拨各县区"),
        ("31.2万元在2021年二季度拨到各县区，余款留市本级。", "31.2万元在2021年二季度拨到各县区"),
        ("3.2万元在一季度拨到2个县区，10万元在二季度拨到其余县区。", None),  # parts
        ("13.2万元6月底前拨付至各县区。", None),
        ("31.2万元6月底前下达县（区）。", "31.2万元6月底前下达县（区）"),
        ("市财政配套31.2万元拨到3个县区。", None),
        ("市财政划拨各县区配套资金31.2万元。", None),  # is other money
        ("街道出资31.2万元。", None),
        ("明年计划安排中央资金43.3万元。", None),
        ("上年中央资金43.3万元。", None),
        ("“基层科普行动计划”中央资金43.3万元。", "中央资金43.3万元"),
    ],
)
def test_a_report_states_the_money_of_its_survey(text: str, said: str | None) -> None:
    own = survey(CITY, funds__own_use=OWN, funds__transfer=PASSED)
    section = Section("一、总体情况", f"先说一句。\n{text}", 18, 20)
    report = replace(REPORT, sections=(section,))
    collection = replace(with_surveys(own), cases=(), reports=(report,))
    told = found(same_figures_everywhere, collection)
    assert [f.facts["said"] for f in told] == ([said] if said else [])


def test_of_several_columns_all_are_named() -> None:
    own = survey(CITY, funds__own_use=OWN, funds__transfer=PASSED)
    section = Section("一、总体情况", "使用中央资金43.3万元，其中划拨各县区23.2万元。", 18, 20)
    report = replace(REPORT, sections=(section,))
    collection = replace(with_surveys(own), cases=(), reports=(report,))
    whole, passed = found(same_figures_everywhere, collection)
    assert "第13.1题“项目资金”合计20.1万元" in whole.facts["label"]
    assert "第13.2题“金额”合计13.2万元" in whole.facts["label"]
    assert whole.facts["figure"] == "33.3万元"
    assert (passed.facts["figure"], passed.span.column if passed.span else 0) == ("13.2万元", 16)


@pytest.mark.parametrize(
    ("answers", "said"), [({"funds__own_use": []}, ["中央资金31.2万元"]), ({}, [])]
)
def test_a_table_that_is_answered_with_no_row_costs_nothing(
    answers: dict[str, Any], said: list[str]
) -> None:
    own = survey(CITY, funds__transfer=PASSED, **answers)
    section = Section("一、总体情况", "使用中央资金31.2万元。", 18, 20)
    report = replace(REPORT, sections=(section,))
    collection = replace(with_surveys(own), cases=(), reports=(report,))
    told = found(same_figures_everywhere, collection)
    assert [f.facts["said"] for f in told] == said


def test_money_passed_on_as_last_year_is_not_known() -> None:
    own = survey(CITY, funds__own_use=OWN, funds__transfer={"status": "unchanged"})
    section = Section("一、总体情况", "划拨各县区31.2万元。", 18, 20)
    report = replace(REPORT, sections=(section,))
    collection = replace(with_surveys(own), cases=(), reports=(report,))
    assert found(same_figures_everywhere, collection) == []


def test_another_city_and_another_round_are_not_compared() -> None:
    text = "共服务9,000人次：二七3,500，洛阳1,000。小院议事会21场。"
    told = "小院议事会14场，合计4,200人次。"
    others = (
        survey("luoyang-kexie", results__effects=told),
        survey(ERQI, year=2022, results__effects=told),
    )
    assert report_says(text, *others) == []


def test_a_case_says_what_its_units_survey_says() -> None:
    own = survey(CITY, results__effects="换地簿登记换地246亩。")
    section = Section("三、实施成效", "换地簿登记换地1,126亩。", 30, 32)
    case = replace(good().cases[0], sections=(section,))
    collection = replace(with_surveys(own), cases=(case,), reports=())
    (finding,) = found(same_figures_everywhere, collection)
    assert (finding.path, finding.facts["other"]) == (case.path, own.path)
    other = replace(collection, surveys=(survey(ERQI, results__effects="换地簿登记换地246亩。"),))
    assert found(same_figures_everywhere, other) == []


@pytest.mark.parametrize(
    ("transfer", "said"),
    [
        ({"status": "none"}, ["中央资金24万元"]),
        ({"status": "none", "rows": []}, ["中央资金24万元"]),
        ({"status": "unchanged"}, []),  # as much as last year, which nobody says here
        ({"status": "adjusted"}, []),  # not filled in
        ({"status": "adjusted", "rows": [{"amount_wan": 2}]}, []),
        ({"status": "adjusted", "rows": [{"amount_wan": 1}]}, ["中央资金24万元"]),
    ],
)
def test_where_nothing_is_passed_on_the_money_is_complete(
    transfer: dict[str, Any], said: list[str]
) -> None:
    rows = [fund("base", "0") | {"amount_wan": amount} for amount in (12, 10)]
    answers: dict[str, Any] = {
        "funds__own_use": rows,
        "funds__transfer": transfer,
        "funds__local_fund_wan": 6,
    }
    own = survey(CITY, 2021, **answers)
    for text, expected in (("全年使用中央资金24万元。", said), ("全年使用中央资金22万元。", [])):
        if not expected and transfer.get("rows"):
            continue
        report = replace(REPORT, sections=(Section("一、总体情况", text, 18, 20),))
        collection = replace(with_surveys(own), cases=(), reports=(report,))
        told = found(same_figures_everywhere, collection)
        assert [f.facts["said"] for f in told] == expected
        assert all(f.others == (own.path,) for f in told)


def test_every_file_that_says_otherwise_is_named() -> None:
    text = "小院议事会3场。"
    others = [
        survey(name, results__effects=f"小院议事会{count}场。")
        for name, count in ((CITY, 14), (ERQI, 5), ("zhengzhou-dongfenglu-shequ", 6))
    ]
    report = replace(REPORT, sections=(Section("三、实施成效", text, 18, 20),))
    collection = replace(with_surveys(*others), cases=(), reports=(report,))
    (told,) = found(same_figures_everywhere, collection)
    assert sorted(told.others) == sorted(other.path for other in others)
    assert all(other.path in told.facts["there"] for other in others)
