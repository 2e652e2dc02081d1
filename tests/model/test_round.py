"""A round: who is expected, and until which day somebody is excused."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from making import good

from site_builder.model.round import build_round

VALUE = {
    "round": 2021,
    "title": "2021年",
    "deadlines": {"survey": "2022-04-10", "report": "2022-04-10", "cases": "2022-04-10"},
    "quotas": {"report": 1, "cases": 2},
    "reporting_areas": 3,
    "updates": False,
    "expected": {"kinds": ["city"], "units": ["zhengzhou-dongfenglu-shequ"]},
    "waivers": [
        {
            "unit": "luoyang-kexie", "items": [items], "reason": "汛情",
            "granted_on": "2022-04-01", "expires_on": day,
        }
        for items, day in (
            ("survey", "2022-05-01"), ("survey", "2022-06-30"), ("report", "2022-06-30"),
        )
    ],
}  # fmt: skip
ROUND = build_round(VALUE)
LAST = date(2022, 6, 30)


def test_a_waiver_holds_to_its_last_day_and_no_longer() -> None:
    waiver = ROUND.waived("luoyang-kexie", "survey", LAST)
    assert waiver
    assert waiver.expires_on == LAST  # the one before has expired, and hides no later one
    assert ROUND.waived("luoyang-kexie", "survey", LAST + timedelta(days=1)) is None


def test_a_waiver_holds_from_its_first_day() -> None:
    first = date(2022, 4, 1)
    assert ROUND.waived("luoyang-kexie", "survey", first)
    assert ROUND.waived("luoyang-kexie", "survey", first - timedelta(days=1)) is None


def test_a_report_and_cases_are_asked_of_cities() -> None:
    units = good().reference.units
    city, county = units["luoyang-kexie"], units["zhengzhou-erqi-kexie"]
    assert [ROUND.asks(city, item) for item in ("survey", "report", "cases")] == [True] * 3
    assert [ROUND.asks(county, item) for item in ("survey", "report", "cases")] == [False] * 3
    without = replace(ROUND, report_quota=0)
    assert not without.asks(city, "report")
    assert without.asks(city, "cases")


def test_a_waiver_is_of_one_unit_and_one_item() -> None:
    assert ROUND.waived("luoyang-kexie", "report", LAST)
    assert ROUND.waived("luoyang-kexie", "cases", LAST) is None
    assert ROUND.waived("zhengzhou-kexie", "survey", LAST) is None


def test_who_is_expected_by_kind_or_by_name() -> None:
    units = good().reference.units.values()
    expected = ROUND.expected(units)
    assert {u.id for u in expected} == {
        "luoyang-kexie", "zhengzhou-kexie", "zhengzhou-dongfenglu-shequ"
    }  # fmt: skip
    assert [u for u in units if ROUND.expects(u)] == list(expected)  # in the roster's order
    least = {k: v for k, v in VALUE.items() if k != "waivers"} | {"expected": {"kinds": []}}
    assert build_round(least).expected(units) == ()
