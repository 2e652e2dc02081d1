"""Only public answers are listed, and a missing one says why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from making import fund, good, survey, with_surveys
from repository import project_contract

from site_builder.aggregate.public_answers import answers_table, published_fields
from site_builder.aggregate.table import Gap
from site_builder.contract import Contract

if TYPE_CHECKING:
    from site_builder.aggregate.table import Cell
    from site_builder.model.survey import Survey


def answers(*surveys: Survey) -> list[dict[str, Cell]]:
    table = answers_table(with_surveys(*surveys), project_contract(), 2021)
    return [dict(zip((c.key for c in table.columns), row, strict=True)) for row in table.rows]


def of(key: str, *surveys: Survey) -> list[Cell]:
    return [a["answer"] for a in answers(*surveys) if a["question_key"] == key]


def hidden(pointer: str, publish: str | None) -> Contract:
    """The project's contract with another publicity of one field of the survey."""
    sources = dict(project_contract().sources)

    def change(schema: dict[str, Any], keys: list[str]) -> dict[str, Any]:
        if not keys:
            rest = {k: v for k, v in schema.items() if k != "x-publish"}
            return rest | ({"x-publish": publish} if publish else {})
        inner = "items" if keys[0] == "*" else "properties"
        part = schema[inner]
        if inner == "items":
            return {**schema, "items": change(part, keys[1:])}
        return {**schema, "properties": {**part, keys[0]: change(part[keys[0]], keys[1:])}}

    tokens = pointer.strip("/").split("/")
    sources["survey.schema.yml"] = change(dict(sources["survey.schema.yml"]), tokens)
    return Contract(sources)


def test_internal_answers_are_left_out() -> None:
    keys = {f.pointer for f in published_fields(project_contract(), 2021)}
    assert "/funds/own_use/*/project" in keys
    assert "/funds/key_areas/elderly/amount_wan" in keys
    for inner in ("/problems", "/funds/allocation_basis", "/funds/own_use/*/undertaker",
                  "/funds/own_use/*/content", "/funds/transfer/rows/*/note"):  # fmt: skip
        assert inner not in keys


@pytest.mark.parametrize("publish", ["internal", "aggregate", None])
@pytest.mark.parametrize("pointer", ["/results/effects", "/funds/own_use/*/project"])
def test_publicity_is_the_schemas(pointer: str, publish: str | None) -> None:
    keys = {f.pointer for f in published_fields(hidden(pointer, publish), 2021)}
    assert pointer not in keys


@pytest.mark.parametrize("publish", ["internal", "aggregate", None])
def test_what_stands_in_something_that_is_not_public_is_not_either(publish: str | None) -> None:
    keys = {f.pointer for f in published_fields(hidden("/funds/own_use", publish), 2021)}
    assert not [key for key in keys if key.startswith("/funds/own_use")]


def test_answers_in_the_forms_words() -> None:
    one = survey("zhengzhou-kexie", decision__investigated=True, decision__determined_by=["D", "G"])
    assert of("decision.investigated", one) == ["是"]
    assert of("decision.determined_by", one) == ["D.与财政部门共同研究确定", "G.市县共同研究确定"]


def test_rows_are_numbered_and_amounts_are_plain() -> None:
    rows = [fund("base", "12.50", "甲"), fund("team", "100", "乙")]
    found = [a for a in answers(survey("zhengzhou-kexie", funds__own_use=rows))
             if str(a["question_key"]).startswith("funds.own_use")]  # fmt: skip
    assert [(a["row"], a["answer"]) for a in found if "项目名称" in str(a["question"])] == [
        ("1", "甲"), ("2", "乙"),
    ]  # fmt: skip
    amounts = [a for a in found if a["question_key"] == "funds.own_use.*.amount_wan"]
    assert [(a["answer"], a["answer_unit"]) for a in amounts] == [
        ("12.50", "万元"), ("100", "万元"),
    ]  # fmt: skip
    assert amounts[0]["question"] == "本级科协使用部分：中央资金"
    assert amounts[0]["question_number"] == "13.1"


def test_gaps_say_why() -> None:
    one = survey("zhengzhou-kexie")
    assert of("decision.investigated", one) == [Gap.UNANSWERED]
    assert of("results.prefectures_covered", one) == [Gap.NOT_ASKED]
    assert of("funds.own_use.*.project", survey("zhengzhou-kexie", funds__own_use=[])) == [
        Gap.NOT_ASKED
    ]


def test_a_question_that_is_not_of_the_round_is_not_listed() -> None:
    table = answers_table(good(), project_contract(), 2022)
    assert table.rows == ()
    assert table.id == "answers-2022"
