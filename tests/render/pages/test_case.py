"""The page of one case, and what goes with it."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from making import good, site

from site_builder.render.pages.case import case_on_paper, case_page, case_to_take

if TYPE_CHECKING:
    from pathlib import Path

    from site_builder.model.prose import Case


def case() -> Case:
    return next(c for c in good().cases if c.slug == "metro-bookroom")


def test_what_can_be_taken_away() -> None:
    pages = {p.path.rpartition("/")[2]: str(p.content) for p in case_to_take(site(), case())}
    assert json.loads(pages["case.json"])["id"] == case().id
    assert "- 受益人次：12,000 人次" in pages["case.txt"]


def test_a_pdf_can_be_taken_away_where_one_is_published(tmp_path: Path) -> None:
    assert not list(case_on_paper(site(), case()))
    assert "case.pdf" not in str(case_page(site(), case()).content)
    pdf = tmp_path / "a.pdf"
    pdf.write_bytes(b"%PDF-" + bytes(200_000))
    with_paper = replace(site(), papers={case().id: pdf})
    (page,) = case_on_paper(with_paper, case())
    assert page.path == f"cases/{case().id}/case.pdf"
    assert page.content == pdf.read_bytes()
    text = str(case_page(with_paper, case()).content)
    assert 'href="case.pdf"' in text
    assert "下载PDF（195 KB）" in text


def test_the_page_grades_nobody() -> None:
    text = str(case_page(site(), case()).content)
    assert "完整度" not in text
    assert "未见" not in text


def test_money_is_said_with_its_base() -> None:
    text = str(case_page(site(), case()).content)
    assert "<dt>中央资金</dt><dd>12.5 <small>万元</small></dd>" in text
    assert "约10.42元（按中央资金12.5万元、受益12,000人次计，四舍五入到分）" in text
    assert '"funding": {"@type": "MonetaryGrant", "name": "中央资金"' in text


def test_a_related_case_says_why() -> None:
    text = str(case_page(site(), case()).content)
    assert '<a href="../../../2022/luoyang/science-van/">科普大篷车开进山村</a>' in text
    assert "都服务青少年" in text


def test_what_is_not_public_is_not_on_the_page() -> None:
    made = site()
    fields = made.contract.fields("case", 2021)
    before = fields["/conditions"], fields["/funds_wan"]
    for field in before:
        fields[field.pointer] = replace(field, schema={**field.schema, "x-publish": "internal"})
    try:
        texts = [str(case_page(made, case()).content)]
        texts += [str(p.content) for p in case_to_take(made, case())]
    finally:
        fields |= {field.pointer: field for field in before}
    for text in texts:
        assert "需要80平方米以上的固定场地" not in text
        assert "12.5" not in text


def test_the_name_of_a_download_suits_every_system() -> None:
    text = str(case_page(site(), replace(case(), title='甲/乙: "丙"?')).content)
    assert 'download="【示例】甲 乙 丙.md"' in text
