"""Maps of what is known: every case in each of its cells, gaps by name, nothing twice."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from making import good, rows
from repository import project_contract

from site_builder.aggregate.case_map import CaseMap, case_maps, map_table
from site_builder.contract import Contract

if TYPE_CHECKING:
    from collections.abc import Sequence

    from site_builder.model.prose import Case


def maps(
    cases: Sequence[Case] | None = None, contract: Contract | None = None
) -> dict[str, CaseMap]:
    told = good().cases if cases is None else cases
    made = case_maps(told, contract or project_contract(), good().reference, [2022, 2021])
    return {one.rows.key: one for one in made}


def test_a_case_counts_in_each_of_its_cells_and_once_beside_them() -> None:
    made = maps()["audiences"]
    assert made.counts["youth", "brand"] == 1
    assert made.counts["public", "base"] == 1
    assert made.counts["youth", "platform"] == 1
    assert made.of_row == {"youth": 2, "public": 1}
    assert made.of_column == {"brand": 1, "base": 1, "platform": 1}
    assert len(made.has) == len(good().cases)


def test_gaps_are_named_row_by_row() -> None:
    gaps = maps()["audiences"].gaps
    assert gaps["青少年"] == ["改革", "机制", "队伍"]
    assert gaps["农民"] == ["各个方面"]
    full = replace(
        good().cases[0],
        themes=tuple(maps()["audiences"].columns.choices),
        audiences=tuple(maps()["audiences"].rows.choices),
    )
    assert maps([full])["audiences"].gaps == {}


def test_kinds_of_place_are_those_of_the_province() -> None:
    made = maps()["place"]
    assert list(made.rows.choices.values()) == ["市辖区", "县", "县级市", "功能区", "市级"]
    assert made.of_row == {"city": 2}


def test_the_table_counts_no_case_twice_and_says_what_0_means() -> None:
    table = map_table(maps()["audiences"])
    told = rows(table)
    assert [c.key for c in table.columns][:3] == ["audiences", "map_count", "brand"]
    assert told["青少年"] == ["2", "1", "1", "0", "0", "0", "1"]
    assert told["全部案例"] == ["2", "1", "1", "0", "0", "0", "1"]
    assert "0表示案例库里还没有案例" in table.base
    assert "共2个案例（2021、2022年度）" in table.base


def test_without_cases_there_is_none() -> None:
    assert maps([]) == {}


def test_what_not_everybody_may_see_is_on_no_map() -> None:
    def hidden(key: str) -> Contract:
        sources = dict(project_contract().sources)
        case = sources["case.schema.yml"]
        field = {**case["properties"][key], "x-publish": "aggregate"}
        sources["case.schema.yml"] = {**case, "properties": {**case["properties"], key: field}}
        return Contract(sources, due=project_contract().due)

    assert maps(contract=hidden("themes")) == {}
    assert list(maps(contract=hidden("audiences"))) == ["place"]
