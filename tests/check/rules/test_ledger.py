"""Rules of the ledger: which files, in which order of days, entered by whom and why."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from judging import CASE, SURVEY, context, judge, pointers
from making import good

from site_builder.check.rules.ledger import (
    entered_by_who_may,
    entered_day_has_come,
    ledger_entry_twice,
    ledger_is_of_its_round,
    ledger_names_files,
    stage_comes_after_receipt,
    stage_has_a_reason,
    withdrawal_has_a_reason,
    withdrawn_file_is_gone,
)
from site_builder.model.ledger import Stage
from site_builder.model.ownership import why_not_enter

LEDGER = "submissions/2021/ledger.yml"
GONE = "cases/2021/zhengzhou/gone/index.md"
STAGES = [str(stage) for stage in Stage]


def entry(**facts: str) -> str:
    """A ledger of one entry."""
    lines = "".join(f"\n    {key}: {value}" for key, value in facts.items())
    return f"entries:\n  - path: {SURVEY}{lines}\n"


def test_a_ledger_names_each_file_once_and_none_that_is_not_there() -> None:
    paths = [SURVEY, GONE, SURVEY, SURVEY]
    text = "entries:\n" + "".join(f"  - path: {path}\n" for path in paths)
    where = context(paths=[SURVEY])
    assert pointers(ledger_names_files, text, LEDGER, where) == ["/entries/1/path"]
    found = judge(ledger_entry_twice, text, LEDGER, where)
    assert [(f.pointer, f.facts["first"]) for f in found] == [
        ("/entries/2/path", 1),
        ("/entries/3/path", 1),
    ]


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        (SURVEY, None),
        (CASE, None),
        (CASE.replace("2021", "2022"), "round"),
        ("gone", "kind"),
        (LEDGER, "kind"),
        ("schema/rounds/2021.yml", "kind"),
        (CASE.replace("index.md", "images/01.jpg"), "kind"),
    ],
)
def test_a_ledger_is_of_its_round(path: str, reason: str | None) -> None:
    text = f"entries:\n  - path: {path}\n"
    assert [f.facts["reason"] for f in judge(ledger_is_of_its_round, text, LEDGER)] == (
        [reason] if reason else []
    )
    if reason:  # said once
        assert pointers(ledger_names_files, text, LEDGER) == []


@pytest.mark.parametrize("stage", STAGES)
def test_a_reason_is_given_where_somebody_waits_for_one(stage: str) -> None:
    for rule, stages in (
        (stage_has_a_reason, {"returned", "corrected"}),
        (withdrawal_has_a_reason, {"withdrawn"}),
    ):
        expected = ["/entries/0/state"] if stage in stages else []
        assert pointers(rule, entry(state=stage), LEDGER) == expected
        assert pointers(rule, entry(state=stage, note="重报"), LEDGER) == []


@pytest.mark.parametrize("stage", STAGES)
def test_a_file_is_there_until_it_is_withdrawn(stage: str) -> None:
    for paths, withdrawn in (((), []), ((SURVEY,), ["/entries/0/state"])):
        where = context(paths=paths)
        expected = withdrawn if stage == "withdrawn" else []
        assert pointers(withdrawn_file_is_gone, entry(state=stage), LEDGER, where) == expected


@pytest.mark.parametrize(
    ("since", "reason"), [("2022-04-06", ["early"]), ("2022-04-07", []), ("2022-04-08", [])]
)
def test_the_day_of_a_stage_is_not_before_receipt(since: str, reason: list[str]) -> None:
    text = entry(received="2022-04-07", state="checked", since=since)
    found = judge(stage_comes_after_receipt, text, LEDGER)
    assert [f.facts["reason"] for f in found] == reason


def test_only_a_withdrawal_must_have_a_day() -> None:
    for stage in STAGES:
        text = entry(received="2022-04-07", state=stage)
        found = judge(stage_comes_after_receipt, text, LEDGER)
        assert [f.facts["reason"] for f in found] == (["none"] if stage == "withdrawn" else [])


def test_what_has_not_happened_yet_is_not_entered() -> None:
    text = entry(received="2022-04-07", state="checked", since="2022-04-08")
    for day, expected in (
        (date(2022, 4, 8), []),
        (date(2022, 4, 7), ["/entries/0/since"]),
        (date(2022, 4, 6), ["/entries/0/received", "/entries/0/since"]),
    ):
        assert pointers(entered_day_has_come, text, LEDGER, context(day)) == expected


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize(
    ("by", "of_the_city", "of_the_province"),
    [
        ("henan-kexie", "", ""),
        ("zhengzhou-kexie", "", "province"),
        ("luoyang-kexie", "city", "province"),
        ("zhengzhou-erqi-kexie", "kind", "kind"),
        ("zhengzhou-dongfenglu-shequ", "kind", "kind"),
    ],
)
def test_who_may_enter_a_stage(stage: str, by: str, of_the_city: str, of_the_province: str) -> None:
    reason = of_the_province if stage in {"accepted", "corrected"} else of_the_city
    assert why_not_enter(good().reference.units[by], stage, SURVEY) == reason
    found = judge(entered_by_who_may, entry(state=stage, by=by), LEDGER)
    assert [f.facts["reason"] for f in found] == ([reason] if reason else [])


def test_who_is_not_on_the_roster_enters_nothing() -> None:
    text = entry(state="received", by="zhengzhou-kexe")
    assert [f.facts["reason"] for f in judge(entered_by_who_may, text, LEDGER)] == ["none"]
    doubtful = replace(context(), doubtful_rosters=frozenset(("zhengzhou",)))
    assert pointers(entered_by_who_may, text, LEDGER, doubtful) == []


def test_a_path_that_leads_nowhere_is_no_other_citys() -> None:
    assert why_not_enter(good().reference.units["luoyang-kexie"], "checked", "gone") == ""
