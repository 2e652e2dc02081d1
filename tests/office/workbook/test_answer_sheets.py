"""Every unit's answers stand in the workbook, those that the site keeps back too."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from making import fund, good, survey, with_surveys
from making_workbook import made, material, opened, rows, sheet

from site_builder.aggregate.questions import table_of
from site_builder.office.workbook.answer_sheets import answer_sheets
from site_builder.office.workbook.question_shape import Shape, asked_fields, shape_of

if TYPE_CHECKING:
    from site_builder.model.collection import Collection
    from site_builder.office.workbook.office_sheet import OfficeSheet

CITY, COUNTY = "zhengzhou-kexie", "zhengzhou-erqi-kexie"


def sheets(collection: Collection | None = None, year: int = 2021) -> dict[str, OfficeSheet]:
    return {s.table.id: s for s in answer_sheets(material(collection, year))}


def passed(status: str, *amounts: str) -> dict[str, Any]:
    listed = [{"region": "410102", "amount_wan": a, "paid": "2021-09"} for a in amounts]
    return {"status": status, **({"rows": listed} if listed else {})}


def cells(of: OfficeSheet, key: str) -> list[str]:
    at = [c.key for c in of.table.columns].index(key)
    return [str(row[at]) for row in of.table.rows]


def test_shapes_of_the_form() -> None:
    fields = material().fields
    found = {f.question: shape_of(f, fields) for f in asked_fields(fields) if f.section}
    assert found["1"] is Shape.VALUE
    assert found["1.1"] is Shape.LIST
    assert found["12"] is Shape.TEXT
    assert found["13.1"] is Shape.ROWS
    assert found["13.2"] is Shape.HEADED_ROWS
    assert found["14"] is Shape.PARTS
    assert found["六"] is Shape.TEXT


def test_sheets_stand_in_the_forms_order() -> None:
    numbers = [s.table.number for s in answer_sheets(material()) if s.table.number]
    assert [n for n in numbers if n in {"12", "13.1", "13.2", "14", "16", "六"}] == [
        "12", "13.1", "13.2", "14", "16", "六",
    ]  # fmt: skip


def test_every_answer_of_every_survey_is_there() -> None:
    said = " ".join(
        str(cell) for s in sheets().values() for row in s.table.rows for cell in row
    ).replace(",", "")

    def told(value: Any) -> list[str]:
        if isinstance(value, dict):
            return [text for entry in value.values() for text in told(entry)]
        if isinstance(value, list):
            return [text for entry in value for text in told(entry)]
        return [str(value)] if isinstance(value, str) and len(value) > 10 else []

    own = [s for s in good().surveys if s.round == 2021]
    texts = [t for s in own for section in s.answers.values() for t in told(section)]
    assert len(texts) > 10
    assert [text for text in texts if text not in said] == []


def test_what_the_site_keeps_back_is_in_full() -> None:
    book = opened(made(material()))
    for title, pointer in (("第12题", "/funds/allocation_basis"), ("六、", "/problems")):
        listed = rows(sheet(book, title))
        texts = {s.answer(pointer) for s in good().surveys if s.round == 2021} - {None}
        column = list(listed[0])[3]
        assert {row[column] for row in listed} == texts
    row = rows(sheet(book, "第13.1题 本级科协使用部分（逐家）"))[0]
    assert row["承担单位或奖补支持对象"]
    assert row["主要内容"]
    assert row["原文件"].startswith("submissions/2021/")


def test_who_counts_is_said() -> None:
    undertaker = next(u for u in good().reference.units.values() if u.kind == "undertaker")
    own = [fund("team", "12.5")]
    found = sheets(
        with_surveys(
            survey(CITY, funds__own_use=own), survey(undertaker, funds__own_use=own)
        )
    )  # fmt: skip
    assert cells(found["/funds/own_use"], "counts") == ["计入", "不计入"]


def test_an_empty_table_is_an_answer_and_no_answer_has_no_row() -> None:
    found = sheets(with_surveys(survey(CITY, funds__own_use=[]), survey(COUNTY)))
    assert cells(found["/funds/own_use"], "amount_wan") == ["不适用"]


def test_unchanged_lists_the_rows_of_the_year_before() -> None:
    before = survey(CITY, 2021, funds__transfer=passed("adjusted", "20", "30.5"))
    now = survey(CITY, 2022, funds__transfer=passed("unchanged"))
    collection = with_surveys(before, now)
    found = sheets(collection, 2022)["/funds/transfer"]
    assert cells(found, "status") == ["与上年完全一致"] * 2
    assert cells(found, "amount_wan") == ["20", "30.5"]
    question = material(collection, 2022).questions["/funds/transfer"]
    assert str(table_of(question).total[3]) == "50.5"


@pytest.mark.parametrize(("status", "gap"), [("unchanged", "未知"), ("none", "不适用")])
def test_nothing_to_list_says_why(status: str, gap: str) -> None:
    found = sheets(with_surveys(survey(CITY, funds__transfer=passed(status))))["/funds/transfer"]
    assert cells(found, "amount_wan") == [gap]


def test_what_waits_to_be_published_is_listed_and_does_not_count() -> None:
    collection = with_surveys(survey(CITY, funds__own_use=[fund("team", "12.5")]))
    settings = replace(collection.reference.settings, publish_from="accepted")
    reference = replace(collection.reference, settings=settings)
    waiting = replace(collection, reference=reference, ledger={})
    other = survey(COUNTY, funds__own_use=[fund("base", "3")])
    path = other.path
    entry = replace(next(iter(good().ledger.values())), path=path, state="accepted")
    there = replace(waiting, surveys=(*waiting.surveys, other), ledger={path: entry})
    assert cells(sheets(there)["/funds/own_use"], "counts") == ["等待审核", "计入"]


def test_a_part_of_fourteen_is_a_row() -> None:
    found = sheets()["/funds/key_areas"]
    parts = cells(found, "part")
    assert len(set(parts)) == 5
    headings = [c.heading for c in found.table.columns]
    assert "金额（万元）" in headings
    assert headings.index("备注") > headings.index(
        "“基层科普行动计划”经费覆盖本地全国和省级科普教育基地数量"
    )
