"""Records of the descent, and its columns in the list of cases."""

from __future__ import annotations

from typing import Any

from descending import METRO, copied, line, with_cases
from repository import project_contract

from site_builder.aggregate.listings import listings
from site_builder.aggregate.public_descent import LINE, descent_record, public_descent
from site_builder.aggregate.table import Gap

NOTHING: dict[str, Any] = {
    "from": None,
    "line": [],
    "steps": 0,
    "copies": [],
    "copied_elsewhere": 0,
    "descendants": 0,
}


def records(cases: list[Any]) -> list[dict[str, Any]]:
    contract = project_contract()
    descent = public_descent(with_cases(cases), contract)
    return [descent_record(descent, case, contract) for case in cases]


def test_a_line() -> None:
    cases = line(LINE + 2)
    first, *_, last = records(cases)
    assert first == {**NOTHING, "copies": [cases[1].id], "copied_elsewhere": 1,
                     "descendants": LINE + 1}  # fmt: skip
    assert last["from"] == {"case": cases[-2].id, "changed": f"n{LINE + 1}改了人数", "own": False}
    assert last["line"] == [case.id for case in reversed(cases[1:-1])]
    assert last["steps"] == LINE + 1


def test_own_copies_are_told_apart() -> None:
    cases = copied(3)
    first, *_, own = records(cases)
    assert (len(first["copies"]), first["copied_elsewhere"], first["descendants"]) == (3, 2, 3)
    assert own["from"]["own"]


def test_columns_of_the_list() -> None:
    contract = project_contract()
    table = listings(with_cases(copied(2)), contract, {})[0]
    keys = [column.key for column in table.columns]
    assert keys[-5:] == [
        "adapted_from_case", "adapted_from_changed", "copied_elsewhere", "address", "source",
    ]  # fmt: skip
    origin, copy, own = (dict(zip(keys, row, strict=True)) for row in table.rows)
    assert origin["adapted_from_case"] is Gap.UNANSWERED
    assert origin["copied_elsewhere"] == 1
    assert (copy["adapted_from_case"], copy["adapted_from_changed"]) == (METRO.id, "c0改了人数")
    assert own["copied_elsewhere"] == 0
