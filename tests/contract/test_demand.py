"""Demand: what the compiler wrote about a field, read back."""

from __future__ import annotations

from repository import project_contract

from site_builder.contract.demand import Condition, Demand, demands


def test_required_and_optional() -> None:
    schema = {"properties": {"a": {}, "b": {}}, "required": ["a"]}
    assert demands(schema) == {"/a": Demand(required=True), "/b": Demand()}


def test_rows_of_a_list() -> None:
    row = {"properties": {"a": {}}, "required": ["a"]}
    assert demands({"properties": {"rows": {"items": row}}})["/rows/*/a"].required


def test_a_sibling_decides() -> None:
    found = demands(project_contract().schema_for("survey", 2021, "city"))
    demand = found["/institution/policy_documents"]
    assert demand == Demand(when=Condition("/institution/policy_issued", (True,)), only=True)
    assert demand.conditional


def test_another_section_decides() -> None:
    found = demands(project_contract().schema_for("survey", 2021, "county"))
    conditional = {p: d for p, d in found.items() if d.conditional and not d.only}
    for demand in conditional.values():
        assert {c.pointer for c in (demand.when, demand.never) if c} == {"/management/organized_by"}
    assert "/results/effects" in conditional
