"""What is said of a field that breaks a keyword: all of it known before anybody answers."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from repository import project_contract

from site_builder.check.wording.sentences import LIMITS, sentence
from site_builder.contract.fields import Field
from site_builder.readings.read_as import read_as

KINDS = ("province", "city", "county", "undertaker")
FORMS = [*product(["survey"], KINDS), ("case", None), ("report", None), ("update", None)]


def asked(name: str, kind: str | None) -> list[tuple[Field, str]]:
    """Every field of a form, and of the rows of its lists, with each keyword that it may break."""
    fields = list(project_contract().fields(name, 2021, kind).values())
    rows = [Field(f"{f.pointer}/0", f.schema["items"]) for f in fields if "items" in f.schema]
    return [(f, keyword) for f in (*fields, *rows) for keyword in f.schema if keyword in LIMITS]


PAIRS = [pair for form in FORMS for pair in asked(*form)]
OF_TEXTS = [pair for pair in PAIRS if pair[1] != "maximum"]


def test_every_pair_has_words_that_need_no_answer() -> None:
    assert len(PAIRS) > 300
    for field, keyword in PAIRS:
        said = sentence(field, keyword)
        assert said.how, (field.pointer, keyword)
        open_ = f"{said.type}{said.how}{said.rule.replace('{length}', '')}"
        assert not {"{", "}"} & {*open_}, (field.pointer, keyword)
        assert said.rule or keyword in {"type", "oneOf", "const"}, (field.pointer, keyword)


@given(st.sampled_from(OF_TEXTS), st.text(max_size=30))
def test_an_answer_only_fills_them_in(pair: tuple[Field, str], answer: str) -> None:
    field, keyword = pair
    said, facts = sentence(field, keyword), sentence(field, keyword).facts(answer)
    before, hole, behind = said.rule.partition("{length}")
    length = facts["rule"].removeprefix(before).removesuffix(behind)
    assert f"{before}{length}{behind}" == facts["rule"]
    assert length.isdecimal() if hole else not length
    is_read = read_as(field, answer) is not None or {":", "："} & {*answer}
    assert facts["how"] == said.how or is_read


@pytest.mark.parametrize(
    ("keyword", "limit", "answer", "rule"),
    [
        ("minLength", 3, "ab", "至少3个字，现有2个字"),
        ("minLength", 1, "", "不能是空的"),
        ("maxLength", 1, "ab", "最多1个字符，现有2个字符"),
        ("x-max-length", 2, "三个 字", "最多2字，现有3字"),
        ("maxItems", 1, ["a", "b"], "最多1条，现有2条"),
        ("minimum", 1, 0, "应不小于1"),
    ],
)
def test_what_an_answer_breaks(keyword: str, limit: int, answer: Any, rule: str) -> None:
    field = Field("/a", {"title": "甲", keyword: limit})
    assert sentence(field, keyword).facts(answer)["rule"] == rule


def test_a_list_without_anything_in_it_is_not_filled_in() -> None:
    field = Field("/a", {"type": "array", "minItems": 1, "examples": [["甲"]]})
    said = sentence(field, "minItems")
    assert said.facts([])["how"] != said.how
    assert said.facts(["乙"])["how"] == said.how
