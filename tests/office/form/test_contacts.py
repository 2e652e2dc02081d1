"""The office's list: its form, and everything that can be wrong with one that came back."""

from __future__ import annotations

import io
import re
import zipfile
from contextlib import suppress
from typing import Any

import pytest
from making import good
from openpyxl import Workbook, load_workbook

from site_builder.office.form.contacts import read_contacts
from site_builder.office.form.contacts_form import contacts_form
from site_builder.office.form.document import FormFiller
from site_builder.office.refusal import NotMadeError

HEAD = ("单位代号", "单位名称", "填表人", "联系方式")
CITY, COUNTY = "zhengzhou-kexie", "zhengzhou-erqi-kexie"


def workbook(*rows: tuple[Any, ...], head: tuple[Any, ...] = HEAD) -> bytes:
    book, out = Workbook(), io.BytesIO()
    for row in (head, *rows):
        book.active.append(row)
    book.save(out)
    return out.getvalue()


def test_a_list_is_read_by_the_units_ids() -> None:
    data = workbook(
        (CITY, "郑州市科学技术协会", "示例甲", "0371-60000000"),
        (None, None, None, None),
        (COUNTY, None, " 示例 乙 ", 37160000001),
    )
    assert read_contacts(data, good().reference) == {
        CITY: FormFiller("示例甲", "0371-60000000"),
        COUNTY: FormFiller("示例 乙", "37160000001"),
    }


def test_columns_may_stand_in_any_order_with_others_between() -> None:
    data = workbook(
        ("示例甲", "甲乙", CITY, "0371"), head=("填表人", "科室", "单位代号", "联系方式")
    )
    assert read_contacts(data, good().reference) == {CITY: FormFiller("示例甲", "0371")}


def test_its_form_comes_back_empty() -> None:
    units = list(good().reference.units.values())
    form = contacts_form(units)
    assert form == contacts_form(units)
    sheet = load_workbook(io.BytesIO(form)).active
    assert tuple(cell.value for cell in sheet[1])[:4] == HEAD
    assert sheet.freeze_panes == "C2"
    assert set(read_contacts(form, good().reference).values()) == {FormFiller()}


@pytest.mark.parametrize(
    ("rows", "says"),
    [
        ([("zhengzhou-kexi", "", "甲", "1")], "zhengzhou-kexi 名册里没有，是不是 zhengzhou-kexie"),
        ([("=1+1", "", "甲", "1")], "第2行“单位代号”是公式"),
        ([(CITY, "", "#REF!", "1")], "第2行“填表人”是公式"),
        ([(CITY, "", "=A1", "1")], "第2行“填表人”是公式"),
        ([(None, "", "甲", "1")], "第2行没有单位代号"),
        ([(CITY, "", "甲", "1"), (CITY, "", "乙", "2")], "第3行和第2行是同一个单位"),
        ([(CITY, "二七区科学技术协会", "甲", "1")], "第2行的单位名称和名册不一致"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_by_row(rows: list[tuple[Any, ...]], says: str) -> None:
    with pytest.raises(NotMadeError, match=re.escape(says)):
        read_contacts(workbook(*rows), good().reference)


def test_all_faults_are_told_at_once_and_no_person() -> None:
    rows = [(f"nobody-{n}", "", "某某人", "13800000000") for n in range(40)]
    with pytest.raises(NotMadeError) as caught:
        read_contacts(workbook(*rows), good().reference)
    told = str(caught.value)
    assert "第2行" in told
    assert "第21行" in told
    assert "另有20处" in told
    assert "某某人" not in told
    assert "138" not in told


def test_a_missing_column_is_named() -> None:
    with pytest.raises(NotMadeError, match="第一行缺“联系方式”"):
        read_contacts(workbook(head=HEAD[:3]), good().reference)
    with pytest.raises(NotMadeError, match="第一行缺“单位代号、填表人、联系方式”"):
        read_contacts(workbook(head=()), good().reference)


def bomb() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("xl/worksheets/sheet1.xml", bytes(60_000_000))
    return out.getvalue()


def other_archive() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        file.writestr("a.txt", "甲")
    return out.getvalue()


def damaged(name: str, content: bytes) -> bytes:
    """Return a list of which one part is something else."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(workbook())) as good_one, zipfile.ZipFile(out, "w") as file:
        for part in good_one.namelist():
            file.writestr(part, content if part == name else good_one.read(part))
    return out.getvalue()


@pytest.mark.parametrize("content", [b"", b"<x", b"<x/>", bytes(9)], ids=repr)
@pytest.mark.parametrize("name", ["[Content_Types].xml", "xl/workbook.xml", "xl/styles.xml"])
def test_a_list_with_a_damaged_part_is_refused(name: str, content: bytes) -> None:
    with pytest.raises(NotMadeError, match="不是Excel工作簿"):
        read_contacts(damaged(name, content), good().reference)


@pytest.mark.parametrize("at", range(40, 1600, 97))
def test_damage_anywhere_is_told_or_does_no_harm(at: int) -> None:
    data = bytearray(workbook((CITY, "", "甲", "1")))
    data[at : at + 3] = b"\xff\x00\xff"
    with suppress(NotMadeError):
        assert read_contacts(bytes(data), good().reference).keys() <= {CITY}


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "不是Excel工作簿"),
        ("单位代号,填表人".encode(), "不是Excel工作簿"),
        (other_archive(), "不是Excel工作簿"),
        (bomb(), "太大"),
    ],
    ids=["empty", "csv", "archive", "bomb"],
)
def test_another_file_is_refused(data: bytes, says: str) -> None:
    with pytest.raises(NotMadeError, match=says):
        read_contacts(data, good().reference)
