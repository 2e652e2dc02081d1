"""Pages of tables: one page a question, all on one page, and where the figures come from."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from aggregate.test_questions import changed
from making import good, site, survey, with_surveys

from site_builder.aggregate.questions import question_tables
from site_builder.render.pages.tables import table_pages
from site_builder.render.parts.question_views import question_views

if TYPE_CHECKING:
    from site_builder.render.site import Site


def pages(made: Site | None = None) -> dict[str, str]:
    return {p.path: str(p.content) for p in table_pages(made or site())}


def test_a_page_for_every_question_and_one_for_all() -> None:
    views = question_views(site(), 2021)
    assert list(pages()) == [
        "rounds/2021/tables/index.md",
        *(f"{view.address}index.md" for view in views),
    ]


def test_a_page_has_the_table_its_base_and_its_file() -> None:
    for view in question_views(site(), 2021):
        text = pages()[f"{view.address}index.md"]
        assert view.table.title in text
        assert view.table.base in text
        assert f'href="../../../../data/2021/{view.table.id}.csv"' in text
        assert view.chart.finding in text


def test_no_cell_is_blank_and_gaps_are_marked() -> None:
    cells = re.findall(r"<td( [^>]*)?>(.*?)</td>", pages()["rounds/2021/tables/index.md"])
    assert len(cells) > 100
    assert all(text for _, text in cells)
    gaps = [a for a, text in cells if text in {"未填", "不适用", "未知"}]
    assert gaps
    assert all("kp-gap" in attributes for attributes in gaps)


def test_a_row_leads_to_its_areas_answers() -> None:
    text = pages()["rounds/2021/tables/funds-own-use/index.md"]
    assert '<a href="../../zhengzhou/#funds-own-use">郑州市</a>' in text
    assert '<th scope="row"><a href="#sources">全省</a></th>' in text
    text = pages()["rounds/2021/tables/index.md"]
    assert '<a href="funds-own-use/#sources">全省</a>' in text
    assert '<a href="#funds-own-use">' in text


def test_units_are_named_by_what_they_contribute() -> None:
    text = pages()["rounds/2021/tables/funds-own-use/index.md"]
    assert "计入3家，已填不计入1家。" in text
    assert '<a href="../../zhengzhou/#unit-zhengzhou-erqi-kexie">二七区科学技术协会</a>' in text


def test_an_open_round_waits_and_a_closed_one_lacks() -> None:
    later = with_surveys(survey("zhengzhou-kexie", 2022, decision__investigated=True))
    text = pages(site(later))["rounds/2022/tables/decision-investigated/index.md"]
    assert "待报1家" in text
    assert "缺报" not in text
    few = with_surveys(survey("zhengzhou-kexie", 2021, decision__investigated=True))
    text = pages(site(few))["rounds/2021/tables/decision-investigated/index.md"]
    assert "缺报3家" in text


def test_a_total_alone_names_no_area_and_no_unit() -> None:
    contract = changed("/funds/own_use", **{"x-publish": "aggregate"})
    tables = {2021: question_tables(good(), contract, 2021)}
    made = replace(site(), contract=contract, tables=tables)
    text = pages(made)["rounds/2021/tables/funds-own-use/index.md"]
    assert "本题只公布全省合计" in text
    assert "30.5" in text
    for name in ("郑州市", "二七区"):
        assert name not in text
