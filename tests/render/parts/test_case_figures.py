"""Figures of cases: each with its unit and its base, and none that is not public."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from making import good, site
from repository import project_contract

from site_builder.contract import Contract
from site_builder.render.parts.case_figures import case_figures


def test_figures_with_units_and_bases() -> None:
    told = [(f.label, f.value, f.unit, f.base) for f in case_figures(site(), good().cases)]
    labels = site().case_labels
    assert told == [
        ("典型案例", 2, "个", "2021、2022年度"),
        ("地区", 2, "个", "全省共3个报送地区"),
        (labels.title("people_served"), 17600, "人次", "各案例自报人次之和，可能重复"),
        (labels.title("funds_wan"), Decimal("20.5"), "万元", "2个案例填报的中央资金之和"),
    ]


def test_the_province_s_own_case_is_of_no_area() -> None:
    case = replace(good().cases[0], unit=replace(good().cases[0].unit, city="henan"), city="henan")
    assert case_figures(site(), [case])[1].value == 0


def test_what_is_not_public_is_left_out() -> None:
    sources = dict(project_contract().sources)
    case = sources["case.schema.yml"]
    kept = dict(case["properties"])
    for key in ("funds_wan", "people_served"):
        kept[key] = {**kept[key], "x-publish": "internal"}
    sources["case.schema.yml"] = {**case, "properties": kept}
    there = site(contract=Contract(sources, due=project_contract().due))
    assert [f.label for f in case_figures(there, good().cases)] == ["典型案例", "地区"]
