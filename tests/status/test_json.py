"""JSON in every situation, after its schema.

`pytest tests/status --update-golden` writes the golden files anew.
"""

from __future__ import annotations

import json

import pytest
from jsonschema import Draft202012Validator
from situations import SITUATIONS, golden, status

from site_builder.resources import read_words
from site_builder.status.json import render_json

SCHEMA = Draft202012Validator(
    read_words("site_builder.status", "status.schema.yml"),
    format_checker=Draft202012Validator.FORMAT_CHECKER,
)


@pytest.mark.parametrize("name", SITUATIONS)
def test_golden(name: str, *, update_golden: bool) -> None:
    golden(f"{name}.json", render_json(status(name)), update=update_golden)


@pytest.mark.parametrize("name", SITUATIONS)
def test_it_follows_its_schema(name: str) -> None:
    value = json.loads(render_json(status(name)))
    SCHEMA.validate(value)
    for city in value["cities"]:
        counts = {k: v for k, v in city["surveys"].items() if k not in {"expected", "received"}}
        assert sum(counts.values()) == city["surveys"]["expected"]


def test_the_schema_is_one_and_closed() -> None:
    Draft202012Validator.check_schema(SCHEMA.schema)
    value = json.loads(render_json(status("closed")))
    for wrong in ({**value, "version": 2}, {**value, "more": 1}, {**value, "today": "今天"}):
        assert not SCHEMA.is_valid(wrong)
