"""Figures of texts are named by the words beside them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from making import survey

from site_builder.check.figures.measures import measures

CITY = "zhengzhou-kexie"


def said(text: str) -> list[tuple[str, str, str]]:
    found = measures(survey(CITY, results__effects=text))
    return [(m.name, str(m.value), m.unit) for m in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("换地簿登记换地246亩，涉及517户。", [("换地簿登记换地", "246", "亩")]),
        ("书苑议事会14场756人次", [("书苑议事会", "14", "场")]),
        ("入户检查1,240户次", []),  # is not 1,240 households
        ("当病打药的由150户中57户减到14户", []),  # is what they are of
        ("接待学生1.2万人次", []),  # said of everything
        ("使用中央资金15万元", []),
        ("街道认捐款0.4万元", [("街道认捐款", "0.4", "万元")]),
        ("议事会14场，另有议事会3场", []),  # which of the two
        ("上课节", []),
        ("田间课54节课", [("田间课", "54", "节课")]),
        ("全年举办小院议事会十四场", [("小院议事会", "14", "场")]),
        ("建成38家科普示范基地", [("科普示范基地", "38", "家")]),
        ("全市科普示范基地三十八家", [("科普示范基地", "38", "家")]),
        ("上过38家报纸", []),
        ("巡展26场，讲座五十场", [("巡展", "26", "场"), ("讲座", "50", "场")]),
        ("举办讲座26场", [("讲座", "26", "场")]),
        ("办讲座26场", [("讲座", "26", "场")]),
        ("培训26场，学生30户", []),
        ("二十四节气课", []),
        ("第三十八期简报", []),
        ("明年打算再办小院议事会60场", []),
        ("2020年小院议事会只有14场，去年小院议事会20场", []),
        ("2022年3月小院议事会收尾，出处卡314条", [("出处卡", "314", "条")]),
        ("设备完好率96%，占比由12%升到37%，其中78%是学生", [("设备完好率", "96", "%")]),
        ("116个班上课754节", [("班上课", "754", "节")]),
    ],
)
def test_measures_are_named_beside_their_figures(
    text: str, expected: list[tuple[str, str, str]]
) -> None:
    assert said(text) == expected


@given(st.text("0123456789,.万人次：，。二七小院议事会科普基地家场亩共合计", max_size=120))
def test_any_text_is_read(text: str) -> None:
    for measure in measures(survey(CITY, results__effects=text)):
        assert measure.words in text
        assert measure.value >= Decimal(0)


def test_a_long_text_is_read_quickly() -> None:
    said("小院议事会14场" * 20_000)
    said("议" * 100_000)
    said("1" * 100_000)
    said("三" * 100_000)
