"""Transfers: 与上年完全一致 is last year's amount where it is known, and never 0."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from aggregate.test_questions import changed
from making import good, rows, survey, table, with_surveys

from site_builder.aggregate.question_sources import Contribution, sources
from site_builder.aggregate.questions import question_tables

NAME = "funds-transfer"
UNCHANGED: dict[str, Any] = {"status": "unchanged"}
NONE: dict[str, Any] = {"status": "none"}


def adjusted(*amounts: str) -> dict[str, Any]:
    listed = [
        {"region": "410103", "amount_wan": Decimal(a), "paid": "2021Q4", "note": "内部"}
        for a in amounts
    ]
    return {"status": "adjusted", "rows": listed}


def test_of_the_good_repository() -> None:
    made = table(good(), NAME)
    assert rows(made) == {
        "郑州市": ["1", "较上年有所调整", "15.25", "0"],
        "省本级": ["1", "与上年完全一致", "未知", "1"],
        "各市合计": ["1", "较上年有所调整", "15.25", "0"],
    }
    assert [c.heading for c in made.columns] == [
        "地区", "填报单位（家）", "划拨情况", "金额（万元）", "金额未知（家）",
    ]  # fmt: skip
    assert made.base.startswith("2家科协填报，缺0家（应填报的科协共收到2份调查表）")


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ({2021: adjusted("10", "5.25")}, "15.25"),
        ({2021: NONE}, "0"),
        ({2021: UNCHANGED}, "未知"),
        ({2021: UNCHANGED, 2020: adjusted("7")}, "7"),
        ({2020: adjusted("7")}, "未知"),
        ({}, "未知"),
    ],
)
def test_unchanged_takes_last_rounds_rows(before: dict[int, dict[str, Any]], expected: str) -> None:
    earlier = [survey("zhengzhou-kexie", y, funds__transfer=a) for y, a in before.items()]
    now = survey("zhengzhou-kexie", 2022, funds__transfer=UNCHANGED)
    other = survey("luoyang-kexie", 2021, funds__transfer=adjusted("99"))
    made = table(with_surveys(now, other, *earlier), NAME, 2022)
    assert rows(made)["郑州市"][2] == expected
    assert rows(made)["郑州市"][3] == ("1" if expected == "未知" else "0")


def test_the_total_says_what_is_unknown() -> None:
    collection = with_surveys(
        survey("zhengzhou-kexie", funds__transfer=adjusted("10.5")),
        survey("luoyang-kexie", funds__transfer=UNCHANGED),
        survey("henan-kexie", funds__transfer=adjusted("300")),
    )
    made = table(collection, NAME)
    assert rows(made)["各市合计"] == ["2", "与上年完全一致1家、较上年有所调整1家", "10.5", "1"]
    assert rows(made)["洛阳市"][2] == "未知"


def test_none_is_nought() -> None:
    collection = with_surveys(survey("zhengzhou-kexie", funds__transfer=NONE))
    assert rows(table(collection, NAME))["各市合计"] == ["1", "没有划拨", "0", "0"]


def test_counties_are_not_asked() -> None:
    collection = with_surveys(survey("zhengzhou-erqi-kexie"), survey("luoyang-kexie"))
    assert rows(table(collection, NAME)) == {
        "洛阳市": ["0", "未填", "未填", "未填"],
        "各市合计": ["0", "未填", "未填", "未填"],
    }


def test_an_internal_note_is_not_read() -> None:
    collection = replace(good())
    assert "待第二批下达" not in str(table(collection, NAME))


def test_what_a_county_passes_on_is_told_and_not_added() -> None:
    """It has come to it by its city's transfer."""
    asked = {"province": "required", "city": "required", "county": "optional", "undertaker": "none"}
    contract = changed("/funds/transfer", **{"x-applies": asked})
    collection = with_surveys(
        survey("zhengzhou-kexie", funds__transfer=adjusted("10")),
        survey("zhengzhou-erqi-kexie", funds__transfer=adjusted("4", "3")),
    )
    made = {t.id: t for t in question_tables(collection, contract, 2021)}[NAME]
    assert rows(made)["郑州市"][::2] == ["1", "10"]
    assert rows(made)["各市合计"][::2] == ["1", "10"]
    standings = {s.unit.id: s.standing for s in sources(collection, contract, 2021)[NAME]}
    assert standings["zhengzhou-kexie"] is Contribution.COUNTED
    assert standings["zhengzhou-erqi-kexie"] is Contribution.APART
    alone = with_surveys(survey("zhengzhou-kexie", funds__transfer=adjusted("10")))
    absent = sources(alone, contract, 2021)[NAME]
    assert "zhengzhou-erqi-kexie" not in {s.unit.id for s in absent}
