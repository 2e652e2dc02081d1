"""Units: from the top of the province down."""

from __future__ import annotations

import random

from making import unit
from repository import project_contract

from site_builder.model.unit import ASSOCIATIONS, KINDS, build_units, rank


def test_units_stand_by_level_then_by_place_then_by_id() -> None:
    order = [
        unit("z", "province", "410000", "henan"),
        unit("y", "city", "410100", "zhengzhou"),
        unit("x", "county", "410102", "zhengzhou"),
        unit("w", "county", "410103", "zhengzhou"),
        unit("a", "undertaker", "410102", "zhengzhou"),
        unit("b", "undertaker", "410102", "zhengzhou"),
    ]
    mixed = list(order)
    random.Random(1).shuffle(mixed)  # noqa: S311 - not a secret
    assert sorted(mixed, key=rank) == order


def test_the_kinds_are_the_schemas() -> None:
    """The order is ours; a kind that the schema gains must find its place in it."""
    assert set(project_contract().kind_titles()) == set(KINDS)
    assert set(KINDS) - ASSOCIATIONS == {"undertaker"}


def test_a_unit_belongs_to_the_roster_that_lists_it() -> None:
    row = {"id": "a", "name": "甲", "kind": "city", "division": "410100"}
    first, second = build_units("zhengzhou", {"units": [row, {**row, "owners": ["b"]}]})
    assert (first.city, first.owners, second.owners) == ("zhengzhou", (), ("b",))
