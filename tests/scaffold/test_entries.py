"""Entries of a scaffold: what is known is filled in, and what is optional is not laid out."""

from __future__ import annotations

from typing import Any

from repository import project_contract

from site_builder.contract import Contract
from site_builder.scaffold.entries import Given, ScaffoldEntry, list_entries


def entries(known: dict[str, Any], **fields: dict[str, Any]) -> dict[str, ScaffoldEntry]:
    schema = {"type": "object", "properties": fields}
    contract = Contract({"case.schema.yml": schema})
    listed = list_entries(contract, "case", 2021, None, Given(known))
    return {entry.line.partition(":")[0]: entry for entry in listed}


def test_what_is_known_is_written_so_that_it_is_read_back() -> None:
    fields = {k: {"title": k, "type": "string"} for k in ("round", "title", "date")}
    made = entries({"/round": 2021, "/title": "no: #1"}, **fields)
    assert made["round"].line == "round: 2021"
    assert made["title"].line == 'title: "no: #1"'
    assert made["date"].line == "date:"


def test_a_part_that_may_be_left_out_is_shown_to_be_copied() -> None:
    inner = {"a": {"title": "甲", "type": "integer"}}
    part = {"title": "部分", "type": "object", "required": ["a"], "properties": inner}
    made = entries({}, part={**part, "x-applies": {"city": "optional"}})
    assert list(made) == ["part"]
    assert made["part"].rows == ("a: 1",)
    given = entries({"/part/a": 3}, part={**part, "x-applies": {"city": "optional"}})
    assert [entry.line for entry in given.values()] == ["part:", "a: 3"]
    laid_out = entries({}, part=part)
    assert list(laid_out) == ["part", "a"]
    assert laid_out["a"].pad == "  "


def test_every_choice_is_there_with_how_to_write_several() -> None:
    many: dict[str, Any] = {
        "title": "选择", "type": "array",
        "items": {"type": "string", "oneOf": [{"const": c, "title": c * 2} for c in "ABC"]},
    }  # fmt: skip
    made = entries({}, many=many)["many"]
    assert [constant for constant, _, _ in made.choices] == ["A", "B", "C"]
    assert made.many == "[A, B]"
    one = entries({}, one={"title": "选择", **many["items"]})["one"]
    assert one.many == ""


def test_no_question_is_left_out() -> None:
    for name in ("case", "report", "update"):
        listed = {e.line.partition(":")[0].strip() for e in _listed(name)}
        top = {f.key for p, f in project_contract().fields(name, 2022).items() if p.count("/") == 1}
        assert top <= listed


def _listed(name: str) -> tuple[ScaffoldEntry, ...]:
    return list_entries(project_contract(), name, 2022, None, Given({}))
