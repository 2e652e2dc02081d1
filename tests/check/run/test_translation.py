"""jsonschema's errors as findings: every keyword has words, and a key is pointed to."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from check.run.small_form import contract, found
from repository import project_contract

from site_builder.check.run.keywords import KeywordCheck
from site_builder.check.wording.catalogue import keyword_codes
from site_builder.check.wording.problems import put_into_words
from site_builder.check.wording.sentences import LIMITS

BROKEN = {
    "type": ("integer", "十"),
    "format": ("date", "2022年"),
    "const": ("A", "B"),
    "oneOf": ([{"const": "A", "title": "甲"}], "C"),
    "minItems": (2, ["a"]),
    "maxItems": (1, ["a", "b"]),
    "uniqueItems": (True, ["a", "b", "a"]),
    "minLength": (3, "ab"),
    "maxLength": (1, "ab"),
    "x-max-length": (2, "三个字"),
    "minimum": (1, 0),
    "maximum": (1, 2),
    "exclusiveMinimum": (0, 0),
    "exclusiveMaximum": (1, 1),
    "multipleOf": (Decimal("0.01"), Decimal("0.001")),
}
"""Keyword → its value in a schema, and an answer that breaks it."""


OWN = {"title": "甲", "type": "string", "x-source": "kepu"}


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"a": OWN}, "“甲”没有填写（本仓库的规定，通知没有要求）"),
        ({"a": {"title": "甲", "type": "string"}}, "“甲”没有填写"),
        ({"a": {**OWN, "x-source": "notice"}}, "“甲”没有填写"),
    ],
)
def test_what_the_notice_does_not_ask_for_is_told_as_such(
    fields: dict[str, Any], said: str
) -> None:
    made = contract(**fields)
    (finding,) = found(made, {})
    named = made.fields("case", 2021)
    assert put_into_words(finding, "a", None, named).message == said


def test_every_keyword_that_a_schema_may_use_is_tried_here() -> None:
    known = project_contract().sources["meta.schema.yml"]["$defs"]["field"]["properties"]
    limits = set(LIMITS) & set(known)
    assert limits == set(BROKEN)


@pytest.mark.parametrize("keyword", BROKEN)
def test_every_keyword_has_words(keyword: str) -> None:
    limit, answer = BROKEN[keyword]
    of = contract(a={"title": "甲项", keyword: limit})
    (finding,) = found(of, {"a": answer})
    assert finding.code == keyword_codes("case")[LIMITS[keyword]]
    assert finding.pointer == ("/a/2" if keyword == "uniqueItems" else "/a")
    problem = put_into_words(finding, "a.md", None, of.fields("case", 2021))
    assert problem.message.startswith("“甲项”")
    assert problem.remedy
    assert not {"{", "}"} & {*problem.message, *problem.remedy}


def test_a_key_without_an_answer_is_not_to_be_added_once_more() -> None:
    """As in a scaffold, where every question has its line: two lines of one name are no form."""
    of = contract(a={"title": "甲", "type": "boolean"})
    check = KeywordCheck(of, "case", "case", 2022, None)
    (blank,) = check.run({}, written={"/a": None}).findings
    (absent,) = check.run({}, written={"/b": None}).findings
    assert absent.facts["how"].endswith(blank.facts["how"])
    assert "“a:”" in absent.facts["how"]
    assert "“a:”" not in blank.facts["how"]


@pytest.mark.parametrize("key", ["guidde", "引导", "7"])
def test_a_key_in_another_form_is_not_missing_as_well(key: str) -> None:
    of = contract(guided={"title": "引导", "x-number": "7", "type": "boolean"})
    (finding,) = found(of, {key: True})
    assert (finding.code, finding.facts["similar"]) == ("C201", "guided")


def test_a_key_that_is_there_already_is_nobodys_other_spelling() -> None:
    of = contract(guided={"title": "引导", "type": "boolean"})
    (finding,) = found(of, {"guided": True, "guidde": True})
    assert finding.facts["reason"] == "none"


def test_odd_keys_are_pointed_to() -> None:
    of = contract(a={"title": "甲"})
    assert [f.pointer for f in found(of, {"a": 1, "b/c~d": 2, "": 3})] == ["/b~1c~0d", "/"]
