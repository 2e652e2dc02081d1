"""A schema against the meta-schema: each slip is said once, at its place, by its name."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import pytest
from repository import project_contract

from site_builder.check.schemas.keywords import check_keywords, where

META = project_contract().sources["meta.schema.yml"]
FIELD = {"title": "甲", "type": "string"}


def said(**keywords: Any) -> list[tuple[str, str, Any]]:
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "表",
        "properties": {"part": {**FIELD, **keywords}},
    }
    found = check_keywords(deepcopy(schema), META)
    return [(f.code, f.pointer, f.facts["reason"]) for f in found]


@pytest.mark.parametrize(
    ("keywords", "code", "key", "reason"),
    [
        ({"x-publsh": "public"}, "X438", "x-publsh", "similar"),
        ({"pattern": "[0-9]+"}, "X438", "pattern", "none"),
        ({"x-publish": "everyone"}, "X439", "x-publish", "choice"),
        ({"minLength": "1"}, "X439", "minLength", "type"),
        ({"minLength": -1}, "X439", "minLength", "limit"),
        ({"title": None}, "X439", "title", "empty"),
        ({"format": "email"}, "X439", "format", "choice"),
    ],
)
def test_slips(keywords: dict[str, Any], code: str, key: str, reason: str) -> None:
    assert said(**keywords) == [(code, f"/properties/part/{key}", reason)]


def test_an_object_says_what_it_holds() -> None:
    assert {reason for _, _, reason in said(type="object")} == {"missing"}
    assert said() == []


@pytest.mark.parametrize(
    ("pointer", "named"),
    [
        ("", ""),
        ("/properties/funds/properties/own_use/items/x-unit", "“funds.own_use.x-unit”"),
        ("/$defs/kind/oneOf/3/const", "“kind.oneOf.const”"),
        ("/properties", ""),
    ],
)
def test_where(pointer: str, named: str) -> None:
    assert where(pointer) == named
