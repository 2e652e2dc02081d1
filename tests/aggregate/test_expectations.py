"""Where an item stands: what the ledger says of it comes along, of what is absent too."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from making import good

from site_builder.aggregate.expectations import RECEIVED, WANTED, RoundExpectations, State
from site_builder.model.ledger import Entry, Stage

DAY = date(2022, 4, 1)
ERQI = "submissions/2021/zhengzhou/zhengzhou-erqi-kexie/survey.yml"
CASE = "cases/2021/zhengzhou/metro-bookroom/index.md"


def desk(*entries: Entry, gone: str = "") -> RoundExpectations:
    surveys = tuple(s for s in good().surveys if s.path != gone)
    collection = replace(good(), surveys=surveys, ledger={e.path: e for e in entries})
    return RoundExpectations(collection, good().reference.rounds[2021], {})


def test_every_state_is_wanted_or_received_or_excused() -> None:
    assert {*RECEIVED, *WANTED} == set(State) - {State.WAIVED}
    assert not {*RECEIVED} & {*WANTED}


@pytest.mark.parametrize("stage", Stage)
def test_only_what_was_sent_back_is_not_received(stage: Stage) -> None:
    entry = Entry(ERQI, DAY, stage)
    item = desk(entry).item(good().reference.units["zhengzhou-erqi-kexie"], "survey")
    expected = State.RETURNED if stage is Stage.RETURNED else State.ON_TIME
    assert (item.state, item.entry, item.received) == (expected, entry, DAY)


@pytest.mark.parametrize("stage", Stage)
def test_what_is_absent_says_whether_it_was_taken_back(stage: Stage) -> None:
    entry = Entry(ERQI, DAY, stage)
    item = desk(entry, gone=ERQI).item(good().reference.units["zhengzhou-erqi-kexie"], "survey")
    expected = State.WITHDRAWN if stage is Stage.WITHDRAWN else State.MISSING
    assert (item.state, item.entry, item.path) == (expected, entry, None)


def test_cases_of_the_quota_have_their_unit() -> None:
    (item,) = desk(Entry(CASE, date(2022, 4, 11), Stage.CHECKED)).cases("zhengzhou")
    assert (item.unit.city, item.what, item.state) == ("zhengzhou", "cases", State.LATE)
    assert desk().cases("luoyang") == ()
