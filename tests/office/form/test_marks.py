"""Marks: every answer of every form is read back from the Word file by them alone."""

from __future__ import annotations

import copy
import io
import zipfile
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from docx.opc.oxml import serialize_part_xml
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from form_sheets import UNITS, answered, blank, good_sheets, random_answers, sheet
from hypothesis import Phase, given, settings
from making import fund, good

from site_builder.contract.fields import pattern_of
from site_builder.model.naming import Naming
from site_builder.office.form.document import form_document
from site_builder.office.form.marks import MarkTag, tag_in
from site_builder.office.form.reading_marks import NoMarksError, read_marks
from site_builder.office.form.word import form_docx
from site_builder.office.refusal import NotMadeError
from site_builder.pointer import leaves
from site_builder.readings.read_as import read_as

if TYPE_CHECKING:
    from collections.abc import Callable

    from site_builder.office.form.filling import UnitForm

DAY = date(2022, 10, 20)
DOCUMENT = "word/document.xml"


def docx(made: UnitForm) -> bytes:
    return form_docx(form_document(made), DAY)


def edited(file: bytes, edit: Callable[[Any], None]) -> bytes:
    """Return a Word file whose document was changed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(file)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == DOCUMENT:
                body = parse_xml(content)
                edit(body)
                content = serialize_part_xml(body)
            new.writestr(name, content)
    return out.getvalue()


def answers_of(made: UnitForm) -> dict[str, Any]:
    """The answers by pointer; several choices stand together at the list, in the form's order."""
    fields = made.contract.fields("survey", made.year)
    found: dict[str, Any] = {}
    for pointer, value in leaves(made.answers):
        above = pointer.rpartition("/")[0]
        several = fields.get(pattern_of(above))
        if several and several.choices:
            chosen = {*found.get(above, ()), value}
            found[above] = tuple(c for c in several.choices if c in chosen)
        elif value != [] and pointer != "/round":
            found[pointer] = value
    return found


def read_back(made: UnitForm, pointer: str, text: str) -> Any:
    """What a text on paper stands for."""
    fields, naming = made.contract.fields("survey", made.year), Naming(made.reference)
    pattern = pattern_of(pointer)
    field = fields.get(pattern)
    form = field.schema.get("format") if field else None
    if form == "unit-id":
        return naming.exact_unit(text)
    if form == "division":
        return naming.division(text, made.unit.city)
    if field is None or (field.schema.get("type") == "string" and not (field.choices or form)):
        return text
    if field.schema.get("type") == "boolean":
        return {"A": True, "B": False}[text]
    letters = {c: chr(ord("A") + n) for n, c in enumerate(field.choices)}
    if field.key == "status":  # its choices have no letters of their own
        return {letter: choice for choice, letter in letters.items()}[text]
    reading = read_as(field, text)
    assert reading
    assert reading.is_certain
    return reading.value


def assert_read_back(made: UnitForm) -> None:
    marked = read_marks(docx(made))
    assert marked.year == made.year
    read = {p: read_back(made, p, text) for p, text in marked.texts.items()}
    assert read == answers_of(made)


@pytest.mark.parametrize("made", good_sheets(), ids=lambda s: s.unit.kind)
def test_every_answer_of_a_survey_is_read_back(made: UnitForm) -> None:
    assert_read_back(made)


@pytest.mark.parametrize("kind", UNITS)
def test_whatever_is_answered_is_read_back(kind: str) -> None:
    @settings(max_examples=6, phases=(Phase.explicit, Phase.reuse, Phase.generate))
    @given(random_answers(UNITS[kind]))
    def all_of_them(answers: dict[str, Any]) -> None:
        assert_read_back(answered(UNITS[kind], answers))

    all_of_them()


@pytest.mark.parametrize("kind", UNITS)
def test_a_blank_form_says_whose_it_is(kind: str) -> None:
    unit = good().reference.units[UNITS[kind]]
    assert read_marks(docx(blank(unit.id))).texts == {"/unit": unit.name}


ROWS = [fund("team", "1", "甲"), fund("base", "2", "乙"), fund("team", "3", "丙")]


def rows_read(file: bytes) -> list[tuple[str, str]]:
    texts = read_marks(file).texts
    numbers = sorted({int(p.split("/")[3]) for p in texts if p.startswith("/funds/own_use/")})
    return [
        (texts[f"/funds/own_use/{n}/category"], texts[f"/funds/own_use/{n}/project"])
        for n in numbers
    ]


def row_with(body: Any, text: str) -> Any:
    (found,) = [r for r in body.iter(qn("w:tr")) if text in "".join(r.itertext())]
    return found


def own_use() -> bytes:
    return docx(sheet(UNITS["city"], funds__own_use=ROWS))


TEAM, BASE = "支持基层科普组织队伍", "打造基层科普阵地"


def test_rows_keep_their_order() -> None:
    assert rows_read(own_use()) == [(TEAM, "甲"), (BASE, "乙"), (TEAM, "丙")]


def test_a_row_that_was_copied_is_one_more() -> None:
    def copied(body: Any) -> None:
        row = row_with(body, "丙")
        row.addnext(copy.deepcopy(row))

    assert rows_read(edited(own_use(), copied)) == [
        (TEAM, "甲"), (BASE, "乙"), (TEAM, "丙"), (TEAM, "丙"),
    ]  # fmt: skip


def test_a_row_that_was_inserted_has_the_columns_of_the_others() -> None:
    """Word puts no marks into a row that it inserts."""

    def inserted(body: Any) -> None:
        row = row_with(body, "丙")
        new = copy.deepcopy(row)
        for control in list(new.iter(qn("w:sdt"))):
            run = next(control.iter(qn("w:r")))
            run.find(qn("w:t")).text = "丁"
            control.addprevious(run)
            control.getparent().remove(control)
        row.addnext(new)

    texts = read_marks(edited(own_use(), inserted)).texts
    assert texts["/funds/own_use/3/category"] == TEAM
    assert {texts[f"/funds/own_use/3/{k}"] for k in ("project", "undertaker", "paid")} == {"丁"}


def test_what_libreoffice_leaves_of_a_mark_suffices() -> None:
    """Version 7.4 keeps the placeholder's name alone."""

    def saved(body: Any) -> None:
        for name in ("w:tag", "w:id"):
            for part in list(body.iter(qn(name))):
                part.getparent().remove(part)

    assert read_marks(edited(own_use(), saved)) == read_marks(own_use())


def test_what_is_typed_below_an_answer_belongs_to_it() -> None:
    file = docx(sheet(UNITS["city"], problems="第一段"))

    def typed(body: Any) -> None:
        (cell,) = [c for c in body.iter(qn("w:tc")) if "第一段" in "".join(c.itertext())]
        new = copy.deepcopy(cell.find(qn("w:p")))
        for control in list(new.iter(qn("w:sdt"))):
            run = next(control.iter(qn("w:r")))
            run.find(qn("w:t")).text = "第二段"
            control.addprevious(run)
            control.getparent().remove(control)
        cell.append(new)

    assert read_marks(edited(file, typed)).texts["/problems"] == "第一段\n第二段"


def test_what_was_deleted_is_not_read() -> None:
    file = docx(sheet(UNITS["city"], problems="留下"))

    def deleted(body: Any) -> None:
        (told,) = [t for t in body.iter(qn("w:t")) if t.text == "留下"]
        run = told.getparent()
        gone = copy.deepcopy(run)
        gone.find(qn("w:t")).text = "删去"
        wrapper = run.makeelement(qn("w:del"), {})
        wrapper.append(gone)
        run.addnext(wrapper)

    assert read_marks(edited(file, deleted)).texts["/problems"] == "留下"


def test_marks_of_another_form_that_was_pasted_are_left() -> None:
    file = docx(sheet(UNITS["city"], problems="问题"))
    other = docx(sheet(UNITS["city"], 2022, problems="别的年度"))
    with zipfile.ZipFile(io.BytesIO(other)) as archive:
        foreign = parse_xml(archive.read(DOCUMENT))
    (cell,) = [c for c in foreign.iter(qn("w:tbl")) if "别的年度" in "".join(c.itertext())]

    marked = read_marks(edited(file, lambda body: body[0].insert(0, cell)))
    assert (marked.year, marked.texts["/problems"]) == (2021, "问题")


def zipped(**files: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in files.items():
            file.writestr(name.replace("__", "/"), content)
    return out.getvalue()


EMPTY = b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'


@pytest.mark.parametrize(
    ("file", "says"),
    [
        (b"%PDF-1.7", "不是Word文件"),
        (zipped(a=b""), "不是Word文件"),
        (zipped(**{"word__document.xml": b"<broken"}), "不是Word文件"),
        (zipped(**{"word__document.xml": EMPTY}), "没有题目的标记"),
        (zipped(**{"word__document.xml": bytes(60_000_000)}), "文件太大"),
    ],
)
def test_another_file_is_refused(file: bytes, says: str) -> None:
    with pytest.raises(NoMarksError, match=says):
        read_marks(file)


def test_a_tag_is_written_and_read() -> None:
    for tag in (MarkTag(2022, "/funds/own_use/0/project"), MarkTag(2022, "/a/0/b", is_label=True)):
        assert tag_in(tag.text) == tag
    assert tag_in("kepu:22:/a") is None
    assert tag_in("something else") is None


def test_a_tag_that_word_would_refuse_is_an_error() -> None:
    with pytest.raises(NotMadeError, match="名称太长"):
        _ = MarkTag(2022, "/" + "a" * 60).text
