"""The page of a code names the places in the forms that add to it."""

from __future__ import annotations

from typing import Any

import pytest
from repository import project_contract

from site_builder.check.wording.catalogue import catalogue
from site_builder.contract import Contract
from site_builder.guide.form_lines import FormLine, form_lines, keywords_of
from site_builder.guide.pages import guide_pages

SURVEY = "survey.schema.yml#/properties"


def found(fault: str, family: str = "survey") -> dict[str, FormLine]:
    return {line.place: line for line in form_lines(project_contract(), family, fault, 2021)}


def test_a_definition_is_named_once_with_all_who_use_it() -> None:
    line = found("range")["common.schema.yml#/$defs/amount_wan"]
    assert "maximum" in line.keywords
    assert line.fields == ("“项目资金”", "“金额”", "第15题“经费额度”")
    assert "common.schema.yml#/$defs/unit_id" not in found("range")


def test_what_stands_beside_a_reference_takes_precedence() -> None:
    """It is named there, and no longer where the reference leads."""
    place = f"{SURVEY}/funds/properties/own_use"
    assert found("missing")[place].keywords == ("x-applies", "x-remedy")
    definition: dict[str, Any] = {"type": "integer", "minimum": 0, "x-remedy": "写整数"}
    field = {"title": "个数", "$ref": "common.schema.yml#/$defs/n", "x-remedy": "写个数"}
    contract = Contract({
        "survey.schema.yml": {"type": "object", "properties": {"n": field}},
        "common.schema.yml": {"$defs": {"n": definition}},
    })  # fmt: skip
    assert form_lines(contract, "survey", "range", 2021) == (
        FormLine(f"{SURVEY}/n", ("x-remedy",), ("“个数”",)),
        FormLine("common.schema.yml#/$defs/n", ("minimum",), ("“个数”",)),
    )


@pytest.mark.parametrize(("code", "text"), [(c, t) for c, t in catalogue().items() if t.fault])
def test_every_place_is_there(code: str, text: Any) -> None:
    page = guide_pages(project_contract(), 2021)[f"rules/{code}.md"]
    for line in form_lines(project_contract(), text.family, text.fault, 2021):
        file, _, pointer = line.place.partition("#")
        there: Any = project_contract().sources[file]
        for token in pointer.split("/")[1:]:
            there = there[token]
        assert set(line.keywords) <= there.keys() & set(keywords_of(text.fault))
        assert f"| `{line.place}` |" in page


def test_who_reads_a_code_of_a_rule_is_told_of_no_form() -> None:
    assert "表样里的依据" not in guide_pages(project_contract(), 2021)["rules/S140.md"]
