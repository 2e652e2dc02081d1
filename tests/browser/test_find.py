"""The search engine in a browser: what it finds, in which order, and what it says of it."""

from __future__ import annotations

import random
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import pytest
from browser.watched import watch
from making import site as made_site
from repository import project_contract
from searching import holds

from site_builder.guide.pages import guide_pages
from site_builder.render.search_entries import all_entries
from site_builder.search.entry import SearchField
from site_builder.search.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page, Route

    from site_builder.search.entry import SearchEntry

pytestmark = pytest.mark.browser

MODULES = Path(__file__).parent.parent.parent / "site_builder" / "browser"
BOOKROOM = "地铁站里的社区书苑：换乘十分钟的科普"

_FIND = """async (query) => {
  const { terms, hits } = await window.search.ask(query);
  const shown = await Promise.all(hits.slice(0, 5).map(async (hit) =>
    ({ ...await window.search.page(hit), excerpts: await window.search.excerpts(hit, terms) })));
  return { terms, hits, shown };
}"""
_OPEN = """async (synonyms) => {
  const [{ Search }, { load }] = await Promise.all(
    ["find/search.js", "lib/load.js"].map((module) => import(`/browser/${module}`)));
  window.search = new Search(async (path) =>
    synonyms && path.endsWith("/synonyms.json") ? synonyms : load(path));
}"""


def open_search(page: Page, site: str, synonyms: dict[str, Any] | None = None) -> None:
    """Open a page with the search in it, as its modules make it, and at will other synonyms."""
    page.route(f"{site}browser/**", serve_module)
    page.goto(f"{site}updates/")
    page.evaluate(_OPEN, synonyms)


def serve_module(route: Route) -> None:
    path = urlsplit(route.request.url).path.removeprefix("/browser/")
    route.fulfill(path=MODULES / path, content_type="text/javascript")


def data_files(loaded: list[str]) -> list[str]:
    return [url for url in loaded if "/search/data/" in url]


@pytest.fixture
def find(page: Page, site: str) -> Callable[[str], dict[str, Any]]:
    """What the engine answers to a query."""
    open_search(page, site)

    def ask(query: str) -> dict[str, Any]:
        answer: dict[str, Any] = page.evaluate(_FIND, query)
        return answer

    return ask


def titles(answer: dict[str, Any]) -> list[str]:
    return [shown["title"] for shown in answer["shown"]]


def parts_of(entries: list[SearchEntry]) -> list[str]:
    """Parts of texts of one to eight characters, cut anywhere."""
    chance = random.Random(20221020)  # noqa: S311 - repeatable, not secret
    found = []
    for _ in range(60):
        text = fold(
            chance.choice(entries).text(
                chance.choice([*SearchField, SearchField.BODY, SearchField.BODY])
            )
        )
        start = chance.randrange(max(1, len(text)))
        found.append(text[start : start + chance.randint(1, 8)].strip())
    return [part for part in found if part and " " not in part]


def test_what_stands_there_is_found_and_nothing_else(
    find: Callable[[str], dict[str, Any]],
) -> None:
    entries = list(all_entries(made_site(guide=guide_pages(project_contract(), 2022))))
    parts = parts_of(entries)
    assert len(parts) > 20
    for part in [*parts, "普科", "龘", "瀍河河"]:
        hits = [h for h in find(part)["hits"] if h["exact"]]
        assert sorted((h["group"], h["number"]) for h in hits) == holds(entries, part), part


@pytest.mark.parametrize(
    ("query", "title"),
    [
        pytest.param("换乘十分", BOOKROOM, id="from the middle of a title"),
        pytest.param("轮流", BOOKROOM, id="two characters of a body"),
        pytest.param("４８場", BOOKROOM, id="full-width and traditional"),
        pytest.param("志願者　書苑", BOOKROOM, id="two words, traditional"),
        pytest.param("书苑，换乘", BOOKROOM, id="another mark between"),
        pytest.param("第13.1题", "S140 重点工作金额超过第13.1题合计", id="a mark in a figure"),
    ],
)
def test_it_is_found(find: Callable[[str], dict[str, Any]], query: str, title: str) -> None:
    answer = find(query)
    assert title in titles(answer)
    assert answer["hits"][0]["exact"]


def test_width_and_case_do_not_matter(find: Callable[[str], dict[str, Any]]) -> None:
    assert find("ＫＥＰＵ Check")["hits"] == find("kepu check")["hits"] != []


@pytest.mark.parametrize("query", ["", "　", "，。", "<>"])
def test_nothing_asked(find: Callable[[str], dict[str, Any]], query: str) -> None:
    assert find(query) == {"terms": [], "hits": [], "shown": []}


def test_a_word_in_the_title_comes_first(find: Callable[[str], dict[str, Any]]) -> None:
    answer = find("书苑")
    assert titles(answer)[0] == BOOKROOM
    scores = [hit["score"] for hit in answer["hits"]]
    assert scores == sorted(scores, reverse=True)


def test_excerpts_come_by_section(find: Callable[[str], dict[str, Any]]) -> None:
    shown = next(s for s in find("轮流")["shown"] if s["title"] == BOOKROOM)
    assert shown["address"] == "cases/2021/zhengzhou/metro-bookroom/"
    assert "郑州市科学技术协会" in shown["about"]
    for excerpt in shown["excerpts"]:
        assert [p["text"] for p in excerpt["parts"] if p["match"]]
    anchors = {e["anchor"]: e["heading"] for e in shown["excerpts"]}
    assert anchors.keys() <= {"", "replicable", "part-1", "part-2", "part-3", "images"}
    assert any(heading.startswith(("一、", "二、", "三、")) for heading in anchors.values())


def test_what_is_shown_is_the_text_as_it_stands(find: Callable[[str], dict[str, Any]]) -> None:
    shown = next(s for s in find("kepu CHECK")["shown"])
    marked = [p["text"] for e in shown["excerpts"] for p in e["parts"] if p["match"]]
    assert {m.lower() for m in marked} <= {"kepu", "check", "kepu check"}


def test_other_words_for_the_same(page: Page, site: str) -> None:
    """The example repository has no synonyms: here are some."""
    words = {"groups": [["图书角", "书苑"], ["志愿者", "义工"]], "ignored": ["怎么"]}
    open_search(page, site, words)
    answer = page.evaluate("window.search.nearest('怎么书苑轮流')")
    assert set(answer["terms"]) == {"书苑", "图书角", "轮流"}
    best = page.evaluate("(hit) => window.search.page(hit)", answer["hits"][0])
    assert best["title"] == BOOKROOM
    assert not any(hit["exact"] for hit in answer["hits"])


def test_most_of_the_words_are_better_than_nothing(page: Page, site: str) -> None:
    open_search(page, site)
    answer = page.evaluate("window.search.nearest('书苑换乘十分钟')")
    best = page.evaluate("(hit) => window.search.page(hit)", answer["hits"][0])
    assert best["title"] == BOOKROOM
    assert not any(hit["exact"] for hit in answer["hits"])
    assert page.evaluate("window.search.nearest('龘龘')")["hits"] == []


@pytest.mark.parametrize("way", ["ask", "nearest"])
def test_a_whole_page_pasted_as_a_question(page: Page, site: str, way: str) -> None:
    open_search(page, site)
    loaded: list[str] = []
    page.on("request", lambda r: loaded.append(r.url))
    asked = "'瀍河边的社区书苑，'.repeat(500) + ' a'.repeat(500)"
    page.evaluate(f"window.search.{way}({asked})")
    assert 0 < len(data_files(loaded)) < 120


def test_few_files_are_loaded_and_none_from_elsewhere(page: Page, site: str) -> None:
    open_search(page, site)
    seen = watch(page, site)
    loaded: list[str] = []
    page.on("request", lambda r: loaded.append(r.url))
    page.evaluate("window.search.ask('书苑')")
    assert 0 < len(data_files(loaded)) == len(loaded) < 12
    assert seen == []
