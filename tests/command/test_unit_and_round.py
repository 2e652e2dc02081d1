"""The unit and the round that a command is told to work on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import click
import pytest
from making import good, unit

from site_builder.command.unit_and_round import as_year, choose_city, choose_round, choose_unit

if TYPE_CHECKING:
    from site_builder.model.collection import Reference

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


def rounds(*deadlines: tuple[int, str]) -> Reference:
    """Reference data of rounds that each have one deadline more than a month after another."""
    one = REFERENCE.rounds[2022]
    made = {}
    for year, day in deadlines:
        due = date.fromisoformat(day)
        made[year] = replace(one, year=year, deadlines={"survey": due - MONTH, "cases": due})
    return replace(REFERENCE, rounds=made)


MONTH = timedelta(days=30)
THREE = ((2021, "2022-04-10"), (2022, "2022-12-31"), (2023, "2023-12-31"))


@pytest.mark.parametrize(
    ("today", "year"),
    [
        ("2022-01-01", 2021),
        ("2022-03-20", 2021),  # one deadline is over, one is not
        ("2022-04-10", 2021),  # the last day counts
        ("2022-04-11", 2022),
        ("2022-12-31", 2022),
        ("2023-01-01", 2023),
        ("2024-01-01", 2023),  # none is open: the newest
    ],
)
def test_the_round_that_is_open_and_due_first(today: str, year: int) -> None:
    reference = replace(rounds(*THREE), today=date.fromisoformat(today))
    assert choose_round(None, reference).year == year


def test_of_rounds_due_on_one_day_the_newest() -> None:
    reference = replace(rounds((2021, "2022-12-31"), (2022, "2022-12-31")), today=date(2022, 5, 1))
    assert choose_round(None, reference).year == 2022


def test_which_round_was_taken_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    reference = replace(rounds(*THREE), today=date(2022, 5, 1))
    choose_round(None, reference)
    assert capsys.readouterr() == ("", "没有写 --round，按2022年度。\n")
    choose_round(2021, reference)
    choose_round(None, replace(reference, today=date(2023, 5, 1)))
    assert capsys.readouterr() == ("", "")


def test_among_the_rounds_that_fit() -> None:
    reference = replace(rounds(*THREE), today=date(2022, 1, 1))
    assert choose_round(None, reference, lambda r: r.year > 2021).year == 2022
    assert choose_round(None, reference, lambda _: False).year == 2021  # the command says why not


@pytest.mark.parametrize(
    "text", ["2022", "2022年", "2022年度", " 2022 年度 ", "２０２２", "2022 年"]
)
def test_a_year_however_written(text: str) -> None:
    assert as_year(text) == 2022


@pytest.mark.parametrize("text", ["", "22", "二〇二二", "x", "20222", "2022-1", "-2022"])
def test_what_is_no_year(text: str) -> None:
    with pytest.raises(click.BadParameter, match="写四位数字，例如 2022"):
        as_year(text)


@pytest.mark.parametrize(
    "wanted", ["zhengzhou", "郑州市", "郑州", "Zhengzhou", "ZHENGZHOU", " 郑州市 ", "410100"]
)
def test_a_city_however_written(wanted: str) -> None:
    assert choose_city(wanted, REFERENCE) == "zhengzhou"


@pytest.mark.parametrize("wanted", ["henan", "河南省", "河南", "410000"])
def test_the_province_is_an_area_too(wanted: str) -> None:
    assert choose_city(wanted, REFERENCE) == "henan"


@pytest.mark.parametrize(
    ("wanted", "guess"),
    [
        ("zhengzou", "是不是 zhengzhou？"),
        ("郑洲市", "是不是 zhengzhou？"),
        ("beijing", "的市。可以"),
    ],
)
def test_a_city_that_is_misspelt(wanted: str, guess: str) -> None:
    with pytest.raises(click.UsageError, match=f"没有名为 {wanted} 的市.*") as caught:
        choose_city(wanted, REFERENCE)
    assert guess in caught.value.message
    assert "可以写：zhengzhou、luoyang" in caught.value.message
