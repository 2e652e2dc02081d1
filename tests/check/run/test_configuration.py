"""The configuration is checked like everything else, and what is wrong in it stays local."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from repository import Repository

ROSTER = "schema/units/zhengzhou.yml"


def codes(repository: Repository) -> list[tuple[str, str]]:
    return [(p.code, p.path) for p in repository.check().problems]


def test_a_broken_roster_does_not_accuse_its_units(repository: Repository) -> None:
    repository.write(ROSTER, "units: [")
    assert codes(repository) == [("F503", ROSTER)]


def test_one_wrong_unit_leaves_the_others(repository: Repository) -> None:
    repository.replace(ROSTER, "kind: county", "kind: district")
    checked = repository.check()
    assert [(p.code, p.path) for p in checked.problems] == [("X405", ROSTER)]
    assert checked.collection
    assert "zhengzhou-kexie" in checked.collection.reference.units
    assert "zhengzhou-erqi-kexie" not in checked.collection.reference.units


def test_a_broken_round_does_not_accuse_its_files(repository: Repository) -> None:
    repository.replace("schema/rounds/2021.yml", "  report: 1\n", "  report: 一\n")
    assert codes(repository) == [("X404", "schema/rounds/2021.yml")]


def test_without_settings_the_files_are_still_read(repository: Repository) -> None:
    repository.write("schema/settings.yml", "")
    assert ("F509", "schema/settings.yml") in codes(repository)
    assert repository.check().collection is None
