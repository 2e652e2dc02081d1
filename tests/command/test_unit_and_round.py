"""The unit and the round that a command is told to work on."""

from __future__ import annotations

from dataclasses import replace

import click
import pytest
from making import good, unit

from site_builder.command.unit_and_round import choose_round, choose_unit

REFERENCE = good().reference


@pytest.mark.parametrize("wanted", ["zhengzhou-kexie", "郑州市科学技术协会"])
def test_a_unit_by_its_id_or_its_name(wanted: str) -> None:
    assert choose_unit(wanted, REFERENCE).id == "zhengzhou-kexie"


def test_a_misspelt_unit_is_guessed_but_not_taken() -> None:
    with pytest.raises(click.UsageError, match="是不是：zhengzhou-kexie（郑州市科学技术协会）"):
        choose_unit("zhengzhou-kexi", REFERENCE)
    with pytest.raises(click.UsageError, match="kepu new unit"):
        choose_unit("???", REFERENCE)


def test_of_two_units_with_one_name_neither_is_taken() -> None:
    twins = [unit(name, "undertaker", "410100", "zhengzhou") for name in ("a", "b")]
    units = {u.id: replace(u, name="科技馆") for u in twins}
    with pytest.raises(click.UsageError, match="几个单位"):
        choose_unit("科技馆", replace(REFERENCE, units=units))


def test_the_latest_round_unless_another_is_named() -> None:
    assert choose_round(None, REFERENCE).year == 2022
    assert choose_round(2021, REFERENCE).year == 2021


def test_no_such_round() -> None:
    with pytest.raises(click.UsageError, match="没有设置2030年度，现有2021、2022"):
        choose_round(2030, REFERENCE)
    with pytest.raises(click.UsageError, match="还没有设置任何年度"):
        choose_round(None, replace(REFERENCE, rounds={}))
