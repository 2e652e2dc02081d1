"""An example is an answer: whatever a schema asks, it accepts its own."""

from __future__ import annotations

import pytest
from repository import project_contract

from site_builder.contract.formats import named_formats
from site_builder.contract.validator import validator_for
from site_builder.scaffold.example import example_of

KINDS = (None, "province", "city", "county", "undertaker")


@pytest.mark.parametrize("name", ["survey", "case", "report", "update"])
def test_every_field_accepts_its_example(name: str) -> None:
    contract = project_contract()
    formats = named_formats(["410102"])
    for kind in KINDS if name == "survey" else KINDS[:1]:
        for field in contract.fields(name, 2021, kind).values():
            schema = dict(field.schema)
            example = example_of(schema)
            if (
                example is not None and schema.get("type") != "object"
            ):  # whose parts depend on others
                assert list(validator_for(schema, formats).iter_errors(example)) == [], field


def test_nothing_to_go_by() -> None:
    assert example_of({"type": "string"}) is None
    assert example_of({"type": "array", "items": {"type": "string"}}) is None
    assert example_of({"type": "object", "properties": {"a": {"type": "number"}}}) == {}
    assert example_of({"type": "integer", "minimum": 0}) == 0
