"""Lists hold what the schema calls public, in its own words, one row for each item."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from making import good
from repository import project_contract

from site_builder.aggregate.listings import listings
from site_builder.aggregate.table import Gap

if TYPE_CHECKING:
    from site_builder.aggregate.table import Cell, Table
    from site_builder.model.collection import Collection

CASE = "cases/2021/zhengzhou/metro-bookroom/index.md"


def lists(collection: Collection | None = None) -> dict[str, Table]:
    made = listings(collection or good(), project_contract(), {CASE: date(2022, 4, 7)})
    return {table.id: table for table in made}


def row(table: Table, number: int = 0) -> dict[str, Cell]:
    return dict(zip((c.key for c in table.columns), table.rows[number], strict=True))


def test_a_row_for_each() -> None:
    collection = good()
    counts = {name: len(table.rows) for name, table in lists().items()}
    assert counts == {
        "cases": len(collection.cases),
        "reports": len(collection.reports),
        "updates": len(collection.updates),
        "units": len(collection.reference.units),
    }


def test_a_case_in_the_schemas_words() -> None:
    case = row(lists()["cases"])
    assert case["id"] == "2021/zhengzhou/metro-bookroom"
    assert case["themes"] == "品牌；阵地"
    assert case["key_areas"] == "科普服务老年人群体"
    assert (case["funds_wan"], case["people_served"]) == (Decimal("12.5"), 12000)
    assert case["quota"] == "是"
    assert case["unit_id"] == "zhengzhou-kexie"
    assert case["received_on"] == "2022-04-07"
    assert row(lists()["cases"], 1)["received_on"] == Gap.UNKNOWN


def test_what_is_not_said_is_a_gap() -> None:
    case = good().cases[0]
    case = replace(case, values={k: v for k, v in case.values.items() if k != "key_areas"})
    assert row(lists(replace(good(), cases=(case,)))["cases"])["key_areas"] == Gap.UNANSWERED


def test_addresses_are_whole_where_the_site_has_one() -> None:
    settings = replace(good().reference.settings, site_url="https://example.org/kepu/")
    collection = replace(good(), reference=replace(good().reference, settings=settings))
    page = "cases/2021/zhengzhou/metro-bookroom/"
    assert row(lists()["cases"])["address"] == page
    assert row(lists(collection)["cases"])["address"] == f"https://example.org/kepu/{page}"


def test_names_for_programs_are_unique_and_types_are_said() -> None:
    for table in lists().values():
        keys = [c.key for c in table.columns]
        assert len(set(keys)) == len(keys)
        assert all(key.isascii() and key for key in keys)
        assert len({c.heading for c in table.columns}) == len(keys)
    types = {c.key: c.type for t in lists().values() for c in t.columns}
    assert (types["funds_wan"], types["received_on"], types["round"]) == (
        "number", "date", "string",
    )  # fmt: skip
    assert types["date"] == "date"


def test_nobody_who_may_submit_is_named() -> None:
    units = {k: replace(u, owners=("@somebody",)) for k, u in good().reference.units.items()}
    collection = replace(good(), reference=replace(good().reference, units=units))
    assert "somebody" not in str(lists(collection)["units"])
