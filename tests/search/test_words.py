"""Words for the script: folded, each once, and of two characters at least."""

from __future__ import annotations

from site_builder.model.synonyms import Synonyms
from site_builder.search.words import simplified, synonym_data


def test_synonyms() -> None:
    made = synonym_data(Synonyms((("APP", "ａｐｐ", "软件", "、件"), ("，",)), ("怎么", "？")))
    assert made == {"groups": [["app", "软件"]], "ignored": ["怎么"]}
    assert synonym_data(None) == {"groups": [], "ignored": []}


def test_simplified() -> None:
    found = simplified()
    table = dict(zip(found["traditional"], found["simplified"], strict=True))
    assert {char: table[char] for char in "詐騙學協農"} == dict(
        zip("詐騙學協農", "诈骗学协农", strict=True)
    )
    assert not set("乾著了后") & set(table)  # who types these may mean them
