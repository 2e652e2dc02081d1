"""Rules over schemas in the small: names that must exist, and numbers that must ascend."""

from __future__ import annotations

from typing import Any

import pytest

from site_builder.check.schemas import rules

NAME = "a.schema.yml"


def nodes(**properties: dict[str, Any]) -> list[rules.Node]:
    return list(rules.nodes({NAME: {"properties": properties}}, NAME))


@pytest.mark.parametrize(
    ("numbers", "reasons"),
    [
        (["1", "1.1", "2", "10", "13.1", "六"], []),
        (["9", "10"], []),  # as texts they would stand the other way round
        (["10", "9"], ["order"]),
        (["1.10", "1.9"], ["order"]),
        (["3", "1", "2"], ["order", "order"]),
        (["六", "1"], []),
        (["1", "1"], ["twice"]),
        (["1."], ["form"]),
        (["1²"], ["form"]),
        (["01"], ["form"]),
    ],
)
def test_numbers(numbers: list[str], reasons: list[str]) -> None:
    fields = {f"q{i}": {"x-number": number} for i, number in enumerate(numbers)}
    assert [f.facts["reason"] for f in rules.numbers(nodes(**fields))] == reasons


def test_a_part_that_depends_on_its_question_shares_its_number() -> None:
    question = {"x-number": "1", "type": "boolean"}
    part = {"x-number": "1", "x-when": {"q": True}}
    assert list(rules.numbers(nodes(q=question, part=part))) == []
    other = {"x-number": "1", "x-when": {"elsewhere": True}}
    assert len(list(rules.numbers(nodes(q=question, part=other)))) == 1


def test_references_that_lead_nowhere_or_round_in_a_ring() -> None:
    sources: dict[str, dict[str, Any]] = {
        NAME: {"$defs": {"x": {"$ref": f"{NAME}#/$defs/y"}, "y": {"$ref": f"{NAME}#/$defs/x"}}},
        "b.schema.yml": {
            "properties": {
                "a": {"$ref": "b.schema.yml#/$defs/there"},
                "b": {"$ref": "gone.schema.yml#/$defs/there"},
                "c": {"const": {"$ref": "a word, no reference"}},
            },
            "$defs": {"there": {"title": "甲"}},
        },
    }
    assert len(list(rules.dangling(sources, NAME))) == 2
    assert [f.pointer for f in rules.dangling(sources, "b.schema.yml")] == ["/properties/b/$ref"]


@pytest.mark.parametrize(
    ("when", "reasons"),
    [
        ({"q": True}, []),
        ({"q": False}, []),
        ({"q": "true"}, ["answer"]),
        ({"part": True}, ["sibling"]),  # itself
        ({"gone": True}, ["sibling"]),
        ({"c": "A"}, []),
        ({"c": "B"}, ["answer"]),
        ({"free": "甲"}, ["answer"]),  # any text may be answered there
    ],
)
def test_a_condition_names_a_sibling_and_its_answer(
    when: dict[str, Any], reasons: list[str]
) -> None:
    fields: dict[str, dict[str, Any]] = {
        "q": {"type": "boolean"},
        "c": {"type": "array", "items": {"oneOf": [{"const": "A", "title": "甲"}]}},
        "free": {"type": "string"},
        "part": {"x-when": when},
    }
    (node,) = (n for n in nodes(**fields) if n.key == "part")
    assert [f.facts["reason"] for f in rules.conditions({}, node)] == reasons


def test_rounds_run_forwards() -> None:
    for rounds, count in (
        ({"from": 2022}, 0),
        ({"until": 2021}, 0),
        ({"from": 2022, "until": 2022}, 0),
        ({"from": 2022, "until": 2021}, 1),
    ):
        (_, node) = nodes(q={"title": "甲", "x-rounds": rounds})
        assert len(list(rules.names(node))) == count


PUBLIC, INTERNAL = {"x-publish": "public"}, {"x-publish": "internal"}


@pytest.mark.parametrize(
    ("schema", "reasons"),
    [
        (PUBLIC, []),
        ({}, ["missing"]),
        ({"properties": {"q": PUBLIC}}, []),  # a group asks nothing itself
        ({"properties": {"q": {}}}, ["missing"]),
        ({"x-number": "1", "properties": {"q": PUBLIC}}, ["missing"]),
        ({**PUBLIC, "properties": {"items": {}}}, ["missing"]),  # a property of that name
        ({**INTERNAL, "properties": {"q": PUBLIC, "r": INTERNAL}}, ["open"]),
        ({"x-publish": "aggregate", "properties": {"q": PUBLIC, "r": INTERNAL}}, ["open"]),
        ({**PUBLIC, "properties": {"q": INTERNAL}}, []),
        ({**INTERNAL, "properties": {"g": {"properties": {"q": PUBLIC}}}}, ["open"]),
        ({**PUBLIC, "items": {}}, []),
        ({**PUBLIC, "items": PUBLIC}, []),
        ({**PUBLIC, "items": INTERNAL}, ["items"]),
        ({**INTERNAL, "items": PUBLIC}, ["items"]),
        ({"items": PUBLIC}, ["missing"]),
        ({**INTERNAL, "items": {"properties": {"q": PUBLIC}}}, ["open"]),
        ({**PUBLIC, "items": {**INTERNAL, "properties": {"q": PUBLIC}}}, ["items", "open"]),
    ],
)
def test_nothing_is_more_public_than_what_it_stands_in(
    schema: dict[str, Any], reasons: list[str]
) -> None:
    (_, *found) = nodes(top=schema)
    told = [finding.facts["reason"] for node in found for finding in rules.publicity(node)]
    assert told == reasons


def test_a_contradiction_names_both_places() -> None:
    (_, *found) = nodes(top={**INTERNAL, "items": {"properties": {"q": PUBLIC}}})
    (finding,) = rules.publicity(found[-1])
    assert finding.pointer == "/properties/top/items/properties/q/x-publish"
    assert finding.facts == {
        "where": "“top.q”", "reason": "open", "mark": "public", "outer": "“top”",
        "limit": "internal",
    }  # fmt: skip
