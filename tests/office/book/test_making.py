"""The book as it is printed: right-hand parts, empty pages empty, pages that are where they say."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pypdfium2
import pytest
from making import good
from making_book import around, book, case, page_texts, printed, typeset_book, units
from paper_text import squeezed

from site_builder.office.book.book import BookRequest, book_of
from site_builder.office.book.making import book_paper
from site_builder.office.case.content import paper_day
from site_builder.office.typesetting.typeset import typeset

BODY = 7
"""The page on which the first part begins, behind cover, notes, preface and contents."""


def three() -> list[Any]:
    return [case(1, "base", "brand"), case(2, "brand"), case(3, "team")]


def page_of(texts: list[str], told: str, first: int = BODY) -> int:
    """Return the page, from 1, that first says so."""
    return next(n for n, text in enumerate(texts, 1) if n >= first and told in text)


def test_parts_and_what_stands_beside_them_begin_on_right_hand_pages() -> None:
    texts = page_texts(typeset_book(book(three())))
    starts = [page_of(texts, told) for told in ("第一编品牌", "第二编队伍", "第三编阵地")]
    starts += [page_of(texts, "附录照着做"), page_of(texts, "索引按单位")]
    assert [page % 2 for page in starts] == [1] * len(starts)
    assert starts == sorted(starts)


def test_empty_left_hand_pages_are_empty() -> None:
    texts = page_texts(typeset_book(book(three())))
    empty = [n for n, text in enumerate(texts, 1) if not text]
    assert empty
    assert [page % 2 for page in empty] == [0] * len(empty)
    assert not any(texts[n - 1] == texts[n] == "" for n in range(1, len(texts)))


def test_contents_and_index_give_the_pages_on_which_cases_are() -> None:
    cases = three()
    texts = page_texts(typeset_book(book(cases)))
    contents = next(text for text in texts if text.startswith("目录"))
    index = next(text for text in texts if text.startswith("索引"))
    for one in cases:
        page = page_of(texts, one.title + squeezed(one.unit.name)) - BODY + 1
        assert re.search(rf"{one.title}\.+{page}(?!\d)", contents)
        assert re.search(rf"{one.title}\.+{page}(?!\d)", index)


def test_a_case_of_two_themes_is_printed_once_and_referred_to() -> None:
    texts = page_texts(typeset_book(book(three())))
    at = page_of(texts, "第1个案例" + squeezed(case(1).unit.name))
    told = texts[page_of(texts, "第一编品牌") - 1]
    assert re.search(rf"也体现“品牌”.*第1个案例（见第三编）\.+{at - BODY + 1}(?!\d)", told)
    opened = [text for text in texts if text.startswith("第1个案例" + squeezed(case(1).unit.name))]
    sheets = [text for text in opened if "正文见第" in text]
    assert (len(opened), len(sheets)) == (2, 1)


def test_article_and_sheet_lead_to_each_other() -> None:
    texts = page_texts(typeset_book(book([case(1)])))
    article = page_of(texts, "“照着做”见第")
    sheet = page_of(texts, "正文见第")
    assert f"“照着做”见第{sheet - BODY + 1}页" in texts[article - 1]
    assert f"正文见第{article - BODY + 1}页" in texts[sheet - 1]


def test_running_heads_name_the_part_on_the_left_and_the_case_on_the_right() -> None:
    long = case(1, "brand")
    section = replace(long.sections[0], text="\n\n".join(["文" * 400] * 8))
    texts = page_texts(typeset_book(book([replace(long, sections=(section,))])))
    after = page_of(texts, "第1个案例" + squeezed(long.unit.name))
    heads = {(n % 2 == 1): text for n, text in enumerate(texts, 1) if after < n <= after + 2}
    assert heads[True].startswith("【示例】第1个案例")
    assert heads[False].startswith("第一编品牌【示例】")


def test_bookmarks_name_parts_cases_and_sheets() -> None:
    pdf = pypdfium2.PdfDocument(typeset_book(book(three())))
    told = [(mark.level, mark.get_title()) for mark in pdf.get_toc() if mark.level <= 1]
    assert (0, "第一编　品牌") in told
    assert [title for level, title in told if level == 1][:3] == [
        "第2个案例",
        "第3个案例",
        "第1个案例",
    ]
    assert told[-1] == (1, "按地区")
    assert sum(title == "第1个案例" for _, title in told) == 2


def test_it_is_for_the_archive_and_for_everybody() -> None:
    pdf = typeset_book(book([case(1)]))
    assert b"pdfuaid:part>1<" in pdf
    assert b"pdfaid:part>2<" in pdf
    assert pypdfium2.PdfDocument(pdf).get_metadata_value("Title").startswith("【示例】")


def test_front_matter_has_numbers_of_its_own() -> None:
    pdf = pypdfium2.PdfDocument(typeset_book(book([case(1)])))
    assert [pdf.get_page_label(n) for n in (2, BODY - 1, BODY)] == ["III", "1", "2"]


@pytest.mark.parametrize(
    ("preface", "shown", "not_shown"),
    [
        ("", ["前言", "【待补充：前言"], []),
        ("# 题\n\n**第一段**。<!-- 秘密 -->\n", ["题第一段。"], ["前言", "秘密", "待补充"]),
        ('第一段 #read("x")。\n\n- 一\n', ['前言第一段#read("x")。', "•一"], ["待补充"]),
        ("# 只有标题", ["只有标题", "待补充"], []),
    ],
)  # fmt: skip
def test_the_preface_is_given_or_a_marked_place(
    preface: str, shown: list[str], not_shown: list[str]
) -> None:
    page = page_texts(typeset_book(book([case(1)], preface=preface)))[2]
    assert [told for told in shown if told not in page] == []
    assert [told for told in not_shown if told in page] == []


def test_by_area_each_is_a_part() -> None:
    first, second = units("city")
    made = book([case(1, unit=second), case(2, unit=first)], by_theme=False)
    texts = page_texts(typeset_book(made))
    for number, part in zip("一二", made.parts, strict=True):
        assert page_of(texts, f"第{number}编{part.title}")
    assert "案例按地区编排" in texts[1]


@pytest.mark.parametrize(
    "values",
    [
        {"title": "长" * 60},
        {"title": '#read("/etc/passwd") *x* 《书名》：$y$ <label>'},
        {"title": "A" * 60},
        {"summary": "甲" * 200, "conditions": "a" * 400},
        {"replicable": ["点" * 80] * 5},
    ],
)
def test_what_somebody_wrote_is_no_markup_and_stays_on_the_page(values: dict[str, Any]) -> None:
    pdf = typeset_book(book([case(1, "brand", **values), case(2, "base", "brand", **values)]))
    told = "".join(page_texts(pdf))
    for value in values.values():
        for text in [value] if isinstance(value, str) else value:
            assert squeezed(text) in told
    for page in pypdfium2.PdfDocument(pdf):
        text_page = page.get_textpage()
        edges = [text_page.get_charbox(at)[2] for at in range(text_page.count_chars())]
        assert max(edges, default=0) < page.get_width() - 60


@pytest.mark.parametrize("kind", ["province", "city", "county", "undertaker"])
def test_units_of_every_kind_have_cases_in_books(kind: str) -> None:
    unit = units(kind)[0]
    told = "".join(page_texts(typeset_book(book([case(1, unit=unit)]))))
    assert squeezed(unit.name) in told


def test_a_case_without_more_pictures_than_its_cover_and_one_with_nine() -> None:
    many = case(1)
    extra = tuple(replace(many.cover, path=f"x/{n}.jpg", caption=f"第{n}张") for n in range(9))
    few = replace(case(2), pictures=(many.cover,))
    told = "".join(
        page_texts(typeset_book(book([replace(many, pictures=(many.cover, *extra)), few])))
    )
    assert [n for n in range(9) if f"图{n + 2}第{n}张" not in told] == []


def test_real_data_have_no_mark_and_the_book_the_same_bytes_again() -> None:
    made = book_of(BookRequest([case(1)]), around(demo=False, site_url="https://kepu.example.cn/"))
    first = typeset(book_paper(made, printed(made.cases)))
    told = "".join(page_texts(first))
    assert "示例" not in told
    assert "网上的案例和以后的更正：https://kepu.example.cn/cases/" in told
    assert typeset(book_paper(made, printed(made.cases))) == first


def test_its_day_is_that_of_the_last_case() -> None:
    made = book(three())
    paper = book_paper(made, printed(made.cases))
    assert paper.day == max(paper_day(one, around()) for one in three())


def test_the_title_says_rounds_and_choice() -> None:
    old, new = case(1, "brand"), replace(case(2, "brand"), round=max(good().reference.rounds))
    assert book([old]).title == f"{old.round}年“{good().reference.settings.programme}”典型案例汇编"
    assert book([new, old]).years == f"{old.round}—{new.round}"
    narrowed = book([old], area=old.city, themes=("brand",), selected=True)
    city = good().reference.area_name(old.city)
    assert narrowed.title.endswith(f"（{city}、品牌、选编）")
