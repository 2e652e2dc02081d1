"""Who asks for an answer: the nearest word on the way counts, and unsaid it is the notice."""

from __future__ import annotations

import pytest
from repository import SCHEMA

from site_builder.contract import load_contract
from site_builder.contract.fields import Field
from site_builder.contract.source import is_own, source_of

FIELDS = {
    pointer: Field(pointer, schema)
    for pointer, schema in {
        "/a": {},
        "/a/b": {"x-source": "kepu"},
        "/a/b/*/c": {},
        "/a/b/*/d": {"x-source": "notice"},
        "/e": {"x-source": "kepu"},
        "/e/f": {},
    }.items()
}


@pytest.mark.parametrize(
    ("pointer", "source"),
    [
        ("/a", "notice"), ("/a/b", "kepu"), ("/a/b/*/c", "kepu"), ("/a/b/*/d", "notice"),
        ("/e", "kepu"), ("/e/f", "kepu"), ("/none", "notice"),
    ],
)  # fmt: skip
def test_the_nearest_counts(pointer: str, source: str) -> None:
    assert source_of(FIELDS, pointer) == source
    assert is_own(FIELDS, pointer) is (source == "kepu")


@pytest.mark.parametrize(
    ("name", "asked"),
    [
        ("case", {"title", "unit", "summary", "images"}),
        ("report", {"title", "unit", "images"}),
        ("update", set()),
    ],
)
def test_the_models_of_the_notice_have_these_items_and_no_others(
    name: str, asked: set[str]
) -> None:
    fields = load_contract(SCHEMA).fields(name, 2022)
    top = {f.key for p, f in fields.items() if p.count("/") == 1 and not is_own(fields, p)}
    assert top == asked


def test_the_survey_is_the_notices_but_for_what_paper_leaves_open() -> None:
    fields = load_contract(SCHEMA).fields("survey", 2022)
    own = [p for p in fields if is_own(fields, p)]
    assert own == ["/round", "/funds/transfer/status"]
