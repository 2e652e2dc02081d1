"""A case's paper: what its page shows, in the schema's words, with pictures, sheet and code."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any

import pypdfium2
import pytest
import zxingcpp
from making import good, in_earnest
from paper_text import alternatives, pdf_text, site_text, squeezed
from PIL import Image
from repository import project_contract

from site_builder.office.case.content import CaseSurroundings
from site_builder.office.case.paper import case_paper
from site_builder.office.pictures import PrintedPicture
from site_builder.office.typesetting.typeset import typeset
from site_builder.prose.html import render_prose

if TYPE_CHECKING:
    from site_builder.model.collection import Collection
    from site_builder.model.prose import Case

ADDRESS = "https://kepu.example.cn/henan/"


@cache
def jpeg() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (300, 200), "teal").save(out, "JPEG")
    return out.getvalue()


def printed(case: Case) -> dict[str, PrintedPicture]:
    return {
        p.path: PrintedPicture(f"pictures/{n}.jpg", jpeg(), 120.0)
        for n, p in enumerate(case.pictures)
    }


def around(collection: Collection, **settings: Any) -> CaseSurroundings:
    reference = collection.reference
    reference = replace(reference, settings=replace(reference.settings, **settings))
    return CaseSurroundings(project_contract(), reference, {})


def made(case: Case, surroundings: CaseSurroundings) -> bytes:
    return typeset(case_paper(case, surroundings, printed(case)))


def case_with(**values: Any) -> Case:
    case = good().cases[0]
    return replace(case, **values, values={**case.values, **values})


def test_it_shows_what_the_page_shows() -> None:
    case = good().cases[0]
    told = pdf_text(made(case, around(good())))
    for text in (
        case.title,
        case.unit.name,
        case.summary,
        case.conditions,
        *case.replicable,
        *(s.heading for s in case.sections),
        *(p.caption for p in case.pictures),
    ):
        assert squeezed(text) in told
    for section in case.sections:
        assert site_text(render_prose(section.text), marks=True) in told
    assert "总体情况" in told
    assert f"中央资金{case.funds_wan:f}万元" in told
    assert f"受益人次{case.people_served:,}人次" in told
    assert "六位一体" in told


def test_pictures_are_numbered_the_cover_first_and_have_their_words() -> None:
    first = good().cases[0].pictures[0]
    second = replace(first, path="x/02.jpg", caption="第二张", alt="替代文字")
    case = replace(good().cases[0], pictures=(second, first), cover=first)
    pdf = made(case, around(good()))
    told = pdf_text(pdf)
    assert told.index(f"图1{squeezed(first.caption)}") < told.index("图2第二张")
    assert alternatives(pdf) == [first.alt, "替代文字"]


def test_a_demonstration_says_that_it_is_one() -> None:
    case = good().cases[0]
    pdf = made(case, around(good(), demo=True))
    assert "【示例】" in pdf_text(pdf)
    assert pypdfium2.PdfDocument(pdf).get_metadata_value("Title") == f"【示例】{case.title}"
    assert "示例" not in pdf_text(made(replace(case, title="题"), around(in_earnest())))


def test_the_code_leads_to_the_page() -> None:
    case = good().cases[0]
    pdf = pypdfium2.PdfDocument(made(case, around(good(), site_url=ADDRESS)))
    picture = pdf[len(pdf) - 1].render(scale=3).to_pil()
    (code,) = zxingcpp.read_barcodes(picture)
    assert code.text == f"{ADDRESS}cases/{case.id}/"


def test_a_site_without_an_address_has_no_code() -> None:
    case = good().cases[0]
    pdf = made(case, around(good(), site_url=""))
    page = pypdfium2.PdfDocument(pdf)
    assert zxingcpp.read_barcodes(page[len(page) - 1].render(scale=3).to_pil()) == []
    assert "网址" not in pdf_text(pdf)


def test_its_day_is_that_on_which_it_came_else_the_rounds_last() -> None:
    case, surroundings = good().cases[0], around(good())
    known = replace(surroundings, received={case.path: date(2022, 4, 7)})
    assert case_paper(case, known, printed(case)).day == date(2022, 4, 7)
    assert "收到日期：2022年4月7日" in pdf_text(made(case, known))
    last = good().reference.rounds[case.round].last_day("cases")
    assert case_paper(case, surroundings, printed(case)).day == last


def test_the_same_case_has_the_same_bytes() -> None:
    case = good().cases[0]
    assert made(case, around(good())) == made(case, around(good()))


@pytest.mark.parametrize(
    "values",
    [
        {"title": "长" * 60},
        {"title": '#read("/etc/passwd") *x* 《书名》：$y$'},
        {"summary": "甲" * 200, "conditions": "a" * 400},
        {"replicable": ["点" * 80] * 5},
        {"conditions": "<b>粗</b> [网](https://example.cn)"},
    ],
)
def test_what_somebody_wrote_is_no_markup_and_stays_on_the_page(values: dict[str, Any]) -> None:
    case = case_with(**values)
    pdf = made(case, around(good()))
    told = pdf_text(pdf)
    for value in values.values():
        for text in [value] if isinstance(value, str) else value:
            assert squeezed(text) in told
    for page in pypdfium2.PdfDocument(pdf):
        text_page = page.get_textpage()
        edges = [text_page.get_charbox(at)[2] for at in range(text_page.count_chars())]
        assert max(edges, default=0) < page.get_width() - 60


def test_a_page_more_for_every_few_pictures_and_none_without_any() -> None:
    first = good().cases[0].pictures[0]
    many = tuple(replace(first, path=f"x/{n}.jpg") for n in range(9))
    case = replace(good().cases[0], pictures=(first, *many))
    pdf = pypdfium2.PdfDocument(made(case, around(good())))
    for page in pdf:
        assert page.get_textpage().count_chars() > 20


@pytest.mark.parametrize("kind", ["province", "city", "county", "undertaker"])
def test_a_case_of_every_kind_of_unit_has_a_paper(kind: str) -> None:
    unit = replace(good().cases[0].unit, kind=kind)
    assert pdf_text(made(replace(good().cases[0], unit=unit), around(good())))
