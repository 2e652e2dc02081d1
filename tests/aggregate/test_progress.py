"""Progress: the ledger comes before git, unknown is never late, a deadline has its whole day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from making import at, good, survey, with_surveys

from site_builder.aggregate.progress import CityProgress, State, missing_of, round_progress
from site_builder.model.ledger import Entry

if TYPE_CHECKING:
    from collections.abc import Mapping

    from site_builder.model.collection import Collection

DEADLINE = date(2022, 4, 10)
ERQI = "submissions/2021/zhengzhou/zhengzhou-erqi-kexie/survey.yml"
REPORT = "submissions/2021/zhengzhou/zhengzhou-kexie/report.md"


def progress(
    collection: Collection, seen: Mapping[str, date] | None = None, year: int = 2021
) -> dict[str, CityProgress]:
    round_ = collection.reference.rounds[year]
    return {c.slug: c for c in round_progress(collection, round_, seen or {})}


def states(collection: Collection, seen: Mapping[str, date] | None = None) -> dict[str, State]:
    made = progress(collection, seen)
    return {i.unit.id: i.state for c in made.values() for i in c.surveys}


def ledger(collection: Collection, *entries: Entry) -> Collection:
    return replace(collection, ledger={e.path: e for e in entries})


def test_of_the_good_repository() -> None:
    made = progress(good())
    assert list(made) == ["zhengzhou", "luoyang", "jiyuan", "henan"]
    assert states(good()) == {
        "zhengzhou-kexie": State.ON_TIME,
        "zhengzhou-erqi-kexie": State.UNKNOWN,
        "zhengzhou-dongfenglu-shequ": State.UNKNOWN,
        "luoyang-kexie": State.WAIVED,
        "henan-kexie": State.UNKNOWN,
    }
    assert made["zhengzhou"].reports == 1
    assert made["zhengzhou"].received == 3
    assert made["zhengzhou"].cases_missing == 1
    assert made["luoyang"].report is not None
    assert made["luoyang"].report.state is State.WAIVED
    assert made["henan"].report is None
    assert not made["jiyuan"].concerned


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (DEADLINE, State.ON_TIME),
        (date(2022, 4, 11), State.LATE),
        (date(2022, 10, 20), State.LATE),
        (date(2022, 10, 21), State.UNKNOWN),  # after the day as of which the site speaks
        (None, State.UNKNOWN),
    ],
)
def test_day_of_receipt_from_git(day: date | None, expected: State) -> None:
    seen = {ERQI: day} if day else {}
    assert states(good(), seen)["zhengzhou-erqi-kexie"] is expected


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        (Entry(ERQI, DEADLINE, "received"), State.ON_TIME),
        (Entry(ERQI, DEADLINE, "accepted"), State.ON_TIME),
        (Entry(ERQI, DEADLINE, "returned"), State.RETURNED),
        (Entry(ERQI, date(2022, 4, 11), "accepted"), State.LATE),
    ],
)
def test_the_ledger_comes_before_git(entry: Entry, expected: State) -> None:
    collection = ledger(good(), entry)
    for seen in (date(2022, 1, 1), date(2022, 10, 1)):
        assert states(collection, {ERQI: seen})["zhengzhou-erqi-kexie"] is expected


def test_what_was_sent_back_is_to_come_again() -> None:
    made = progress(ledger(good(), Entry(ERQI, DEADLINE, "returned")))["zhengzhou"]
    assert [i.unit.id for i in made.missing] == ["zhengzhou-erqi-kexie"]
    assert made.received == 2


def test_what_was_withdrawn_is_to_come_again() -> None:
    gone = replace(good(), surveys=tuple(s for s in good().surveys if s.path != ERQI))
    entry = Entry(ERQI, DEADLINE, "withdrawn", "重新核实", DEADLINE)
    made = ledger(gone, entry)
    assert states(made)["zhengzhou-erqi-kexie"] is State.WITHDRAWN
    city = progress(made)["zhengzhou"]
    assert "zhengzhou-erqi-kexie" in [item.unit.id for item in city.missing]
    assert city.received == progress(gone)["zhengzhou"].received


@pytest.mark.parametrize(
    ("today", "expected"),
    [(DEADLINE, State.PENDING), (date(2022, 4, 11), State.MISSING)],
)
def test_the_deadline_includes_its_day(today: date, expected: State) -> None:
    collection = at(with_surveys(survey("zhengzhou-kexie")), today)
    assert states(collection)["henan-kexie"] is expected


@pytest.mark.parametrize(
    ("today", "expected"),
    [(date(2022, 12, 31), State.WAIVED), (date(2023, 1, 1), State.MISSING)],
)
def test_a_waiver_expires(today: date, expected: State) -> None:
    assert states(at(good(), today))["luoyang-kexie"] is expected


def test_a_survey_that_came_in_spite_of_a_waiver_counts() -> None:
    collection = with_surveys(survey("luoyang-kexie"))
    assert states(collection)["luoyang-kexie"] is State.UNKNOWN
    assert progress(collection)["luoyang"].received == 1


def test_reports_have_a_deadline_of_their_own() -> None:
    made = progress(ledger(good()), {REPORT: date(2022, 5, 1)})["zhengzhou"]
    assert made.report is not None
    assert made.report.state is State.LATE
    assert made.reports == 1


def test_without_a_quota_no_report_is_expected() -> None:
    rounds = good().reference.rounds
    reference = replace(good().reference, rounds={2021: replace(rounds[2021], report_quota=0)})
    assert progress(replace(good(), reference=reference))["zhengzhou"].report is None


def test_cases_waived_are_not_missing() -> None:
    round_ = good().reference.rounds[2021]
    waivers = (replace(round_.waivers[0], items=("cases",)),)
    reference = replace(good().reference, rounds={2021: replace(round_, waivers=waivers)})
    assert progress(replace(good(), reference=reference))["luoyang"].cases_missing == 0


def test_units_come_by_level() -> None:
    ids = [i.unit.id for i in progress(good())["zhengzhou"].surveys]
    assert ids == ["zhengzhou-kexie", "zhengzhou-erqi-kexie", "zhengzhou-dongfenglu-shequ"]


def test_states_of_an_area_add_up() -> None:
    for collection in (good(), ledger(good(), Entry(ERQI, DEADLINE, "returned"))):
        for city in progress(collection).values():
            assert sum(city.count(s) for s in State) == len(city.surveys)


CASE = "cases/2021/zhengzhou/metro-bookroom/index.md"


def test_a_case_that_was_sent_back_is_to_come_again_and_does_not_count() -> None:
    made = progress(ledger(good(), Entry(CASE, DEADLINE, "returned", "请补图片")))["zhengzhou"]
    assert (made.cases, made.cases_missing, made.case_quota) == (0, 1, 2)
    assert [(i.what, i.state) for i in made.missing] == [("cases", State.RETURNED)]
    assert made.missing[0].entry
    assert made.missing[0].entry.note == "请补图片"


def test_what_one_unit_has_still_to_send() -> None:
    entries = (Entry(path, DEADLINE, "returned") for path in (ERQI, CASE, REPORT))
    collection = ledger(good(), *entries)
    cities = round_progress(collection, collection.reference.rounds[2021], {})
    assert [i.what for i in missing_of(cities, "zhengzhou-erqi-kexie")] == ["survey"]
    assert [i.what for i in missing_of(cities, "zhengzhou-kexie")] == ["report", "cases"]
    assert missing_of(cities, "luoyang-kexie") == ()


def test_an_area_lacks_nothing_once_all_has_come() -> None:
    made = progress(good())
    assert [slug for slug, city in made.items() if city.lacks_nothing] == ["jiyuan", "henan"]
