"""`schema_for`: plain 2020-12, and who answers what (form-rules, kind by kind)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from repository import project_contract

from site_builder.contract.compile import Calendar, schema_for
from site_builder.contract.demand import demands
from site_builder.contract.formats import named_formats
from site_builder.contract.validator import validator_for

KINDS = ("province", "city", "county", "undertaker")
NAMES = (
    "survey",
    "case",
    "report",
    "update",
    "round",
    "units",
    "ledger",
    "settings",
    "divisions",
    "synonyms",
    "needs",
)

REQUIRED, OPTIONAL, NONE, DECIDED = "required", "optional", "none", "decided"
BY_QUESTION = {
    "/institution/policy_issued": (REQUIRED, REQUIRED, REQUIRED, OPTIONAL),
    "/decision/investigated": (REQUIRED, REQUIRED, REQUIRED, OPTIONAL),
    "/decision/targets_set": (REQUIRED, REQUIRED, REQUIRED, OPTIONAL),
    "/decision/determined_by": (REQUIRED, REQUIRED, REQUIRED, OPTIONAL),
    "/management/organized_by": (REQUIRED, REQUIRED, REQUIRED, NONE),
    "/management/guided": (REQUIRED, REQUIRED, REQUIRED, OPTIONAL),
    "/management/publicized": (REQUIRED, REQUIRED, REQUIRED, OPTIONAL),
    "/funds/allocation_basis": (REQUIRED, REQUIRED, REQUIRED, OPTIONAL),
    "/funds/own_use": (REQUIRED, REQUIRED, REQUIRED, REQUIRED),
    "/funds/transfer": (REQUIRED, REQUIRED, NONE, NONE),
    "/funds/key_areas": (REQUIRED, REQUIRED, REQUIRED, NONE),
    "/funds/key_areas/demo_counties/total": (REQUIRED, NONE, NONE, NONE),
    "/funds/local_fund": (REQUIRED, REQUIRED, REQUIRED, NONE),
    "/results/effects": (NONE, DECIDED, DECIDED, REQUIRED),
    "/results/prefectures_covered": (REQUIRED, NONE, NONE, NONE),
    "/results/counties_covered": (OPTIONAL, DECIDED, NONE, NONE),
    "/problems": (REQUIRED, REQUIRED, REQUIRED, REQUIRED),
}


def all_schemas() -> list[tuple[str, int, str | None]]:
    surveys = [("survey", year, kind) for year in (2021, 2022, 2030) for kind in KINDS]
    return [*surveys, *((name, 2021, None) for name in NAMES)]


@pytest.mark.parametrize("key", all_schemas())
def test_is_plain_2020_12(key: tuple[str, int, str | None]) -> None:
    schema = project_contract().schema_for(*key)
    Draft202012Validator.check_schema(schema)
    assert "$ref" not in str(schema)
    assert "x-applies" not in str(schema)
    assert "{year}" not in str(schema)


@pytest.mark.parametrize("question", BY_QUESTION)
@pytest.mark.parametrize("kind", KINDS)
def test_who_answers_what(question: str, kind: str) -> None:
    found = demands(project_contract().schema_for("survey", 2021, kind)).get(question)
    if found is None:
        answered = NONE
    elif found.conditional:
        answered = DECIDED
    else:
        answered = REQUIRED if found.required else OPTIONAL
    assert answered == BY_QUESTION[question][KINDS.index(kind)]


def test_years_are_filled_in() -> None:
    schema: Any = project_contract().schema_for("survey", 2021)
    assert schema["properties"]["round"]["const"] == 2021
    issued = schema["properties"]["institution"]["properties"]["policy_issued"]
    assert issued["title"].startswith("2021年")


def test_compiling_leaves_the_source_alone() -> None:
    contract = project_contract()
    before = str(contract.sources)
    contract.schema_for("survey", 2040, "city")
    assert str(contract.sources) == before


def test_a_condition_on_a_list_that_is_defined_elsewhere() -> None:
    many = {"type": "array", "items": {"oneOf": [{"const": c, "title": c} for c in "AB"]}}
    sources: dict[str, Any] = {
        "a.schema.yml": {
            "type": "object",
            "properties": {
                "many": {"$ref": "a.schema.yml#/$defs/many"},
                "part": {"title": "说明", "x-when": {"many": "A"}},
            },
            "$defs": {"many": many},
        }
    }
    validator = validator_for(schema_for(sources, "a", Calendar(2021)), named_formats(()))
    for value, count in (
        ({"many": ["A", "B"], "part": "甲"}, 0),
        ({"many": ["A", "B"]}, 1),
        ({"many": ["B"]}, 0),
        ({"many": ["B"], "part": "甲"}, 1),
    ):
        assert len(list(validator.iter_errors(value))) == count


@pytest.mark.parametrize(
    ("due", "day"),
    [
        (date(2022, 4, 10), "2022-03-31"),
        (date(2022, 12, 31), "2022-12-21"),
        (date(2022, 1, 5), "2021-12-26"),
        (date(2024, 3, 8), "2024-02-27"),
        (None, "2021-12-21"),
    ],
)
def test_an_example_of_a_day_lies_before_the_last_day(due: date | None, day: str) -> None:
    field = {"title": "甲", "type": "string", "format": "date", "examples": ["{day}"]}
    sources = {"a.schema.yml": {"properties": {"b": {**field, "x-remedy": "例如 {day}，{next}年"}}}}
    made = schema_for(sources, "a", Calendar(2021, due))["properties"]["b"]
    assert made["examples"] == [day]
    assert made["x-remedy"] == f"例如 {day}，2022年"


@pytest.mark.parametrize(("voluntary", "required"), [(False, ["b"]), (True, [])])
def test_what_is_voluntary_is_left_out_as_a_whole(voluntary: bool, required: list[str]) -> None:
    """Elsewhere a group in which something is required has to be there itself."""
    inner = {"a": {"title": "甲", "type": "integer"}}
    group = {"title": "乙", "type": "object", "properties": inner, "required": ["a"]}
    sources: dict[str, Any] = {
        "a.schema.yml": {"properties": {"b": {**group, "x-voluntary": voluntary}}}
    }
    made = schema_for(sources, "a", Calendar(2021))
    assert made["required"] == required
    assert made["properties"]["b"]["required"] == ["a"]
