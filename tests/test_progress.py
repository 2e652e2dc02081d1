"""Progress: the ledger comes before git, unknown is never late, a deadline has its whole day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from making import at, good, rows, survey, unit, with_surveys
from repository import project_contract

from site_builder.aggregate.progress import CityProgress, State, progress_table, round_progress
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


def test_table() -> None:
    round_ = good().reference.rounds[2021]
    made = progress_table(good(), project_contract(), round_, round_progress(good(), round_, {}))
    assert [c.label for c in made.columns] == [
        "地区", "应报调查表", "已收", "按时", "逾期", "时间未知", "退回", "免报", "缺报",
        "总结报告", "总结报告名额", "典型案例", "典型案例名额",
    ]  # fmt: skip
    assert rows(made) == {
        "郑州市": ["3", "3", "1", "0", "2", "0", "0", "0", "1", "1", "1", "2"],
        "洛阳市": ["1", "0", "0", "0", "0", "0", "1", "0", "0", "1", "0", "2"],
        "省本级": ["1", "1", "0", "0", "1", "0", "0", "0", *["不适用"] * 4],
        "全省": ["5", "4", "1", "0", "3", "0", "1", "0", "1", "2", "1", "4"],
    }


def test_table_of_an_open_round_says_pending() -> None:
    round_ = good().reference.rounds[2022]
    made = progress_table(good(), project_contract(), round_, round_progress(good(), round_, {}))
    assert made.columns[8].label == "待报"
    assert rows(made)["郑州市"][7] == "1"


def test_states_of_an_area_add_up() -> None:
    for collection in (good(), ledger(good(), Entry(ERQI, DEADLINE, "returned"))):
        for city in progress(collection).values():
            assert sum(city.count(s) for s in State) == len(city.surveys)


def test_an_area_where_nothing_is_expected_has_no_noughts() -> None:
    other = unit("jiyuan-x-shequ", "undertaker", "419001", "jiyuan")
    case = replace(good().cases[0], city="jiyuan", unit=other)
    collection = replace(good(), cases=(case,))
    round_ = collection.reference.rounds[2021]
    made = progress_table(
        collection, project_contract(), round_, round_progress(collection, round_, {})
    )
    assert rows(made)["济源示范区"] == [*["不适用"] * 10, "1", "不适用"]
