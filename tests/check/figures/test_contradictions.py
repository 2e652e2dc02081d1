"""Of two figures that are named alike it is told which cannot both be right."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from making import survey

from site_builder.check.figures.contradictions import (
    Compared,
    against_own_survey,
    against_reports_city,
)
from site_builder.check.figures.measures import Measure, measures

CITY = "zhengzhou-kexie"
PLACES = ("二七", "中原")


def of(text: str) -> Measure:
    (found,) = measures(survey(CITY, results__effects=text))
    return found


def others(**told: str) -> list[Compared]:
    return [
        Compared(of(text), unit, unit == "own", {"erqi": "二七", "zhongyuan": "中原"}.get(unit, ""))
        for unit, text in told.items()
    ]


@pytest.mark.parametrize(
    ("text", "told", "doubted"),
    [
        # The report says less of everything than one of a part.
        ("科普讲座12场", {"erqi": "科普讲座26场"}, True),
        ("科普讲座26场", {"erqi": "科普讲座12场"}, False),
        ("讲座12场", {"erqi": "讲座26场"}, True),
        ("讲座26场", {"erqi": "讲座12场"}, False),
        ("全市科普讲座26场", {"own": "科普讲座12场"}, False),
        ("全市科普讲座12场", {"own": "科普讲座26场"}, True),
        ("科普示范基地38家", {"erqi": "建成83家科普示范基地"}, True),
        # The only one to tell of it, in the same words.
        ("小院议事会21场", {"erqi": "小院议事会14场"}, True),
        ("小院议事会十四场", {"erqi": "小院议事会14场"}, False),
        ("讲座26场", {"own": "讲座12场"}, True),
        ("讲座26场", {"own": "讲座12场", "erqi": "讲座13场"}, False),
        ("讲座25场", {"own": "讲座12场", "erqi": "讲座13场"}, False),
        # Of a place.
        ("二七区小院议事会21场", {"erqi": "小院议事会14场"}, True),
        ("二七区小院议事会12场", {"erqi": "小院议事会14场"}, True),
        ("设备完好率69%", {"own": "设备完好率96%"}, False),
        ("二七设备完好率69%", {"erqi": "设备完好率96%"}, True),
        ("二七区的小院议事会12场", {"erqi": "小院议事会14场"}, True),
        ("二七办了小院议事会12场", {"erqi": "小院议事会14场"}, True),
        ("二七办得早，讲座26场", {"erqi": "讲座12场"}, True),
        ("中原办得早，讲座12场", {"erqi": "讲座26场"}, False),
        ("二七抢种秋菜3,200亩", {"own": "二七抢种秋菜2,300亩"}, True),
        ("二七抢种秋菜3,200亩", {"own": "二七抢种秋菜3,200亩"}, False),
        ("二七的社区科普讲座5场", {"erqi": "科普讲座26场"}, False),  # a part of theirs
        # A part of the report's own.
        ("乡镇科普讲座5场", {"own": "科普讲座26场"}, False),
        ("乡镇科普讲座50场", {"own": "科普讲座26场"}, True),
        ("小院议事会21场", {"erqi": "议事会14场", "zhongyuan": "议事会21场"}, False),
        ("小院议事会21场", {"erqi": "小院议事会14户"}, False),
        ("小院议事会21场", {"erqi": "小院座谈会14场"}, False),
    ],
)
def test_a_report_and_its_city(text: str, told: dict[str, str], *, doubted: bool) -> None:
    assert bool(against_reports_city(of(text), others(**told), PLACES)) is doubted


@pytest.mark.parametrize(
    ("text", "survey_says", "projects", "doubted"),
    [
        ("换地簿登记换地1,126亩", "换地簿登记换地246亩", 3, True),
        ("换地簿登记换地246亩", "换地簿登记换地1,126亩", 3, True),
        ("讲座12场", "讲座26场", 3, False),  # one project of several
        ("讲座12场", "讲座26场", 1, True),
        ("讲座26场", "讲座12场", 3, True),
        ("社区科普讲座12场", "科普讲座26场", 1, False),
        ("科普讲座26场", "社区科普讲座12场", 1, False),
        ("社区科普讲座27场", "科普讲座26场", 1, True),
        ("科普讲座二十六场", "科普讲座26场", 1, False),
        ("设备完好率69%", "设备完好率96%", 3, True),
        ("课盒完好率97%", "完好率96%", 1, False),
    ],
)
def test_a_case_and_its_units_survey(
    text: str, survey_says: str, projects: int, *, doubted: bool
) -> None:
    assert bool(against_own_survey(of(text), [of(survey_says)], projects)) is doubted


@given(st.text("0123456789,.万人次：，。二七小院议事会科普基地家场亩共合计", max_size=120))
def test_no_text_contradicts_itself(text: str) -> None:
    found = measures(survey(CITY, results__effects=text))
    told = [Compared(measure, "x", is_own=True) for measure in found]
    for measure in found:
        assert against_reports_city(measure, told, ()) == ()
        assert against_own_survey(measure, found, 1) is None
