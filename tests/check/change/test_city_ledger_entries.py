"""A city enters what has come from its own units, and leaves the rest of the ledger alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from making import good
from proposing import (
    CITY_SURVEY,
    ERQI,
    ERQI_SURVEY,
    LEDGER,
    LUOYANG,
    LUOYANG_UPDATE,
    PROVINCE,
    ZHENGZHOU,
    base,
    document,
    proposed,
)

from site_builder.check.change.city_ledger_entries import only_own_entries
from site_builder.check.change.gate import gate
from site_builder.check.change.proposal import ownership_of
from site_builder.ledger.transition import Action, Subject, Verb, decide
from site_builder.model.ledger import Entry, Stage

if TYPE_CHECKING:
    from site_builder.read.document import Document

OWNERSHIP = ownership_of(base())


def entry(path: str, state: str, received: str = "2022-04-07", **more: str) -> str:
    lines = [f"  - path: {path}", f"    received: {received}", f"    state: {state}"]
    return "\n".join([*lines, *(f"    {key}: {value}" for key, value in more.items())])


def ledger(*entries: str) -> Document:
    return document(LEDGER, "\n".join(["entries:", *entries, ""]))


OLD = ledger(entry(ERQI_SURVEY, "received"), entry(CITY_SURVEY, "accepted", by="henan-kexie"))
KEPT = entry(CITY_SURVEY, "accepted", by="henan-kexie")


@pytest.mark.parametrize(
    "state",
    [
        entry(ERQI_SURVEY, "checked", since="2022-04-09", by="zhengzhou-kexie"),
        entry(ERQI_SURVEY, "returned", note="请补充"),
        entry(ERQI_SURVEY, "withdrawn", since="2022-04-09", note="重复"),
    ],
)
def test_a_city_moves_its_own_entries_on(state: str) -> None:
    now = ledger(state, KEPT)
    assert only_own_entries(OLD, now, OWNERSHIP, ZHENGZHOU)
    assert not only_own_entries(OLD, now, OWNERSHIP, LUOYANG)
    assert not only_own_entries(OLD, now, OWNERSHIP, ERQI)


@pytest.mark.parametrize(
    "now",
    [
        ledger(entry(ERQI_SURVEY, "accepted"), KEPT),
        ledger(entry(ERQI_SURVEY, "corrected"), KEPT),
        ledger(entry(ERQI_SURVEY, "checked", received="2022-03-01"), KEPT),
        ledger(entry(ERQI_SURVEY, "checked", by="henan-kexie"), KEPT),
        ledger(entry(ERQI_SURVEY, "checked", by="zhengzhou-erqi-kexie"), KEPT),
        ledger(entry(ERQI_SURVEY, "received"), entry(CITY_SURVEY, "returned")),
        ledger(KEPT),
        ledger(entry(ERQI_SURVEY, "received")),
        ledger(entry(ERQI_SURVEY, "received"), KEPT, entry(LUOYANG_UPDATE, "received")),
        ledger(entry(ERQI_SURVEY, "received"), entry(ERQI_SURVEY, "checked"), KEPT),
        ledger("  - 乱"),
        document(LEDGER, "["),
        document(LEDGER, "entries: []\nmore: 1\n"),
        None,
    ],
)
def test_what_is_the_provinces(now: Document | None) -> None:
    assert not only_own_entries(OLD, now, OWNERSHIP, ZHENGZHOU)


def test_the_gate_asks() -> None:
    now = ledger(entry(ERQI_SURVEY, "checked"), KEPT)
    change = replace(proposed(LEDGER), forked={LEDGER: OLD}, now={LEDGER: now})
    assert gate(change, ZHENGZHOU) == ()
    assert gate(change, PROVINCE) == ()
    (problem,) = gate(change, LUOYANG)
    assert "市级科协只登记本市的" in problem.message
    (problem,) = gate(change, ERQI)
    assert "市级科协" not in problem.message


def test_a_first_entry() -> None:
    now = ledger(entry(ERQI_SURVEY, "received"))
    assert only_own_entries(None, now, OWNERSHIP, ZHENGZHOU)
    assert not only_own_entries(None, now, OWNERSHIP, "")


@pytest.mark.parametrize("verb", Verb)
@pytest.mark.parametrize("stage", [None, *Stage])
def test_what_the_command_lets_a_city_enter_passes_the_gate(
    verb: Verb, stage: Stage | None
) -> None:
    """And what it refuses because of who enters it does not."""
    units = good().reference.units
    came, since, on = (date(2022, 4, day) for day in (1, 5, 8))
    before = Entry(ERQI_SURVEY, came, stage, "原因", since, "") if stage else None
    subject = Subject(ERQI_SURVEY, before, units["zhengzhou-erqi-kexie"])

    def made(by: str) -> Entry | None:
        return decide(subject, Action(verb, on, units[by], "新的原因"), on).after

    by_city, by_province = made("zhengzhou-kexie"), made("henan-kexie")
    old = ledger(*([_written(before)] if before else []))
    if by_city:
        assert only_own_entries(old, ledger(_written(by_city)), OWNERSHIP, ZHENGZHOU)
    elif by_province:
        as_city = replace(by_province, by="zhengzhou-kexie")
        assert not only_own_entries(old, ledger(_written(as_city)), OWNERSHIP, ZHENGZHOU)


def test_what_comes_anew_comes_after_it_was_withdrawn() -> None:
    old = ledger(entry(ERQI_SURVEY, "withdrawn", since="2022-04-09", note="重复"))
    for day, passes in (("2022-04-09", True), ("2022-04-08", False)):
        now = ledger(entry(ERQI_SURVEY, "received", received=day))
        assert only_own_entries(old, now, OWNERSHIP, ZHENGZHOU) is passes


def _written(made: Entry) -> str:
    since = {"since": made.since.isoformat()} if made.since else {}
    more = {**since, "by": made.by, "note": made.note}
    kept = {key: value for key, value in more.items() if value}
    return entry(made.path, str(made.state), made.received.isoformat(), **kept)
