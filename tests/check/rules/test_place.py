"""Rules of place: days to their last hour, folders and rosters."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from judging import CASE, SURVEY, context, document, judge, pointers
from making import good
from making import unit as made

from site_builder.check.rules.place import (
    city_exists,
    round_as_in_folder,
    round_closed,
    round_exists,
    round_names_known_units,
    unit_in_its_folder,
    unit_on_the_roster,
    unit_registered_at_home,
    waiver_expired,
)

if TYPE_CHECKING:
    from site_builder.check.context import Context

UPDATE = "submissions/2022/luoyang/luoyang-kexie/updates/2022-06-15-a.md"
ROUND = "schema/rounds/2021.yml"
DAY = timedelta(days=1)
TOLD = "---\nround: 2021\n---\n\n正文\n"


@pytest.mark.parametrize(
    ("path", "text"), [(SURVEY, "round: 2021\n"), (CASE, TOLD), (UPDATE, TOLD)]
)
def test_a_deadline_has_its_whole_day(path: str, text: str) -> None:
    place = document(path, text).place
    assert place.round
    last = max(good().reference.rounds[place.round].deadlines.values())
    for day, count in ((last, 0), (last + DAY, 1)):
        assert len(judge(round_closed, text, path, context(day, [path]))) == count


def test_each_item_has_its_own_deadline() -> None:
    reference = good().reference
    days = {"survey": date(2022, 4, 10), "cases": date(2022, 4, 11), "report": date(2022, 4, 12)}
    rounds = {2021: replace(reference.rounds[2021], deadlines=days)}
    report = SURVEY.replace("survey.yml", "report.md")
    for path, text, last in (
        (SURVEY, "round: 2021\n", days["survey"]),
        (report, TOLD, days["report"]),
        (CASE, TOLD, days["cases"]),
    ):
        for today, count in ((last, 0), (last + DAY, 1)):
            where = replace(
                context(today, [path]), reference=replace(reference, rounds=rounds, today=today)
            )
            assert len(judge(round_closed, text, path, where)) == count


def test_after_the_deadline_only_what_a_change_touches_is_refused() -> None:
    late = date(2023, 1, 1)
    assert judge(round_closed, TOLD, CASE, context(late)) == []
    assert judge(round_closed, TOLD, CASE, context(late, [SURVEY])) == []
    picture = CASE.replace("index.md", "images/01.jpg")
    assert len(judge(round_closed, TOLD, CASE, context(late, [picture]))) == 1
    beside = SURVEY.replace("survey.yml", "images/01.jpg")  # the report's, not the survey's
    assert judge(round_closed, "round: 2021\n", SURVEY, context(late, [beside])) == []


def test_what_was_sent_back_may_be_mended_after_the_deadline() -> None:
    late = replace(context(date(2023, 1, 1), [CASE, SURVEY]), returned=frozenset([CASE]))
    assert judge(round_closed, TOLD, CASE, late) == []
    assert len(judge(round_closed, "round: 2021\n", SURVEY, late)) == 1
    at_once = frozenset([CASE, "submissions/2021/ledger.yml"])
    assert len(judge(round_closed, TOLD, CASE, replace(late, touched=at_once))) == 1
    of_another = frozenset([CASE, "submissions/2022/ledger.yml"])
    assert judge(round_closed, TOLD, CASE, replace(late, touched=of_another)) == []


def test_a_waiver_holds_on_its_last_day() -> None:
    text = "waivers:\n  - {unit: luoyang-kexie, expires_on: 2022-06-30}\n"
    assert pointers(waiver_expired, text, ROUND, context(date(2022, 6, 30))) == []
    late = context(date(2022, 7, 1))
    assert pointers(waiver_expired, text, ROUND, late) == ["/waivers/0/expires_on"]


@pytest.mark.parametrize(
    ("unit", "similar"),
    [
        ("zhengzhou-kexe", "zhengzhou-kexie"),
        ("郑州市科学技术协会", "zhengzhou-kexie"),
        ("郑州市科协", "zhengzhou-kexie"),
        ("12", ""),
    ],
)
def test_who_was_meant(unit: str, similar: str) -> None:
    path = "cases/2021/zhengzhou/metro-bookroom/index.md"
    (finding,) = judge(unit_on_the_roster, f"---\nunit: {unit}\n---\n", path)
    assert finding.facts["similar"] == similar


@pytest.mark.parametrize(
    ("unit", "similar"),
    [
        ("erqi-kexie", "zhengzhou-erqi-kexie"),
        ("zhengzhou_erqi_kexie", "zhengzhou-erqi-kexie"),
        ("zhengzhou-erqi", "zhengzhou-erqi-kexie"),
        ("dongfenglu-shequ", "zhengzhou-dongfenglu-shequ"),
        ("二七科协", "zhengzhou-erqi-kexie"),
        ("二七区科协", "zhengzhou-erqi-kexie"),
        ("二七区科学技术协会", "zhengzhou-erqi-kexie"),
        ("东风路社区", "zhengzhou-dongfenglu-shequ"),
        ("Zhengzhou-Kexie", "zhengzhou-kexie"),
        ("luoyang-kexie-2", "luoyang-kexie"),
        ("x" * 5000, ""),
    ],
)
@pytest.mark.parametrize("folder", ["zhengzhou", "郑州", "zheng-zhou"])
def test_who_is_of_the_folders_city_comes_first(unit: str, similar: str, folder: str) -> None:
    path = f"cases/2021/{folder}/metro-bookroom/index.md"
    where = with_units("hebi-kexie", "hebi-erqi-kexie", "xinxiang-kexie")
    (finding,) = judge(unit_on_the_roster, f"---\nunit: {unit}\n---\n", path, where)
    assert finding.facts["similar"] == similar


def with_units(*ids: str) -> Context:
    """Return the good repository's context with associations of other cities."""
    where = context()
    reference = where.reference
    more = {id_: made(id_, "county", "410600", id_.partition("-")[0]) for id_ in ids}
    return replace(where, reference=replace(reference, units={**more, **reference.units}))


@pytest.mark.parametrize("unit", ["12", "某街道"])
def test_whose_folder_it_is_in_says_who_was_meant(unit: str) -> None:
    (finding,) = judge(unit_on_the_roster, f"unit: {unit}\n")
    assert finding.facts["similar"] == document(SURVEY, "").place.folder
    elsewhere = SURVEY.replace(str(document(SURVEY, "").place.folder), "nobody")
    (finding,) = judge(unit_on_the_roster, f"unit: {unit}\n", elsewhere)
    assert finding.facts["similar"] == ""


def test_nobody_is_accused_where_the_roster_is_in_doubt() -> None:
    for doubtful, count in (("zhengzhou", 0), ("luoyang", 0), ("jiyuan", 1)):
        where = replace(context(), doubtful_rosters=frozenset((doubtful,)))
        assert len(judge(unit_on_the_roster, "unit: luoyang-new\n", SURVEY, where)) == count
    assert judge(unit_on_the_roster, "round: 2021\n") == []  # that it is missing is said elsewhere


def test_a_survey_lies_with_its_unit_and_a_case_with_its_city() -> None:
    assert judge(unit_in_its_folder, "unit: zhengzhou-kexie\n") == []
    (finding,) = judge(unit_in_its_folder, "unit: luoyang-kexie\n")
    assert finding.facts["expected"] == "submissions/2021/luoyang/luoyang-kexie/survey.yml"
    case = "---\nunit: zhengzhou-erqi-kexie\n---\n"
    assert judge(unit_in_its_folder, case, CASE) == []
    away = CASE.replace("zhengzhou", "luoyang")
    (finding,) = judge(unit_in_its_folder, case, away)
    assert finding.facts["expected"] == "cases/2021/zhengzhou/new-case"


def test_a_round_that_is_missing_or_itself_wrong() -> None:
    path = SURVEY.replace("2021", "2020")
    assert len(judge(round_exists, "round: 2020\n", path)) == 1
    own = context(paths=["schema/rounds/2020.yml"])
    assert judge(round_exists, "round: 2020\n", path, own) == []
    assert judge(round_exists, "round: 2021\n", path) == []  # then the folder is the slip
    assert pointers(round_as_in_folder, "round: 2021\n", path) == ["/round"]


def test_the_province_is_a_folder_and_a_misspelt_city_is_guessed() -> None:
    assert judge(city_exists, "", SURVEY.replace("zhengzhou", "henan")) == []
    for folder, similar in (("zhenzhou", "zhengzhou"), ("luoy", "luoyang"), ("jy", "jiyuan")):
        (finding,) = judge(city_exists, "a: 1\n", SURVEY.replace("/zhengzhou/", f"/{folder}/"))
        assert finding.facts["similar"] == similar


@pytest.mark.parametrize(
    ("folder", "similar"),
    [
        ("郑州", "zhengzhou"),
        ("郑州市", "zhengzhou"),
        ("Zhengzhou", "zhengzhou"),
        ("zheng-zhou", "zhengzhou"),
        ("zhengzhuo", "zhengzhou"),
        ("zhengzhoushi", "zhengzhou"),
        ("ZHENG_ZHOU", "zhengzhou"),
        ("ｌｕｏｙａｎｇ", "luoyang"),
        ("洛阳市", "luoyang"),
        ("二七区", "zhengzhou"),
        ("erqi", "zhengzhou"),
        ("河南省", "henan"),
        ("河南", "henan"),
    ],
)
def test_a_city_is_known_by_its_name(folder: str, similar: str) -> None:
    (finding,) = judge(city_exists, "a: 1\n", SURVEY.replace("/zhengzhou/", f"/{folder}/"))
    assert finding.facts["similar"] == similar


def test_a_roster_holds_its_own_citys_units() -> None:
    text = (
        'units:\n  - {id: zhengzhou-a, division: "410173"}\n'
        '  - {id: zhengzhou-b, division: "410304"}\n  - {id: zhengzhou, division: "410100"}\n'
        '  - {id: luoyang-a, division: "410304"}\n  - {name: 甲}\n'
    )
    found = judge(unit_registered_at_home, text, "schema/units/zhengzhou.yml")
    assert [(f.pointer, f.facts["reason"]) for f in found] == [
        ("/units/1/division", "division"),
        ("/units/2/id", "id"),
        ("/units/3/id", "id"),
    ]


def test_a_rounds_names_are_on_the_roster() -> None:
    text = (
        "expected:\n  units: [zhengzhou-kexie, zhengzhou-x, jiyuan-x]\n"
        "waivers:\n  - {unit: luoyang-x}\n  - {reason: 无}\n"
    )
    where = replace(context(), doubtful_rosters=frozenset(("jiyuan",)))
    assert pointers(round_names_known_units, text, ROUND, where) == [
        "/expected/units/1",
        "/waivers/0/unit",
    ]


@pytest.mark.parametrize(
    ("year", "reason", "meant"),
    [(2022, "folder", 2022), (21, "number", 2021), (22, "short", 2022), (5, "number", 2021)],
)
def test_a_year_of_two_figures_is_told_in_full(year: int, reason: str, meant: int) -> None:
    (finding,) = judge(round_as_in_folder, f"round: {year}\n")
    assert (finding.facts["reason"], finding.facts["meant"]) == (reason, meant)
