"""Nothing is more public than the strictest mark on the way to it."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from repository import project_contract

from site_builder.contract.fields import list_fields
from site_builder.contract.publicity import is_public, public_answers, publicity, strictest

LEVELS = ("public", "aggregate", "internal")
PUBLIC = {"x-publish": "public"}
SCHEMA: dict[str, Any] = {
    "properties": {
        "open": PUBLIC,
        "counted": {"x-publish": "aggregate"},
        "silent": {},
        "odd": {"x-publish": "everybody"},
        "group": {"properties": {"open": PUBLIC, "silent": {}}},
        "question": {"x-number": "1", "properties": {"open": PUBLIC}},
        "section": {"x-publish": "internal", "properties": {"open": PUBLIC}},
        "total": {"x-publish": "aggregate", "properties": {"open": PUBLIC}},
        "words": {**PUBLIC, "items": {}},
        "shut_words": {**PUBLIC, "items": {"x-publish": "internal"}},
        "deep_words": {**PUBLIC, "items": {"items": {"x-publish": "internal"}}},
        "open_words": {"x-publish": "internal", "items": PUBLIC},
        "silent_words": {"items": PUBLIC},
        "rows": {**PUBLIC, "items": {"properties": {"open": PUBLIC, "silent": {}}}},
        "shut_rows": {**PUBLIC, "items": {"x-publish": "internal", "properties": {"open": PUBLIC}}},
        "empty": {"properties": {}},
    }
}
FIELDS = {f.pointer: f for f in list_fields(SCHEMA)}


@pytest.mark.parametrize(
    ("pointer", "who"),
    [
        ("/open", "public"),
        ("/counted", "aggregate"),
        ("/silent", "internal"),
        ("/odd", "internal"),
        ("/group", "public"),
        ("/group/open", "public"),
        ("/group/silent", "internal"),
        ("/question", "internal"),
        ("/question/open", "internal"),
        ("/section/open", "internal"),
        ("/total/open", "aggregate"),
        ("/words", "public"),
        ("/shut_words", "internal"),
        ("/deep_words", "internal"),
        ("/open_words", "internal"),
        ("/silent_words", "internal"),
        ("/rows/*/open", "public"),
        ("/rows/*/silent", "internal"),
        ("/shut_rows", "internal"),
        ("/shut_rows/*/open", "internal"),
        ("/no field of the form", "internal"),
        ("", "internal"),
    ],
)
def test_who_may_see_it(pointer: str, who: str) -> None:
    assert publicity(FIELDS, pointer) == who
    assert is_public(FIELDS, pointer) == (who == "public")


def test_the_strictest_of_nothing_is_public() -> None:
    assert strictest(()) == "public"
    assert strictest(("public", "internal", "aggregate")) == "internal"


def test_a_public_answer_holds_no_other() -> None:
    pointers = [f.pointer for f in public_answers(FIELDS)]
    assert pointers == ["/open", "/group/open", "/words", "/rows/*/open"]


def test_marks_of_the_forms_as_they_stand() -> None:
    """Where no marks contradict each other, each answer's own is the one that counts."""
    for name in ("survey", "case", "report", "update"):
        fields = project_contract().fields(name, 2021)
        held = {f.pointer for f in public_answers(fields)}
        assert held
        for pointer in held:
            assert fields[pointer].publish == "public"


MARKS = st.sampled_from(["", *LEVELS]).map(lambda m: {"x-publish": m} if m else {})


def _schemas(inner: st.SearchStrategy[dict[str, Any]]) -> st.SearchStrategy[dict[str, Any]]:
    properties = st.dictionaries(st.sampled_from("abc"), inner, min_size=1)
    groups = st.builds(lambda mark, p: {**mark, "properties": p}, MARKS, properties)
    lists = st.builds(lambda mark, items: {**mark, "items": items}, MARKS, inner)
    return groups | lists


TREES = st.recursive(MARKS, _schemas, max_leaves=8)


def reached(schema: dict[str, Any], pointer: str, limit: str) -> dict[str, str]:
    """The strictest mark down to every field, going from the top with the limit so far."""
    mark = schema.get("x-publish", limit)
    limit = max(mark, limit, key=LEVELS.index)
    found: dict[str, str] = {}
    for key, child in schema.get("properties", {}).items():
        found |= {f"{pointer}/{key}": limit} | reached(child, f"{pointer}/{key}", limit)
    if "items" in schema:
        found |= reached(schema["items"], f"{pointer}/*", limit)
    return found


@given(TREES)
def test_nothing_is_more_public_than_what_it_stands_in(tree: dict[str, Any]) -> None:
    whole = {"properties": {"top": tree}}
    fields = {f.pointer: f for f in list_fields(whole)}
    for pointer, limit in reached(whole, "", "public").items():
        own = fields[pointer].schema.get("x-publish", "public")
        allowed = max(limit, own, key=LEVELS.index)
        assert LEVELS.index(publicity(fields, pointer)) >= LEVELS.index(allowed), pointer
