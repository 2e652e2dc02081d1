"""The contract: what is compiled is kept, and what cannot be read is refused."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from repository import SCHEMA, project_contract

from site_builder.contract import load_contract
from site_builder.contract.contract import ContractError

if TYPE_CHECKING:
    from pathlib import Path


def test_the_same_divisions_are_the_same_contract() -> None:
    before = load_contract(SCHEMA)
    local = before.with_divisions(["410102", "410103"])
    assert before.with_divisions(["410103", "410102"]) is local
    assert before.with_divisions(["410102"]) is not local


def test_divisions_become_known_without_changing_the_first() -> None:
    """Its validators are kept; one made before must not judge for the other."""
    before = project_contract()
    row: Any = {"funds": {"transfer": {"status": "adjusted", "rows": [{"region": "420102"}]}}}
    for contract, found in (
        (before, []),
        (before.with_divisions(["410102"]), ["format"]),
        (before.with_divisions(["420102"]), []),
        (before, []),
    ):
        errors = contract.validator("survey", 2021, "city").iter_errors(row)
        wrong = [e.validator for e in errors if list(e.absolute_path)[-1:] == ["region"]]
        assert wrong == found


def test_what_is_asked_of_a_round_and_a_kind_is_kept_apart() -> None:
    contract = project_contract()
    assert contract.fields("survey", 2021, "city") is contract.fields("survey", 2021, "city")
    assert "/results/prefectures_covered" in contract.fields("survey", 2021, "province")
    assert "/results/prefectures_covered" not in contract.fields("survey", 2021, "city")
    for kind in ("province", "city", "county", "undertaker", None):
        for year in (2021, 2022):
            asked = contract.fields("survey", year, kind)
            assert set(asked) <= set(contract.all_fields("survey"))


def test_the_newest_round_is_the_last_of_those_known() -> None:
    rounds = {2022: date(2022, 10, 18), 2021: date(2021, 10, 18)}
    assert project_contract().with_rounds(rounds).newest_round == 2022
    assert project_contract().with_rounds({}).newest_round == 0


def test_words_of_the_schemas() -> None:
    contract = project_contract()
    assert set(contract.item_titles()) == {"survey", "report", "cases"}
    for name in ("case", "report"):
        headings = [s["heading"] for s in contract.annotation(name, "x-sections")]
        assert contract.headings_with_figures(name) <= set(headings)
        assert contract.headings_with_figures(name)
    assert contract.headings_with_figures("survey") == frozenset()


@pytest.mark.parametrize("text", ["a: [", "a: 1\na: 2\n", "- a\n", "", "a: &x 1\n"])
def test_what_is_no_schema_is_refused_by_its_name(tmp_path: Path, text: str) -> None:
    (tmp_path / "odd.schema.yml").write_text(text, encoding="utf-8")
    with pytest.raises(ContractError, match=r"odd\.schema\.yml: line \d"):
        load_contract(tmp_path)


def test_a_folder_without_schemas(tmp_path: Path) -> None:
    with pytest.raises(ContractError, match=tmp_path.name):
        load_contract(tmp_path)
