"""What a change undoes in the ledger is told; what follows in order is not."""

from __future__ import annotations

import pytest
from proposing import CASE, ERQI_SURVEY, LEDGER, REMOVED, entry, reentered

from site_builder.check.change.ledger_steps_back import steps
from site_builder.read.repository.change import Change

OLD = entry(ERQI_SURVEY, "accepted", "2022-04-15")


def reasons(change: Change) -> list[tuple[str, int | None]]:
    return [(f.facts["reason"], f.span.line if f.span else None) for f in steps(change)]


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        (OLD, []),
        (OLD.replace("    state", "    # 说明\n    state"), []),
        (entry(ERQI_SURVEY, "accepted", "2022-04-16"), []),
        (entry(ERQI_SURVEY, "corrected", "2022-05-01"), []),
        (entry(ERQI_SURVEY, "returned", "2022-04-15"), []),
        (entry(ERQI_SURVEY, "accepted", "2022-04-14"), [("older", 5)]),
        (entry(ERQI_SURVEY, "checked", "2022-04-16"), [("undone", 4)]),
        (entry(ERQI_SURVEY, "received"), [("undone", 4)]),
        (entry(ERQI_SURVEY, "accepted", "2022-04-15", "2022-04-11"), [("received", 3)]),
        (entry(CASE, "received"), [("removed", None)]),
        ("  - 1\n  - path: 2\n", [("removed", None)]),
        ("  [\n", []),
    ],
)
def test_what_is_undone(after: str, expected: list[tuple[str, int | None]]) -> None:
    assert reasons(reentered(OLD, after)) == expected


def test_an_entry_goes_with_its_file() -> None:
    change = reentered(OLD, entry(CASE, "received"), **{ERQI_SURVEY: REMOVED})
    assert reasons(change) == []


def test_what_was_withdrawn_comes_anew() -> None:
    before = entry(CASE, "withdrawn", "2022-04-15")
    assert reasons(reentered(before, entry(CASE, "received", "", "2022-05-01"))) == []
    assert reasons(reentered(before, entry(CASE, "received", "", "2022-05-01"))) == []


def test_a_new_ledger_undoes_nothing() -> None:
    change = reentered(OLD, OLD)
    assert reasons(Change(change.paths, change.base, change.now)) == []
    assert reasons(Change({LEDGER: REMOVED}, change.base, {}, change.forked)) == []
