"""Filling: rows in their groups, shares of the divisions, and what is not asked of a unit."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from form_sheets import UNITS, blank, live_contract, sheet
from making import fund

from site_builder.model.naming import Naming
from site_builder.office.form.blocks import Blank, FormSentence, RuledTable, Share
from site_builder.office.form.filling import ROOM, UnitForm, filled
from site_builder.office.form.layout import form_layout

if TYPE_CHECKING:
    from site_builder.office.form.blocks import FormLayout


def made(given: UnitForm) -> FormLayout:
    return filled(form_layout(given.contract, given.year), given)


def tables(given: UnitForm) -> list[RuledTable]:
    return [b for b in made(given).blocks if isinstance(b, RuledTable)]


def shares(given: UnitForm) -> list[str]:
    blocks = [b for b in made(given).blocks if isinstance(b, FormSentence)]
    return [p.text for b in blocks for p in b.pieces if isinstance(p, Share)]


def texts(cells: Any) -> list[str]:
    return [p.text for cell in cells for p in cell if isinstance(p, Blank)]


def transfer(*codes: str) -> dict[str, Any]:
    rows = [{"region": c, "amount_wan": Decimal(3), "paid": "unpaid"} for c in codes]
    return {"status": "adjusted", "rows": rows}


def test_shares_are_of_the_divisions_there_are() -> None:
    live = live_contract()
    province = sheet(
        UNITS["province"], contract=live, results__prefectures_covered=2,
        results__counties_covered=5,
    )  # fmt: skip
    assert shares(province) == ["66.7%（共3个）", "83.3%（共6个）"]
    city = sheet(UNITS["city"], contract=live, results__counties_covered=2)
    assert shares(city) == ["不适用", "66.7%（共3个）"]
    assert shares(blank(UNITS["province"], contract=live)) == ["", ""]


def test_rows_stand_in_their_groups_in_the_form_s_order() -> None:
    rows = [fund("other", "1", "甲"), fund("team", "2.50", "乙"), fund("other", "3", "丙")]
    (own, *_) = tables(sheet(UNITS["city"], funds__own_use=rows))
    assert [texts([b.label]) for b in own.bodies] == [
        ["支持基层科普组织队伍"], ["打造基层科普阵地"], ["创新基层科普服务手段"],
        ["其他基层科普服务"],
    ]  # fmt: skip
    assert [[texts(row)[0] for row in b.rows] for b in own.bodies] == [
        ["乙"], [""], [""], ["甲", "丙"],
    ]  # fmt: skip
    assert texts(own.bodies[0].rows[0])[3:] == ["2.50", "2021年第3季度"]


def test_a_long_group_says_its_label_again() -> None:
    rows = [fund("team", "1", f"第{n}个项目") for n in range(500)]
    (own, *_) = tables(sheet(UNITS["city"], funds__own_use=rows))
    team = [b for b in own.bodies if texts([b.label]) == ["支持基层科普组织队伍"]]
    assert sum(len(b.rows) for b in team) == 500
    assert max(len(b.rows) for b in team) < 12
    assert {b.label[-1] for b in team[1:]} == {"（续）"}


def test_a_blank_form_has_room() -> None:
    (own, passed, _) = tables(blank(UNITS["city"]))
    assert [len(b.rows) for b in own.bodies] == [ROOM] * 4
    assert [len(b.rows) for b in passed.bodies] == [ROOM]
    pointers = [p.pointer for b in own.bodies for r in b.rows for c in r for p in c
                if isinstance(p, Blank)]  # fmt: skip
    assert len(set(pointers)) == len(pointers) == 4 * ROOM * 5


def test_a_region_is_named_so_that_it_can_be_found() -> None:
    given = sheet(UNITS["city"], funds__transfer=transfer("410103", "410304", "410100"))
    rows = tables(given)[1].bodies[0].rows
    assert [texts(row)[0] for row in rows] == ["二七区", "瀍河回族区", "郑州市"]


def test_a_name_that_two_counties_have_stands_behind_its_city() -> None:
    given = sheet(UNITS["city"], funds__transfer=transfer("410304", "410103"))
    places = given.reference.places
    (home, other, *rest) = places.cities
    twin = replace(other.counties[0], name="二七区")
    cities = (home, replace(other, counties=(twin, *other.counties[1:])), *rest)
    reference = replace(given.reference, places=replace(places, cities=cities))
    rows = tables(replace(given, reference=reference))[1].bodies[0].rows
    assert [texts(row)[0] for row in rows] == ["洛阳市二七区", "郑州市二七区"]
    found = [Naming(reference).division(texts(row)[0], "zhengzhou") for row in rows]
    assert found == ["410304", "410103"]


@pytest.mark.parametrize("kind", UNITS)
def test_what_is_not_asked_says_so(kind: str) -> None:
    """Of an undertaker neither the organisation, nor money that is passed on, is asked."""
    blocks = made(blank(UNITS[kind])).blocks
    sentences = [p for b in blocks if isinstance(b, FormSentence) for p in b.pieces]
    told = {p.pointer: p.text for p in sentences if isinstance(p, Blank) and not p.asked}
    assert ("/management/organized_by" in told) == (kind == "undertaker")
    assert ("/results/prefectures_covered" in told) == (kind != "province")
    assert set(told.values()) == {"不适用"} or not told
