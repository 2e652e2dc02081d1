"""The ledger says when something came; the history where the ledger says nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from making import good

from site_builder.aggregate.received import received_days
from site_builder.model.ledger import Entry

CASE = "cases/2021/zhengzhou/metro-bookroom/index.md"
EARLY, LATE, TODAY = date(2022, 4, 1), date(2022, 4, 7), date(2022, 10, 20)


def test_the_ledger_goes_first() -> None:
    collection = replace(good(), ledger={CASE: Entry(CASE, LATE, "accepted")})
    assert received_days(collection, {CASE: EARLY}) == {CASE: LATE}
    assert received_days(replace(collection, ledger={}), {CASE: EARLY}) == {CASE: EARLY}


def test_what_nobody_knows_or_what_is_still_to_come_has_no_day() -> None:
    collection = replace(good(), ledger={})
    assert received_days(collection, {}) == {}
    assert received_days(collection, {CASE: date(2022, 10, 21), "other.md": EARLY}) == {}
    assert received_days(collection, {CASE: TODAY}) == {CASE: TODAY}
