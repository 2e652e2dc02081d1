"""How far files have been dealt with: every file is counted once, the withdrawn too."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from making import good

from site_builder.aggregate.ledger_stages import handling
from site_builder.model.ledger import Entry, Stage

DAY = date(2022, 4, 1)


def counts(*entries: Entry, year: int = 2021) -> dict[str, tuple[dict[str, int], int]]:
    collection = replace(good(), ledger={e.path: e for e in entries})
    return {
        h.kind: ({s: n for s, n in h.stages.items() if n}, h.unentered)
        for h in handling(collection, year)
    }


def test_of_the_good_repository() -> None:
    assert counts(*good().ledger.values()) == {
        "survey": ({"accepted": 1}, 3),
        "case": ({"withdrawn": 1}, 1),
        "report": ({"received": 1}, 0),
    }
    assert counts(*good().ledger.values(), year=2022) == {"case": ({}, 1), "update": ({}, 1)}


def test_every_stage_stands_in_its_order() -> None:
    (first, *_) = handling(good(), 2021)
    assert list(first.stages) == list(Stage)


def test_a_file_with_errors_is_counted_and_a_path_that_leads_nowhere_is_not() -> None:
    broken = Entry("submissions/2021/jiyuan/jiyuan-kexie/survey.yml", DAY, Stage.RETURNED)
    nowhere = Entry("gone", DAY, Stage.RECEIVED)
    assert counts(broken, nowhere)["survey"] == ({"returned": 1}, 4)
