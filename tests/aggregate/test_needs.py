"""A need is met by a choice, by a word of the title, or by two words of what a case says."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from making import good

from site_builder.aggregate.needs import needs_met
from site_builder.model.need import Need
from site_builder.model.synonyms import Synonyms

PUBLIC = frozenset(("summary", "replicable", "themes", "category", "key_areas", "audiences"))
SYNONYMS = Synonyms((("防汛", "汛期", "洪水"), ("消防", "灭火"), ("防汛", "内涝")))
FLOOD = Need("flood", "防汛", "防汛。", ("防汛",), {})
BARE = replace(
    good().cases[0], title="甲", summary="乙", replicable=("丙", "丁"), audiences=("public",)
)


def met(told: dict[str, Any], need: Need = FLOOD, public: frozenset[str] = PUBLIC) -> bool:
    (keys,) = needs_met([replace(BARE, **told)], [need], SYNONYMS, public)
    return keys == (need.key,)


@pytest.mark.parametrize(
    ("told", "is_met"),
    [
        ({}, False),
        ({"title": "社区防汛演练"}, True),
        ({"title": "汛期避险"}, True),
        ({"title": "内涝点一张图"}, True),
        ({"title": "社区消防演练"}, False),
        ({"summary": "汛期前排查。"}, False),
        ({"summary": "汛期前排查，汛期后回访。"}, False),
        ({"summary": "汛期前排查，洪水来时避险。"}, True),
        ({"summary": "汛期前排查。", "replicable": ("画出内涝点", "丁")}, True),
    ],
)
def test_words(told: dict[str, Any], is_met: bool) -> None:
    assert met(told) is is_met


def test_choices() -> None:
    need = replace(FLOOD, choices={"audiences": ("elderly", "youth"), "category": ("base",)})
    assert met({"audiences": ("youth",), "category": "team"}, need)
    assert met({"category": "base"}, need)
    assert not met({"category": "team"}, need)


def test_what_not_everybody_may_see_tells_nothing() -> None:
    need = replace(FLOOD, choices={"audiences": ("youth",)})
    assert not met({"audiences": ("youth",), "summary": "汛期、洪水"}, need, frozenset())


def test_words_are_words_and_no_patterns() -> None:
    need = Need("odd", "甲乙", "甲乙。", ("a+b", ".*"), {})
    assert not met({"title": "aab"}, need)
    assert met({"title": "a+b"}, need)


def test_without_needs() -> None:
    assert needs_met([BARE], [], SYNONYMS, PUBLIC) == [()]
