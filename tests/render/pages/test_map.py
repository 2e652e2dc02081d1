"""The page of the maps: a real table, counts that lead on, gaps in words."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from making import good, site

from site_builder.aggregate.case_map import case_maps
from site_builder.render.files.downloads import downloads
from site_builder.render.pages.cases import newest_first
from site_builder.render.pages.lists import list_pages
from site_builder.render.pages.map import map_page

if TYPE_CHECKING:
    from site_builder.model.collection import Collection


def text(collection: Collection | None = None) -> str:
    page = map_page(site(collection))
    assert page.path == "map/index.md"
    return str(page.content)


def test_every_head_has_a_scope_and_every_cell_says_something() -> None:
    made = text()
    assert made.count("<table") == 2
    assert made.count('<th scope="col">') == 2 * 7
    assert made.count('<th scope="row">') == 6 + 5
    cells = re.findall(r"<td[^>]*>(.*?)</td>", made)
    assert len(cells) == 6 * (6 + 5)
    assert all(cell == "暂无" or re.match(r'<a href="[^"]+">[1-9]', cell) for cell in cells)


def test_counts_lead_to_the_library_narrowed_to_them() -> None:
    made = text()
    assert (
        '<a href="../cases/?themes=platform&amp;audiences=youth">1'
        '<span class="kp-hidden">个案例：青少年、平台</span></a>'
    ) in made
    assert '<a href="../cases/?themes=platform&amp;place=city">1' in made


def test_heads_lead_to_lists_that_there_are() -> None:
    there = site()
    lists = {p.path.removesuffix("index.md") for p in list_pages(there, newest_first(there))}
    led = set(
        re.findall(r'<th scope="\w+"><a href="\.\./(cases/(?:themes|audiences)/\w+/)"', text())
    )
    assert led
    assert led <= lists


def test_gaps_are_told_in_words() -> None:
    assert "<dt>青少年</dt><dd>改革、机制、队伍</dd>" in text()
    assert "<dt>农民</dt><dd>各个方面</dd>" in text()


def test_its_files_are_there() -> None:
    made = downloads(site())
    for name in ("map-audiences", "map-place"):
        assert f'href="../data/{name}.csv" download' in text()
        assert f"data/{name}.csv" in made.pages
        assert f"data/{name}.xlsx" in made.pages


def test_without_cases_there_is_no_table() -> None:
    made = text(replace(good(), cases=()))
    assert "<table" not in made
    assert "还没有案例" in made


def test_a_count_is_that_of_the_library() -> None:
    """What a number says is what the library shows behind it."""
    there = site()
    collection = there.collection
    (audiences, _) = case_maps(collection.cases, there.contract, collection.reference, there.years)
    for (row, column), count in audiences.counts.items():
        both = [c for c in collection.cases if row in c.audiences and column in c.themes]
        assert len(both) == count
