"""Synonyms are configuration: checked like the rest, and not needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from repository import SCHEMA

from site_builder.model.synonyms import Synonyms, build_synonyms
from site_builder.read import strict_yaml

if TYPE_CHECKING:
    from repository import Repository

FILE = "schema/synonyms.yml"


def test_build() -> None:
    made = build_synonyms({"groups": [["老人", "老年人"]], "ignored": ["怎么"]})
    assert made == Synonyms((("老人", "老年人"),), ("怎么",))
    assert build_synonyms({"groups": []}) == Synonyms()


def test_without_the_file(repository: Repository) -> None:
    checked = repository.check()
    assert checked.errors == 0
    assert checked.collection
    assert checked.collection.reference.synonyms == Synonyms()


def test_what_is_wrong_is_said_and_the_site_does_without(repository: Repository) -> None:
    repository.write(FILE, "groups:\n  - [老人, 老人]\n  - [菜, 菜农]\n")
    checked = repository.check()
    assert {(p.code, p.path) for p in checked.problems} == {("X408", FILE), ("X407", FILE)}
    assert checked.collection
    assert checked.collection.reference.synonyms == Synonyms()


def test_the_province_has_some(repository: Repository) -> None:
    text = (SCHEMA / "synonyms.yml").read_text(encoding="utf-8")
    repository.write(FILE, text)
    checked = repository.check()
    assert checked.problems == ()
    assert checked.collection
    groups = checked.collection.reference.synonyms.groups
    assert len(groups) == len(strict_yaml.parse(text).value["groups"]) > 80
    assert len({words[0] for words in groups}) > 80
