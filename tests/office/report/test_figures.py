"""Figures of drafts: those of the site's own tables and pages, and each says whence it comes."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

import pytest
from drafting import demonstrated, drafted, sources, text, told

from site_builder.office.report.blocks import DraftHeading, DraftParagraph
from site_builder.office.report.cases import by_category
from site_builder.render.pages.tables import table_pages
from site_builder.render.pictures import Gallery
from site_builder.render.site import Site

if TYPE_CHECKING:
    from site_builder.page import Page

FIGURE = re.compile(r"\d[\d,]*(?:\.\d+)?")
SCOPES = [("henan", 2021), ("henan", 2022), ("zhengzhou", 2021), ("hebi", 2021), ("jiyuan", 2022)]


@cache
def pages(area: str, year: int) -> dict[str, Page]:
    """Return the site's pages of the questions, by address; of a city those of its own surveys."""
    scope = demonstrated(area, year)
    tables = {year: tuple(v.table for v in scope.views)}
    site = Site(scope.collection, scope.contract, Gallery({}), tables)
    return {page.path.removesuffix("index.md"): page for page in table_pages(site)}


@pytest.mark.parametrize(("area", "year"), SCOPES)
def test_every_figure_of_a_question_stands_on_its_page_of_the_site(area: str, year: int) -> None:
    checked = 0
    of_categories = {t for t, _ in sources(tuple(by_category(demonstrated(area, year))))}
    answered = {str(v.table.answered) for v in demonstrated(area, year).views}
    for said, source in sources(drafted(area, year).blocks):
        page = pages(area, year).get(source.address)
        if page is None or said in of_categories:
            continue
        there = set(FIGURE.findall(str(page.content))) | answered
        assert set(FIGURE.findall(said)) <= there, (said, source.address)
        checked += 1
    assert checked > 5 or year == 2022


@pytest.mark.parametrize(("area", "year"), SCOPES)
def test_every_figure_of_a_city_stands_in_its_row_of_the_province_s_table(
    area: str, year: int
) -> None:
    if area == "henan":
        return
    whole = {v.table.id: v.table for v in demonstrated("henan", year).views}
    own = {v.table.id: v.table for v in demonstrated(area, year).views if v.table.answered}
    assert own or year == 2022
    for name, table in own.items():
        assert table.body[0] == next(r for r in whole[name].body if r[0] == table.body[0][0])


def test_the_money_of_categories_is_that_of_the_table() -> None:
    view = demonstrated().view("/funds/own_use")
    assert view
    said = text(drafted().blocks)
    for column, cell in zip(view.table.columns[3:-1], view.table.total[3:-1], strict=True):
        assert f"{column.label}：中央资金{cell.normalize():f}万元" in said  # type: ignore[union-attr] # money
    projects = re.findall(r"：中央资金[^。]*?项目(\d+)个", said)
    assert sum(map(int, projects)) == view.table.total[2]


def test_what_came_is_what_the_table_of_progress_says() -> None:
    table = demonstrated().progress_table
    total = {c.key: cell for c, cell in zip(table.columns, table.total, strict=True)}
    said = text(drafted().blocks)
    assert f"应报调查表的单位{total['expected']}家（含免报{total['waived']}家）" in said
    assert f"，已收到{total['received']}家" in said
    assert f"总结报告{total['report']}份（应报{total['report_quota']}份" in said
    assert f"典型案例{total['cases']}个（名额{total['cases_quota']}个）" in said


@pytest.mark.parametrize(("area", "year"), SCOPES)
def test_every_figure_in_the_text_has_a_source_or_is_open(area: str, year: int) -> None:
    """What names no annex, case or number of units tells figures, and names their source."""
    for block in drafted(area, year).blocks:
        if isinstance(block, DraftHeading) and block.starts_page:
            break
        bare = re.sub(r"附件\d|《.*?》|不足\d+家", "", told(block))
        if isinstance(block, DraftParagraph) and re.search(r"\d", bare):
            assert any(p.source or p.is_open for p in block.parts), told(block)
