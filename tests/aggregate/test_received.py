"""The ledger says when something came; git's history is asked only to judge what is late."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from making import good

from site_builder.aggregate.received import received_day, received_days
from site_builder.model.ledger import Entry

if TYPE_CHECKING:
    from site_builder.model.collection import Collection

CASE = "cases/2021/zhengzhou/metro-bookroom/index.md"
EARLY, LATE, TODAY = date(2022, 4, 1), date(2022, 4, 7), date(2022, 10, 20)


def of(ledger: date | None) -> Collection:
    entries = {CASE: Entry(CASE, ledger, "accepted")} if ledger else {}
    return replace(good(), ledger=entries)


def test_what_is_published_has_the_ledger_s_day_and_no_other() -> None:
    assert received_days(of(LATE)) == {CASE: LATE}
    assert received_days(of(TODAY)) == {CASE: TODAY}
    assert received_days(of(None)) == {}


def test_a_day_that_is_to_come_is_none() -> None:
    assert received_days(of(date(2022, 10, 21))) == {}
    assert received_day(CASE, of(None), {CASE: date(2022, 10, 21)}) is None


def test_whether_something_was_late_is_judged_by_the_history_where_the_ledger_is_silent() -> None:
    assert received_day(CASE, of(LATE), {CASE: EARLY}) == LATE
    assert received_day(CASE, of(None), {CASE: EARLY}) == EARLY
    assert received_day(CASE, of(None), {"other.md": EARLY}) is None
