"""Change from round to round: honest about who answered, and silent where there is nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from aggregate.test_questions import changed
from making import at, fund, good, site, survey, unit, with_surveys

from site_builder.aggregate.questions import question_tables
from site_builder.render.parts.round_changes import Trend, trends

if TYPE_CHECKING:
    from site_builder.model.survey import Survey

DONE = date(2023, 1, 1)


def made(*surveys: Survey, year: int = 2022, today: date = DONE) -> dict[str, Trend]:
    return trends(site(at(with_surveys(*surveys), today)), year)


def asked(of: str, year: int, *, yes: bool) -> Survey:
    return survey(of, year, decision__investigated=yes)


TWO_ROUNDS = (
    asked("zhengzhou-kexie", 2021, yes=False),
    asked("zhengzhou-kexie", 2022, yes=True),
    asked("henan-kexie", 2021, yes=True),
    asked("luoyang-kexie", 2022, yes=True),
)
NAME = "decision-investigated"


def test_both_bases_are_said_and_the_same_units_apart() -> None:
    trend = made(*TWO_ROUNDS)[NAME]
    assert trend.sentence == "“是”2021年1家（2家填报） → 2022年2家（2家填报）"
    assert trend.paired == "两个年度都填报的1家：0家 → 1家"


def test_the_same_units_in_both_need_no_second_line() -> None:
    trend = made(*TWO_ROUNDS[:2])[NAME]
    assert trend.sentence == "“是”2021年0家（1家填报） → 2022年1家（1家填报）"
    assert trend.paired == ""


def test_nobody_in_both_is_said() -> None:
    assert made(*TWO_ROUNDS[2:])[NAME].paired == "没有两个年度都填报的单位"


def test_nothing_where_the_older_round_lacks_it() -> None:
    assert made(asked("zhengzhou-kexie", 2022, yes=True)) == {}
    assert made(*TWO_ROUNDS, year=2021) == {}
    assert made() == {}


def test_a_question_that_came_later_has_no_change() -> None:
    only_money = survey("zhengzhou-kexie", 2021, funds__own_use=[fund("base", "1")])
    assert NAME not in made(only_money, *TWO_ROUNDS[1:2])


def many(year: int, *, yes: int) -> list[Survey]:
    """Twelve associations' surveys, and whose say yes."""
    units = [unit(f"u{n}", "county", "410100", "zhengzhou") for n in range(12)]
    return [survey(u, year, decision__investigated=n < yes) for n, u in enumerate(units)]


def test_the_line_starts_at_nought_and_stands_below_the_whole() -> None:
    trend = made(*many(2021, yes=6), *many(2022, yes=12))[NAME]
    assert [(p.year, p.text, p.base, p.y) for p in trend.points] == [
        (2021, "50.0%", "12家", "50"), (2022, "100.0%", "12家", "0"),
    ]  # fmt: skip
    assert trend.pictured
    assert trend.sentence == "“是”2021年50.0%（12家填报） → 2022年100.0%（12家填报）"


def test_of_few_or_less_than_half_there_are_counts_and_no_line() -> None:
    trend = made(*many(2021, yes=6), *many(2022, yes=12)[:2])[NAME]
    assert [(p.text, p.base) for p in trend.points] == [("6家", "12家"), ("2家", "2家")]
    assert not trend.pictured
    assert "不计占比" in trend.note
    assert trend.paired == "两个年度都填报的2家：2家 → 2家"


def money(of: str, year: int, amount: str) -> Survey:
    return survey(of, year, funds__own_use=[fund("base", amount)])


def test_a_sum_that_still_grows_has_no_line() -> None:
    surveys = (money("zhengzhou-kexie", 2021, "30"), money("zhengzhou-kexie", 2022, "6"))
    growing = made(*surveys, today=date(2022, 12, 31))["funds-own-use"]
    assert not growing.pictured
    assert "2022年还在填报" in growing.note
    assert growing.points[-1].is_open
    done = made(*surveys)["funds-own-use"]
    assert done.pictured
    assert [p.y for p in done.points] == ["0", "80"]
    assert done.sentence == "“合计”2021年30万元（1家填报） → 2022年6万元（1家填报）"


def test_the_same_choice_is_compared() -> None:
    trend = made(
        survey("zhengzhou-kexie", 2021, management__organized_by="A"),
        survey("henan-kexie", 2021, management__organized_by="A"),
        survey("zhengzhou-kexie", 2022, management__organized_by="B"),
    )["management-organized-by"]
    assert trend.label == "B.资金划拨下级科协组织实施"
    assert trend.sentence.endswith("2021年0家（2家填报） → 2022年1家（1家填报）")


def test_coverage_counts_areas() -> None:
    trend = made(
        survey("zhengzhou-kexie", 2021, results__counties_covered=1),
        survey("zhengzhou-kexie", 2022, results__counties_covered=3),
    )["results-counties-covered"]
    assert "2021年33.3%（1个地区填报） → 2022年100.0%（1个地区填报）" in trend.sentence


def test_of_what_is_public_in_total_alone_no_smaller_group_is_shown() -> None:
    contract = changed("/decision/investigated", **{"x-publish": "aggregate"})
    collection = at(with_surveys(*TWO_ROUNDS), DONE)
    tables = {y: question_tables(collection, contract, y) for y in (2021, 2022)}
    made_site = replace(site(collection), contract=contract, tables=tables)
    trend = trends(made_site, 2022)[NAME]
    assert trend.sentence == "“是”2021年1家（2家填报） → 2022年2家（2家填报）"
    assert trend.paired == ""


def test_three_rounds_have_three_points() -> None:
    rounds = good().reference.rounds
    third = replace(rounds[2022], year=2023, deadlines=dict.fromkeys(rounds[2022].deadlines, DONE))
    surveys = [asked("zhengzhou-kexie", year, yes=True) for year in (2021, 2022, 2023)]
    collection = with_surveys(*surveys)
    reference = replace(
        collection.reference, rounds={**rounds, 2023: third}, today=date(2024, 1, 1)
    )
    trend = trends(site(replace(collection, reference=reference)), 2023)[NAME]
    assert [p.year for p in trend.points] == [2021, 2022, 2023]
    assert trend.sentence.startswith("“是”2022年")
    assert [p.x for p in trend.points] == [50, 150, 250]
