"""What a province says of its own repository, in earnest and in a demonstration."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from judging import context
from making import good, in_earnest, unit

from site_builder.check.rules.deployment import (
    associations_are_on_the_roster,
    readers_of_the_repository,
)

if TYPE_CHECKING:
    from site_builder.model.collection import Collection

ADDRESS = "https://example.cn/blob/main/{path}"
DIVISIONS = "schema/divisions.yml"


def configured(collection: Collection | None = None, **settings: Any) -> Collection:
    """Return the good collection in earnest, with these settings."""
    earnest = in_earnest(collection)
    reference = earnest.reference
    changed = replace(reference.settings, **settings)
    return replace(earnest, reference=replace(reference, settings=changed))


def reasons(collection: Collection) -> list[str]:
    return [f.facts["reason"] for f in readers_of_the_repository(collection, context())]


def areas(collection: Collection, *doubtful: str) -> list[str]:
    where = replace(context(), doubtful_rosters=frozenset(doubtful))
    return [f.facts["roster"] for f in associations_are_on_the_roster(collection, where)]


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ({"repository": "", "repository_visibility": ""}, []),
        ({"repository": "", "repository_visibility": "private"}, []),
        ({"repository": "", "repository_visibility": "public"}, ["public"]),
        ({"repository": ADDRESS, "repository_visibility": "public"}, ["public"]),
        ({"repository": ADDRESS, "repository_visibility": "private"}, ["contrary"]),
        ({"repository": ADDRESS, "repository_visibility": ""}, ["linked"]),
        ({"repository_visibility": "public", "demo": True}, []),
    ],
)
def test_who_reads_the_repository(settings: dict[str, Any], expected: list[str]) -> None:
    assert reasons(configured(**settings)) == expected


def test_before_there_is_a_round_nobody_is_asked_for_anything() -> None:
    made = configured(repository_visibility="public")
    assert reasons(replace(made, reference=replace(made.reference, rounds={}))) == []


def test_questions_are_named_that_the_site_does_not_show() -> None:
    made = configured(repository_visibility="public")
    ((finding),) = readers_of_the_repository(made, context())
    assert finding.pointer == "/repository_visibility"
    assert 0 < len(finding.facts["named"].split("、")) <= finding.facts["count"]


def test_every_city_has_its_association_on_the_roster() -> None:
    missing = areas(configured())
    known = {u.city for u in good().reference.units.values() if u.kind == "city"}
    cities = [city.slug for city in good().reference.places.cities]
    assert missing == [f"schema/units/{city}.yml" for city in cities if city not in known]


def test_nor_is_the_province_without_a_unit() -> None:
    home = good().reference.settings.province_slug
    units = {k: u for k, u in good().reference.units.items() if u.kind != "province"}
    made = configured()
    without = replace(made, reference=replace(made.reference, units=units))
    assert areas(without)[0] == f"schema/units/{home}.yml"


def test_a_roster_with_faults_of_its_own_is_believed_to_have_one() -> None:
    assert areas(configured(), *(city.slug for city in good().reference.places.cities)) == []


def test_another_kind_of_unit_does_not_stand_for_it() -> None:
    (first, *_) = areas(configured())
    city = first.rpartition("/")[2].removesuffix(".yml")
    made = configured()
    units = {**made.reference.units, "x": unit("x", "county", "410000", city)}
    assert first in areas(replace(made, reference=replace(made.reference, units=units)))


def test_a_demonstration_shows_as_many_as_it_needs() -> None:
    assert areas(configured(demo=True)) == []
