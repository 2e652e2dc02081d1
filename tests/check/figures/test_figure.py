"""Numbers that a document answers with."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from repository import GOOD, project_contract

from site_builder.check.figures.figure import Figure, list_figures, name_figure, say
from site_builder.read.document import read_document
from site_builder.read.paths.layout import locate

SURVEY = "submissions/2021/zhengzhou/zhengzhou-kexie/survey.yml"


def figures(value: dict[str, Any]) -> list[Figure]:
    return list(list_figures(value, project_contract().fields("survey", 2021)))


def test_a_column_gives_its_rows_and_their_sum() -> None:
    rows = [{"amount_wan": Decimal("4.5")}, {"amount_wan": 7}, {"amount_wan": "多"}]
    first, second, total = figures({"funds": {"own_use": rows}})
    assert (first.pointer, first.value, first.unit) == (
        "/funds/own_use/0/amount_wan",
        Decimal("4.5"),
        "万元",
    )
    assert first.in_row
    assert second.said == "7万元"
    assert (total.pointer, total.value, total.rows) == ("/funds/own_use", Decimal("11.5"), 2)
    assert total.is_sum
    assert not total.in_row


def test_the_round_and_what_is_no_number_are_no_figures() -> None:
    value = {"round": 2021, "institution": {"policy_issued": True}, "stray": 3, "problems": "3"}
    assert figures(value) == []


def test_every_number_of_a_survey_is_found() -> None:
    place = locate(SURVEY)
    assert place
    document = read_document(SURVEY, place, (GOOD / SURVEY).read_bytes())
    found = figures(document.value or {})
    assert "/results/counties_covered" in {f.pointer for f in found}
    assert {f.unit for f in found} <= {"万元", "个", ""}


@pytest.mark.parametrize(
    ("number", "said"),
    [("12.50", "12.5万元"), ("1234567", "1,234,567万元"), ("0.0005", "0.0005万元")],
)
def test_numbers_are_said_with_their_unit(number: str, said: str) -> None:
    assert say(Decimal(number), "万元") == said


def test_figures_are_named_as_the_form_does() -> None:
    fields = project_contract().fields("survey", 2021)
    row, total = figures({"funds": {"own_use": [{"amount_wan": 7}]}})
    assert name_figure(row, fields, "{table}{column}合计") == "第13.1题 第1行“项目资金”"
    assert name_figure(total, fields, "{table}{column}合计") == "第13.1题“项目资金”合计"
