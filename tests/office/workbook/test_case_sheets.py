"""The workbook of cases holds every field and every text, however long, and loses nothing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from making import good
from making_workbook import material, opened, rows, sheet

from site_builder.office.workbook.case_sheets import cases_of, completeness_sheet
from site_builder.office.workbook.workbooks import cases_workbook
from site_builder.prose import visible_text

if TYPE_CHECKING:
    from site_builder.model.prose import Case


def book(*cases: Case) -> Any:
    of = material()
    return opened(cases_workbook(of, cases or cases_of(of))[1])


def texts(listed: list[dict[str, Any]], section: str) -> str:
    """Join what stands in the rows of a section."""
    found, inside = [], False
    for row in listed:
        inside = row["部分"] == section and (row["序号"] != "续" or inside)
        found += [row["文字"]] if inside else []
    return "".join(found)


def test_every_case_of_the_round_is_there() -> None:
    own = [c for c in good().cases if c.round == 2021]
    listed = rows(sheet(book(), "典型案例"))
    assert sorted(row["案例名称"] for row in listed) == sorted(c.title for c in own)
    assert {row["中央资金（万元）"] for row in listed} == {float(c.funds_wan) for c in own}


def test_every_text_is_there_in_full() -> None:
    (case,) = cases_of(material())[:1]
    listed = rows(sheet(book(case), "全文"))
    assert texts(listed, "总体情况") == case.summary
    assert texts(listed, "实施条件") == case.conditions
    assert texts(listed, "可复制要点") == "\n".join(case.replicable)
    for section in case.sections:
        assert texts(listed, section.heading) == visible_text(section.text)


def test_forty_thousand_characters_are_not_lost() -> None:
    (case,) = cases_of(material())[:1]
    long = "瀍河和浉河两岸的科普。" * 4_000
    first, *others = case.sections
    listed = rows(
        sheet(book(replace(case, sections=(replace(first, text=long), *others))), "全文")
    )  # fmt: skip
    assert texts(listed, first.heading) == long
    assert all(row["案例名称"] == case.title for row in listed)


def test_markup_is_no_text() -> None:
    (case,) = cases_of(material())[:1]
    first, *others = case.sections
    marked = replace(first, text="**着重**，见[网页](https://example.org)。\n\n- 一\n- 二\n")
    listed = rows(sheet(book(replace(case, sections=(marked, *others))), "全文"))
    assert texts(listed, first.heading) == "着重，见网页。\n一\n二"


def test_every_picture_has_a_row() -> None:
    found = [p for c in cases_of(material()) for p in c.pictures]
    listed = rows(sheet(book(), "图片"))
    assert [row["图片说明"] for row in listed] == [p.caption for p in found]


def test_what_a_case_carries_is_said_and_not_added_up() -> None:
    (made,) = completeness_sheet(material())
    said = {str(cell) for row in made.table.rows for cell in row[3:-3]}
    assert said == {"有", "无"}
    assert len(made.table.columns) == 3 + 5 + 3
