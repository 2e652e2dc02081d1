"""The workbook says who may see it, leads from sheet to sheet, prints well and takes any text."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from typing import Any

import pytest
from making import fund, good, in_earnest, survey, with_surveys
from making_workbook import HEAD, made, material, opened, rows, sheet

from site_builder.office.workbook.case_sheets import cases_of
from site_builder.office.workbook.workbooks import cases_workbook

HOSTILE = (
    "=1+1", "+1", "-1+2", "@SUM(A1)", '=HYPERLINK("https://example.org","x")', "\t=1", "\n=1",
    "\r=1", "＝1+1", "https://example.org/", "mailto:a@example.org", "internal:'目录'!A1", "123",
    "2022-04-10", "50%", "\x00\x01\x0b\x1f郑州", "_x0041_", '&L&"Arial"&P', "瀍河𠮷浉河",
    "<a href='x'>&amp;</a>", "\u202e倒写", "👨‍👩‍👧", "\ud800半个", "半个\udc00", "字" * 40_000,
    "没有空格的词" * 900, "一行\n又一行\n" * 300,
)  # fmt: skip


@pytest.fixture(scope="module")
def book() -> Any:
    return opened(made(material()))


def test_the_first_sheet_and_every_page_say_that_it_is_internal(book: Any) -> None:
    first = book.worksheets[0]
    said = [str(c) for row in first.iter_rows(values_only=True) for c in row if c]
    assert any(text.startswith("内部材料") for text in said)
    for own in book.worksheets:
        assert "内部材料" in own.oddFooter.left.text
        assert "&P" in own.oddFooter.center.text
        assert "&N" in own.oddFooter.center.text


def test_a_demonstration_says_so_on_every_page(book: Any) -> None:
    assert all("【示例】" in own.oddFooter.left.text for own in book.worksheets)
    real = opened(made(material(in_earnest())))
    text = str([list(own.iter_rows(values_only=True)) for own in real.worksheets[:1]])
    assert "示例" not in text
    assert all("示例" not in own.oddFooter.left.text for own in real.worksheets)


def test_contents_lead_to_every_sheet_and_back(book: Any) -> None:
    first, *others = book.worksheets
    links = [c.hyperlink.location for row in first.iter_rows() for c in row if c.hyperlink]
    assert links == [f"'{own.title}'!A1" for own in others]
    for own in others:
        (back,) = [c.hyperlink.location for row in own.iter_rows() for c in row if c.hyperlink]
        assert back == "'目录'!A1"


def test_every_sheet_is_set_up_to_be_printed(book: Any) -> None:
    for own in book.worksheets:
        page = own.page_setup
        assert (page.orientation, page.paperSize) == ("landscape", 9)
        assert (page.fitToWidth or 1, page.fitToHeight) == (1, 0)
        assert own.sheet_properties.pageSetUpPr.fitToPage
        assert own.print_area
        assert own.print_title_rows
    for own in book.worksheets[1:]:
        assert own.print_title_rows == f"${HEAD}:${HEAD}"
        assert own.freeze_panes.endswith(str(HEAD + 1))


def test_lists_can_be_filtered_and_sums_cannot(book: Any) -> None:
    assert sheet(book, "第13.1题 本级科协使用部分（逐家）").auto_filter.ref
    assert not sheet(book, "第13.1题 本级科协使用部分").auto_filter.ref


def test_no_row_is_too_high_to_print(book: Any) -> None:
    heights = [d.height for own in book.worksheets for d in own.row_dimensions.values()]
    assert max(h for h in heights if h) <= 409


def test_the_same_material_gives_the_same_bytes() -> None:
    one, two = made(material()), made(material())
    assert one == two
    with zipfile.ZipFile(io.BytesIO(one)) as file:
        assert {entry.date_time[0] for entry in file.infolist()} == {1980}


def cleaned(text: str) -> str:
    """What a workbook can hold of a text."""
    whole = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return re.sub(r"[\x00-\x08\x0b-\x1f]", lambda m: f"_x{ord(m[0]):04X}_", whole)


@pytest.mark.parametrize("text", HOSTILE)
def test_any_text_stays_a_text_and_whole(text: str) -> None:
    row = {**fund("team", "1"), "content": text, "undertaker": text[:200]}
    surveys = with_surveys(
        survey("zhengzhou-kexie", funds__own_use=[row], funds__allocation_basis=text)
    )
    written = made(material(surveys))
    _no_formula(written)
    own = opened(written)
    for title, column in (
        ("第13.1题 本级科协使用部分（逐家）", "主要内容"),
        ("第12题", "项目资金分配的参考因素与依据"),
    ):
        found = sheet(own, title)
        told = "".join(str(r[column] or "") for r in rows(found))
        assert _unescaped(told) == _unescaped(cleaned(text))
        links = [c for r in found.iter_rows() for c in r if c.hyperlink]
        assert [c.value for c in links] == ["返回目录"]


@pytest.mark.parametrize("text", HOSTILE)
def test_any_text_of_a_case_stays_a_text(text: str) -> None:
    of = material()
    (case,) = cases_of(of)[:1]
    hostile = replace(case, title=text[:60], values={**case.values, "title": text[:60],
                      "conditions": text})  # fmt: skip
    written = cases_workbook(of, [hostile])[1]
    _no_formula(written)
    listed = rows(sheet(opened(written), "全文"))
    told = "".join(str(r["文字"]) for r in listed if r["部分"] == "实施条件")
    assert _unescaped(told) == _unescaped(cleaned(text))


def _no_formula(workbook: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(workbook)) as file:
        for name in file.namelist():
            content = file.read(name)
            assert b"<f>" not in content, name
            assert b"TargetMode" not in content, name


def _unescaped(text: str) -> str:
    """Programs differ in how they read the escapes of control characters."""
    return re.sub(r"_x[0-9A-Fa-f]{4}_", "", re.sub(r"[\x00-\x08\x0b-\x1f]", "", text)).replace(
        "\r", ""
    )


def test_every_kind_of_unit_is_listed() -> None:
    units = {u.kind: u for u in good().reference.units.values()}
    surveys = [survey(u, funds__own_use=[fund("team", "1")]) for u in units.values()]
    own = opened(made(material(with_surveys(*surveys))))
    kinds = {row["单位类型"] for row in rows(sheet(own, "第13.1题 本级科协使用部分（逐家）"))}
    assert len(kinds) == len(units) == 4


def test_a_round_of_which_nothing_has_come_has_a_workbook_too() -> None:
    own = opened(made(material(replace(good(), surveys=(), cases=()))))
    assert [s.title for s in own.worksheets][:2] == ["目录", "按题汇总"]
    assert sheet(own, "缺少的材料").max_row > HEAD
