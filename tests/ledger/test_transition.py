"""What may follow on what: every verb from every stage, and who may do it when."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from making import good

from site_builder.ledger.transition import IDLE, STAGE_OF, Action, Subject, Verb, decide
from site_builder.model.ledger import Entry, Stage

if TYPE_CHECKING:
    from site_builder.model.unit import Unit

ERQI = "submissions/2021/zhengzhou/zhengzhou-erqi-kexie/survey.yml"
CAME, SINCE, ON, TODAY = (date(2022, 4, d) for d in (1, 5, 8, 10))
UNITS = good().reference.units
PROVINCE, CITY, OTHER = (UNITS[f"{c}-kexie"] for c in ("henan", "zhengzhou", "luoyang"))
COUNTY = UNITS["zhengzhou-erqi-kexie"]
ALLOWED: dict[Verb, set[Stage | None]] = {
    Verb.RECEIVE: {None, Stage.RETURNED, Stage.WITHDRAWN},
    Verb.RETURN: {Stage.RECEIVED, Stage.RETURNED, Stage.CHECKED, Stage.ACCEPTED, Stage.CORRECTED},
    Verb.CHECK: {Stage.RECEIVED},
    Verb.ACCEPT: {Stage.CHECKED},
    Verb.CORRECT: {Stage.ACCEPTED, Stage.CORRECTED},
    Verb.WITHDRAW: {*Stage} - {Stage.WITHDRAWN},
}


def subject(stage: Stage | None, note: str = "原因") -> Subject:
    entry = Entry(ERQI, CAME, stage, note, SINCE, "henan-kexie") if stage else None
    return Subject(ERQI, entry, COUNTY)


@pytest.mark.parametrize("verb", Verb)
@pytest.mark.parametrize("stage", [None, *Stage])
def test_every_verb_from_every_stage(verb: Verb, stage: Stage | None) -> None:
    made = decide(subject(stage), Action(verb, ON, PROVINCE, "新的原因"), TODAY)
    assert (made.after is not None) == (stage in ALLOWED[verb])
    if made.after:
        assert (made.after.state, made.after.by) == (STAGE_OF[verb], "henan-kexie")
        assert made.after.note == "新的原因"
    else:
        assert made.reason
        assert made.is_refused == (made.reason != IDLE)


def test_doing_it_twice_changes_nothing() -> None:
    for verb in Verb:
        for stage in (None, *Stage):
            action = Action(verb, ON, PROVINCE, "原因")
            once = decide(subject(stage), action, TODAY)
            if once.after:
                again = decide(Subject(ERQI, once.after, COUNTY), action, TODAY)
                assert (again.after, again.is_refused) == (None, False)


def test_the_first_receipt_stays_when_it_comes_again() -> None:
    back = decide(subject(Stage.RETURNED), Action(Verb.RECEIVE, ON, PROVINCE), TODAY).after
    assert back == Entry(ERQI, CAME, Stage.RECEIVED, "", ON, "henan-kexie")
    anew = decide(subject(Stage.WITHDRAWN), Action(Verb.RECEIVE, ON, PROVINCE), TODAY).after
    assert anew == Entry(ERQI, ON, Stage.RECEIVED, "", None, "henan-kexie")


def test_a_reason_goes_with_its_stage_and_a_remark_stays() -> None:
    remark = subject(Stage.RECEIVED, "先行收下")
    kept = decide(remark, Action(Verb.CHECK, ON, CITY), TODAY).after
    assert kept
    assert kept.note == "先行收下"
    gone = decide(subject(Stage.CORRECTED), Action(Verb.WITHDRAW, ON, PROVINCE), TODAY).after
    assert gone
    assert gone.note == ""


@pytest.mark.parametrize(
    ("unit", "reason"), [(COUNTY, "unchecked"), (None, "unchecked"), (CITY, ""), (PROVINCE, "")]
)
def test_what_a_city_must_check_first(unit: Unit | None, reason: str) -> None:
    mine = replace(subject(Stage.RECEIVED), unit=unit)
    assert decide(mine, Action(Verb.ACCEPT, ON, PROVINCE), TODAY).reason == reason


@pytest.mark.parametrize(
    ("verb", "stage", "by", "reason"),
    [
        (Verb.CHECK, Stage.RECEIVED, CITY, ""),
        (Verb.CHECK, Stage.RECEIVED, PROVINCE, ""),
        (Verb.CHECK, Stage.RECEIVED, None, ""),
        (Verb.CHECK, Stage.RECEIVED, OTHER, "city"),
        (Verb.CHECK, Stage.RECEIVED, COUNTY, "kind"),
        (Verb.ACCEPT, Stage.CHECKED, CITY, "province"),
        (Verb.CORRECT, Stage.ACCEPTED, CITY, "province"),
        (Verb.RETURN, Stage.CHECKED, CITY, ""),
        (Verb.RETURN, Stage.ACCEPTED, CITY, "done"),
        (Verb.RETURN, Stage.CORRECTED, CITY, "done"),
        (Verb.WITHDRAW, Stage.ACCEPTED, CITY, "done"),
        (Verb.WITHDRAW, Stage.CHECKED, CITY, ""),
    ],
)
def test_who_may(verb: Verb, stage: Stage, by: Unit | None, reason: str) -> None:
    action = replace(Action(verb, ON, None, "新的原因"), by=by)
    assert decide(subject(stage), action, TODAY).reason == reason


@pytest.mark.parametrize(
    ("on", "reason"),
    [
        (CAME, "newer"),
        (date(2022, 4, 4), "newer"),
        (SINCE, ""),
        (TODAY, ""),
        (date(2022, 4, 11), "future"),
    ],
)
def test_days_follow_one_another(on: date, reason: str) -> None:
    assert decide(subject(Stage.RECEIVED), Action(Verb.CHECK, on, CITY), TODAY).reason == reason


def test_a_file_with_errors_comes_and_goes_but_is_not_judged() -> None:
    for verb in Verb:
        for stage in (None, *Stage):
            sound = decide(subject(stage), Action(verb, ON, PROVINCE, "新的原因"), TODAY)
            broken = replace(subject(stage), errors=2)
            made = decide(broken, Action(verb, ON, PROVINCE, "新的原因"), TODAY)
            judged = verb in {Verb.CHECK, Verb.ACCEPT, Verb.CORRECT} and sound.after
            assert made.reason == ("errors" if judged else sound.reason)


def test_of_what_is_not_there_only_a_withdrawal_is_entered() -> None:
    for verb in Verb:
        gone = replace(subject(Stage.RECEIVED), is_there=False)
        made = decide(gone, Action(verb, ON, PROVINCE, "新的原因"), TODAY)
        assert (made.reason == "absent") == (verb is not Verb.WITHDRAW)
        nothing = Subject(ERQI, is_there=False)
        assert decide(nothing, Action(verb, ON, PROVINCE, "x"), TODAY).reason == "absent"
