"""The kind of a unit's place, as the divisions have it."""

from __future__ import annotations

import pytest
from making import good, unit
from repository import project_contract

from site_builder.aggregate.place_kinds import PlaceKinds

KINDS = PlaceKinds(good().reference.places, project_contract())


@pytest.mark.parametrize(
    ("kind", "division", "city", "expected"),
    [
        ("county", "410103", "zhengzhou", "市辖区"),
        ("county", "410122", "zhengzhou", "县"),
        ("undertaker", "410173", "zhengzhou", "功能区"),
        ("county", "419001", "jiyuan", "县级市"),
        ("city", "410100", "zhengzhou", "市级"),
        ("undertaker", "410300", "luoyang", "市级"),
        ("province", "410000", "henan", "省本级"),
    ],
)
def test_kinds(kind: str, division: str, city: str, expected: str) -> None:
    assert KINDS.titles[KINDS.of(unit("某单位", kind, division, city))] == expected
