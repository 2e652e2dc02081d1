"""Forms are taken from the package where there are none, and where they are the program's."""

from __future__ import annotations

from repository import SCHEMA

from site_builder.migrate.forms import new_forms

THERE = {f"schema/{path.name}": path.read_bytes() for path in SCHEMA.glob("*.schema.yml")}
META, OWN = "schema/meta.schema.yml", "schema/update.schema.yml"


def test_what_is_there_is_left() -> None:
    assert new_forms(THERE) == {}
    assert new_forms({**THERE, OWN: b"title: x\n"}) == {}


def test_what_is_not_there_comes() -> None:
    lacking = {path: data for path, data in THERE.items() if path != OWN}
    assert new_forms(lacking) == {OWN: (None, THERE[OWN])}


def test_the_keywords_are_those_that_this_version_knows() -> None:
    assert new_forms({**THERE, META: b"title: x\n"}) == {META: (b"title: x\n", THERE[META])}
    assert new_forms({**THERE, META: THERE[META].replace(b"\n", b"\r\n")}) == {}
