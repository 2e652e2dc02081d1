"""What a case tells those who want to do the same, as tables with what the costs come to."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from making import good, site

from site_builder.render.pages.case import case_page, case_to_take
from site_builder.render.parts.copying import copy_tables

if TYPE_CHECKING:
    from site_builder.export.copy_table import CopyTable

KINDS = ("costs", "staff", "permissions", "pitfalls", "evidence")


def tables(**told: Any) -> dict[str, CopyTable]:
    """Return the tables of a case that tells this and nothing else of its own accord."""
    case = next(c for c in good().cases if c.slug == "science-van")
    values = {key: value for key, value in case.values.items() if key not in KINDS}
    made = copy_tables(site().labels_of(case.round), replace(case, values=values | told))
    return {table.key: table for table in made}


def cost(
    how_much: str | Decimal, source: str = "central", frequency: str = "once"
) -> dict[str, Any]:
    key = "in_kind" if isinstance(how_much, str) else "amount_wan"
    return {"item": "甲", key: how_much, "source": source, "frequency": frequency}


def test_what_is_not_told_is_not_there() -> None:
    assert tables() == {}
    assert list(tables(pitfalls=[{"happened": "甲", "changed": "乙"}])) == ["pitfalls"]


def test_the_titles_are_the_forms() -> None:
    told = tables(staff=[{"role": "讲解员", "number": 3, "hours": 1200}])["staff"]
    fields = site().labels_of(2022).fields
    assert told.title == fields["/staff"].title
    assert told.head == ("岗位", "人数（人）", "每人每年时间（小时）")
    assert told.rows == (("讲解员", "3", "1,200"),)


def test_a_column_that_nobody_fills_is_left_out_and_a_gap_is_named() -> None:
    staff = [{"role": "甲", "number": 3}, {"role": "乙", "number": 1, "hours": 40}]
    assert tables(staff=staff)["staff"].rows == (("甲", "3", "未填"), ("乙", "1", "40"))
    assert tables(staff=staff[:1])["staff"].rows == (("甲", "3"),)


def test_money_and_kind_share_a_column() -> None:
    told = tables(costs=[cost(Decimal("6.50")), cost("旧仓房一间", "local", "yearly")])["costs"]
    assert told.rows == (
        ("甲", "6.5 万元", "中央资金", "一次性"),
        ("甲", "旧仓房一间", "地方和自筹", "每年"),
    )


@pytest.mark.parametrize(
    ("costs", "notes"),
    [
        (
            [cost(Decimal("6.5")), cost(Decimal("1.5"), frequency="yearly")],
            ["中央资金合计8万元（2项），其中每年都有的1.5万元"],
        ),
        (
            [cost(Decimal(8)), cost("车", "local"), cost("屋", "local")],
            ["中央资金合计8万元（1项）", "地方和自筹只有实物2项，没有折成金额"],
        ),
        (
            [cost(Decimal("0.3"), "local", "yearly"), cost("屋", "local")],
            [
                "地方和自筹合计0.3万元（1项），其中每年都有的0.3万元；另有1项是实物，没有折成金额，不在合计里"
            ],
        ),
    ],
)
def test_costs_are_added_up_source_by_source(costs: list[dict[str, Any]], notes: list[str]) -> None:
    base = "只合计列出的各项，每年都有的按一年算。本案例的中央资金是8万元。"
    assert list(tables(costs=costs)["costs"].notes) == [*notes, base]


def test_what_is_in_kind_alone_comes_to_nothing_that_could_be_added() -> None:
    told = tables(costs=[cost("屋", "local")])["costs"]
    assert told.notes == ("地方和自筹只有实物1项，没有折成金额",)
    assert "0" not in told.notes[0]


def test_the_page_and_what_is_taken_away_tell_the_same() -> None:
    case = next(c for c in good().cases if c.slug == "science-van")
    page = str(case_page(site(), case).content)
    taken = {p.path.rpartition("/")[2]: str(p.content) for p in case_to_take(site(), case)}
    for table in copy_tables(site().labels_of(case.round), case):
        assert f'<h3 id="{table.key}">{table.title}</h3>' in page
        assert f"## {table.title}\n\n| {' | '.join(table.head)} |" in taken["case.txt"]
        assert f'"{table.key}"' in taken["case.json"]
        for row in table.rows:
            assert all(f">{cell}</" in page for cell in row)
            assert f"| {' | '.join(row)} |" in taken["case.txt"]
        for note in table.notes:
            assert note in page
            assert note in taken["case.txt"]


def test_it_stands_behind_the_summary() -> None:
    case = next(c for c in good().cases if c.slug == "science-van")
    page = str(case_page(site(), case).content)
    order = ["kp-summary", 'id="copying"', 'id="replicable"', 'id="costs"', 'id="part-1"']
    places = [page.index(word) for word in order]
    assert places == sorted(places)
