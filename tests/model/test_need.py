"""Needs are configuration: checked like the rest, and not needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from repository import SCHEMA

from site_builder.model.need import CHOICES, Need, build_needs
from site_builder.read import strict_yaml

if TYPE_CHECKING:
    from repository import Repository

FILE = "schema/needs.yml"
ROW = {"key": "fraud", "title": "防骗", "description": "识别诈骗。", "words": ["反诈"]}


def test_build() -> None:
    made = build_needs({"needs": [{**ROW, "audiences": ["elderly"]}]})
    assert made == (Need("fraud", "防骗", "识别诈骗。", ("反诈",), {"audiences": ("elderly",)}),)


def test_a_key_that_stands_twice_is_one_address() -> None:
    made = build_needs({"needs": [ROW, {**ROW, "title": "反诈"}]})
    assert [need.title for need in made] == ["防骗"]


def test_without_the_file(repository: Repository) -> None:
    repository.path(FILE).unlink()
    checked = repository.check()
    assert checked.errors == 0
    assert checked.collection
    assert checked.collection.reference.needs == ()


def test_what_is_wrong_is_said_and_the_site_does_without(repository: Repository) -> None:
    repository.replace(FILE, "audiences: [youth]", "audiences: [young]")
    repository.replace(FILE, "words: [反诈]", "words: []")
    checked = repository.check()
    assert {p.path for p in checked.problems} == {FILE}
    assert {p.pointer for p in checked.problems} == {"/needs/1/audiences/0", "/needs/2/words"}
    assert checked.collection
    assert checked.collection.reference.needs == ()


def test_the_province_has_some_whose_words_the_search_knows(repository: Repository) -> None:
    text = (SCHEMA / "needs.yml").read_text(encoding="utf-8")
    repository.write(FILE, text)
    assert repository.check().problems == ()
    needs = build_needs(strict_yaml.parse(text).value)
    assert [need.title for need in needs] == ["防骗", "防灾", "学校", "种养", "健康", "场馆"]
    groups = strict_yaml.parse((SCHEMA / "synonyms.yml").read_text(encoding="utf-8")).value
    known = {word for group in groups["groups"] for word in group}
    for need in needs:
        assert known.intersection(need.words), need.title


def test_the_form_names_every_field_by_which_a_need_chooses() -> None:
    form = strict_yaml.parse((SCHEMA / "needs.schema.yml").read_text(encoding="utf-8")).value
    row = form["properties"]["needs"]["items"]["properties"]
    assert set(row) == {"key", "title", "description", "words", *CHOICES}
