"""Only what the schema publishes leaves the repository."""

from __future__ import annotations

from typing import Any

import pytest

from site_builder.contract.fields import list_fields
from site_builder.export.published_values import public_part

SCHEMA: dict[str, Any] = {
    "properties": {
        "shown": {"x-publish": "public"},
        "counted": {"x-publish": "aggregate"},
        "undeclared": {},
        "group": {
            "x-publish": "public",
            "properties": {"open": {"x-publish": "public"}, "closed": {"x-publish": "internal"}},
        },
        "hidden": {
            "x-publish": "internal",
            "properties": {"open": {"x-publish": "public"}},
        },
        "rows": {
            "x-publish": "public",
            "items": {"properties": {"name": {"x-publish": "public"}, "note": {}}},
        },
        "words": {"x-publish": "public", "items": {}},
    }
}


@pytest.mark.parametrize(
    ("value", "public"),
    [
        ({"counted": 1, "shown": 2, "undeclared": 3}, {"shown": 2}),
        ({"no field of the form": 1}, {}),
        ({"group": {"closed": 1, "open": 2}}, {"group": {"open": 2}}),
        ({"hidden": {"open": 1}}, {}),
        ({"rows": [{"name": "甲", "note": "乙"}, {}]}, {"rows": [{"name": "甲"}, {}]}),
        ({"words": ["一", "二"]}, {"words": ["一", "二"]}),
    ],
)
def test_what_is_left(value: dict[str, Any], public: dict[str, Any]) -> None:
    fields = {f.pointer: f for f in list_fields(SCHEMA)}
    assert public_part(value, fields) == public


def test_they_stand_in_the_forms_order() -> None:
    fields = {f.pointer: f for f in list_fields(SCHEMA)}
    assert list(public_part({"words": [], "shown": 1}, fields)) == ["shown", "words"]
