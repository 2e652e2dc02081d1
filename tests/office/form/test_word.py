"""The form as a Word file: heads repeat, labels span, rows hold together, the code is a picture."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from typing import TYPE_CHECKING, Any

import zxingcpp
from docx import Document
from docx.oxml.ns import qn
from form_sheets import UNITS, blank, live_contract, sheet
from making import fund
from PIL import Image

from site_builder.office.form.document import FormFiller, form_document
from site_builder.office.form.reading_marks import read_marks
from site_builder.office.form.word import form_docx
from site_builder.office.stamp.stamp import stamp_of

if TYPE_CHECKING:
    from site_builder.office.form.filling import UnitForm

DAY = date(2022, 10, 20)
ROWS = [fund("team", "1", f"第{n}个项目") for n in range(40)]


def docx(made: UnitForm, filler: FormFiller | None = None) -> bytes:
    return form_docx(form_document(made, filler), DAY)


def city(**answers: Any) -> UnitForm:
    return sheet(UNITS["city"], contract=live_contract(), **answers)


def body_of(file: bytes) -> Any:
    return Document(io.BytesIO(file)).element.body


def text_of(element: Any) -> str:
    return "".join(t.text or "" for t in element.iter(qn("w:t")))


def test_the_same_answers_have_the_same_bytes() -> None:
    assert docx(city(funds__own_use=ROWS)) == docx(city(funds__own_use=ROWS))


def test_tables_go_on_under_their_heads_and_rows_hold_together() -> None:
    (own,) = [
        t for t in body_of(docx(city(funds__own_use=ROWS))).iter(qn("w:tbl"))
        if "项目类别" in text_of(t)
    ]  # fmt: skip
    head, *rows = own.iter(qn("w:tr"))
    assert head.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None
    assert all(r.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None for r in rows)
    merges = [m.get(qn("w:val")) for m in own.iter(qn("w:vMerge"))]
    assert merges.count("restart") > 1
    assert "（续）" in text_of(own)


def test_a_row_that_is_higher_than_a_page_may_break() -> None:
    long = {**ROWS[0], "content": "很长。" * 1500}
    body = body_of(docx(city(funds__own_use=[long])))
    (row,) = [r for r in body.iter(qn("w:tr")) if "很长。" in text_of(r)]
    assert row.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is None


def test_words_of_the_form_stand_in_the_notice_s_order() -> None:
    told = text_of(body_of(docx(blank(UNITS["city"], contract=live_contract()))))
    order = ["附件1", "单位详细名称：", "填表人：", "联系方式：", "一、制度建设", "13.使用方向",
             "备注：1.", "17.项目覆盖情况：", "六、问题建议", "单位签章："]  # fmt: skip
    assert sorted(order, key=told.index) == order


def test_names_of_persons_have_no_mark() -> None:
    file = docx(city(), FormFiller("示例人员", "0371-60000000"))
    assert "示例人员" in text_of(body_of(file))
    assert not {"示例人员", "0371-60000000"} & set(read_marks(file).texts.values())


def test_east_asian_type_and_grid_are_set() -> None:
    paper = Document(io.BytesIO(docx(blank(UNITS["county"]))))
    assert {e.get(qn("w:eastAsia")) for e in paper.styles.element.iter(qn("w:lang"))} == {"zh-CN"}
    (grid,) = paper.element.body.iter(qn("w:docGrid"))
    assert grid.get(qn("w:linePitch")) == "400"
    assert not list(paper.styles["Title"].element.iter(qn("w:pBdr")))


def test_the_code_is_a_picture_in_the_file() -> None:
    made = city(problems="问题")
    assert made.survey
    stamp = stamp_of(made.survey, made.contract, made.reference.places.code)
    with zipfile.ZipFile(io.BytesIO(docx(made))) as file:
        (name,) = [n for n in file.namelist() if n.startswith("word/media/")]
        picture = Image.open(io.BytesIO(file.read(name)))
        foot = file.read("word/footer1.xml").decode()
    assert [code.text for code in zxingcpp.read_barcodes(picture)] == [stamp.payload]
    assert stamp.short in foot


def test_what_no_xml_may_hold_is_left_out() -> None:
    """Answers are checked; a list of who fills in is nobody's but the office's."""
    made = docx(city(), FormFiller("示例\x01甲", "0371\ufffe\x0b60000000"))
    assert "示例甲" in text_of(body_of(made))
    assert "037160000000" in text_of(body_of(made))


def test_no_page_has_the_last_row_of_a_table_alone() -> None:
    (table,) = [
        t for t in body_of(docx(city())).iter(qn("w:tbl")) if "重点工作类别" in text_of(t)
    ]  # fmt: skip
    stays = [row.find(f".//{qn('w:keepNext')}") is not None for row in table.iter(qn("w:tr"))]
    assert stays[-2:] == [True, False]
    assert stays[1:-2] == [False] * (len(stays) - 3)


def test_choices_stay_together_and_lines_are_justified() -> None:
    body = body_of(docx(city()))
    (choice,) = [p for p in body.iter(qn("w:p")) if text_of(p).startswith("A.本级科协组织")]
    assert choice.find(f"{qn('w:pPr')}/{qn('w:keepNext')}") is not None
    (note,) = [p for p in body.iter(qn("w:p")) if text_of(p).startswith("16.")]
    assert note.find(f"{qn('w:pPr')}/{qn('w:jc')}").get(qn("w:val")) == "both"
