"""What waits is not published, and of it no more than a count is left."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from making import good

from site_builder.model.adaptation import build_adaptation
from site_builder.model.ledger import Entry, Stage
from site_builder.model.publication import publishable

if TYPE_CHECKING:
    from site_builder.model.collection import Collection

CITY = "submissions/2021/zhengzhou/zhengzhou-kexie/survey.yml"


def at(stage: str, wanted: str) -> Collection:
    """The good collection, all of it in one stage ("" for no entry), published from a stage on."""
    collection = good()
    settings = replace(collection.reference.settings, publish_from=wanted)
    reference = replace(collection.reference, settings=settings)
    paths = (item.path for item in (*collection.surveys, *collection.prose))
    entries = {p: Entry(p, reference.today, Stage(stage)) for p in paths} if stage else {}
    return replace(collection, reference=reference, ledger=entries)


@pytest.mark.parametrize(
    ("wanted", "published"),
    [
        ("", {"", *Stage}),
        ("received", {Stage.RECEIVED, Stage.CHECKED, Stage.ACCEPTED, Stage.CORRECTED}),
        ("checked", {Stage.CHECKED, Stage.ACCEPTED, Stage.CORRECTED}),
        ("accepted", {Stage.ACCEPTED, Stage.CORRECTED}),
    ],
)
@pytest.mark.parametrize("stage", ["", *Stage])
def test_stage(wanted: str, published: set[str], stage: str) -> None:
    whole = at(stage, wanted)
    left = publishable(whole)
    count = len(whole.surveys) + len(whole.prose)
    if stage in published:
        assert (left.surveys, left.prose, left.waiting) == (whole.surveys, whole.prose, ())
    else:
        assert (left.surveys, left.prose, len(left.waiting)) == ((), (), count)
        assert all(w.entered is bool(stage) for w in left.waiting)


def test_an_update_does_not_name_a_case_that_waits() -> None:
    whole = at("accepted", "accepted")
    case = whole.cases[0]
    named = tuple(replace(update, case=case.id) for update in whole.updates)
    whole = replace(whole, updates=named)
    assert [u.case for u in publishable(whole).updates] == [case.id] * len(named)
    waiting = {p: e for p, e in whole.ledger.items() if p != case.path}
    left = publishable(replace(whole, ledger=waiting))
    assert case.id not in {c.id for c in left.cases}
    assert [u.case for u in left.updates] == [None] * len(named)


def test_a_case_does_not_name_an_origin_that_waits() -> None:
    whole = at("accepted", "accepted")
    origin, copy = whole.cases
    told = {"case": origin.id, "changed": "改在客运站"}
    values = {**copy.values, "adapted_from": told}
    copy = replace(copy, adapted_from=build_adaptation(told), values=values)
    whole = replace(whole, cases=(origin, copy))
    assert publishable(whole).cases == whole.cases
    waiting = {p: e for p, e in whole.ledger.items() if p != origin.path}
    (left,) = publishable(replace(whole, ledger=waiting)).cases
    assert left.adapted_from is None
    assert "adapted_from" not in left.values
