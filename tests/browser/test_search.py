"""The search in the finder: Chinese without segmentation, any width and case, in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from browser.watched import watch

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

BOOKROOM = "地铁站里的社区书苑：换乘十分钟的科普"
VAN = "科普大篷车开进山村"
KINDS = {"案例": "case", "总结报告": "report", "动态": "update", "填报指南": "guide"}


def _search(page: Page, site: str, query: str, kind: str = "case") -> list[str]:
    """Ask in the finder, and return the titles once it has said how many there are."""
    page.goto(site + "cases/")
    page.fill("#kp-q", query)
    page.keyboard.press("Enter")
    _settled(page)
    if kind != "case":
        page.check(f"#kp-kinds [value={kind}]", force=True)
        page.locator(f"#kp-kinds [value={kind}]:checked").wait_for()
        page.locator("#kp-results.kp-hits").wait_for(state="attached")
        label = next(k for k, v in KINDS.items() if v == kind)
        page.locator("#kp-status", has_text=label).wait_for()
    return page.locator("#kp-results h3").all_text_contents()


def _settled(page: Page) -> None:
    page.locator("#kp-chips button", has_text="检索").wait_for()


def _count(page: Page, kind: str) -> int:
    label = page.locator("#kp-kinds label", has=page.locator(f"[value={kind}]"))
    return int(label.locator("small").inner_text())


@pytest.mark.parametrize(
    ("query", "title", "kind"),
    [
        pytest.param("换乘十分", BOOKROOM, "case", id="from the middle of a title"),
        pytest.param("轮流", BOOKROOM, "case", id="two characters of a body"),
        pytest.param("篷", VAN, "case", id="a single character"),
        pytest.param("metro 社区书苑", None, "case", id="one of two words is nowhere"),
        pytest.param("48场", BOOKROOM, "case", id="figures and characters"),
        pytest.param("４８场", BOOKROOM, "case", id="full-width figures"),
        pytest.param("第13.1题", "S140 重点工作金额超过第13.1题合计", "guide", id="Latin marks"),
        pytest.param("志愿者 书苑", BOOKROOM, "case", id="two words"),
    ],
)
def test_a_word_is_found_wherever_it_stands(
    page: Page, site: str, query: str, title: str | None, kind: str
) -> None:
    titles = _search(page, site, query, kind)
    assert (title in titles) if title else (titles == [])


def test_latin_is_found_in_any_case_and_width(page: Page, site: str) -> None:
    full_width = "".join(chr(ord(letter) + 0xFEE0) for letter in "KEPU")
    lower = _search(page, site, "kepu check", "guide")
    assert lower == _search(page, site, f"{full_width} Check", "guide") != []


def test_kinds_are_counted_and_one_is_shown(page: Page, site: str) -> None:
    assert set(_search(page, site, "科普")) == {BOOKROOM, VAN}
    assert {_count(page, kind) > 0 for kind in KINDS.values()} == {True}
    reports = _search(page, site, "科普", "report")
    assert len(reports) == _count(page, "report")
    assert page.locator("[data-facet=themes]").is_hidden()
    assert page.locator("[data-facet=city]").is_visible()
    assert "kind=report" in page.url
    page.reload()
    page.locator("#kp-status", has_text="总结报告").wait_for()
    assert page.locator("#kp-results h3").all_text_contents() == reports


def test_the_excerpt_marks_the_word_and_leads_to_its_section(page: Page, site: str) -> None:
    _search(page, site, "轮流")
    item = page.locator("#kp-results li.kp-hit", has_text=BOOKROOM)
    assert item.locator("mark").all_text_contents() == ["轮流"]
    item.locator("a", has_text="主要做法").click()
    page.wait_for_url("**/metro-bookroom/#part-2")
    assert page.locator("#part-2").inner_text().startswith("二、主要做法")


def test_a_query_narrows_the_facets_and_the_facets_narrow_the_query(
    page: Page, library: str
) -> None:
    found = len(_search(page, library, "流动展台"))
    assert found == 24
    teams = page.locator("[data-facet=themes] label", has=page.locator("[value=team]"))
    assert teams.locator("small").inner_text() == "20"
    brands = page.locator("[data-facet=themes] label", has=page.locator("[value=brand]"))
    assert brands.locator("small").inner_text() == "0"
    page.check("[data-facet=themes] [value=team]")
    page.locator("#kp-status", has_text="符合条件的20个").wait_for()
    page.fill("#kp-q", "水库")
    page.locator("#kp-status", has_text="符合条件的1个").wait_for()
    assert page.locator("#kp-results h3").all_text_contents() == ["第07号流动展台"]
    assert page.is_checked("[data-facet=themes] [value=team]")


def test_found_cases_can_be_seen_as_cards_and_sorted(page: Page, library: str) -> None:
    _search(page, library, "流动展台")
    page.check("[name=view][value=cards]", force=True)
    page.locator("#kp-results .kp-card").first.wait_for()
    page.select_option("#kp-sort", "funds")
    page.locator("#kp-results > li:first-child h3", has_text="第29号").wait_for()


def test_typing_is_enough_and_back_returns_to_all(page: Page, library: str) -> None:
    page.goto(library + "cases/")
    page.focus("#kp-q")
    page.keyboard.type("水库", delay=20)
    page.locator("#kp-status", has_text="符合条件的1个").wait_for()
    assert page.url.endswith("?q=%E6%B0%B4%E5%BA%93")
    assert page.evaluate("document.activeElement.id") == "kp-q"
    page.go_back()
    page.locator("#kp-status", has_text="共32个案例。").wait_for()
    assert page.input_value("#kp-q") == ""


def test_escape_clears_the_field(page: Page, library: str) -> None:
    _search(page, library, "水库")
    page.focus("#kp-q")
    page.keyboard.press("Escape")
    page.locator("#kp-status", has_text="共32个案例。").wait_for()
    assert page.evaluate("document.activeElement.id") == "kp-q"


def test_nothing_found_is_said_and_what_to_do(page: Page, site: str) -> None:
    assert _search(page, site, "龘龘") == []
    assert page.get_attribute("#kp-status", "role") == "status"
    assert "没有符合条件的" in page.inner_text("#kp-status")
    page.click("#kp-empty button:has-text('龘龘')")
    page.locator("#kp-status", has_text="共2个案例。").wait_for()
    assert page.input_value("#kp-q") == ""


def test_what_is_only_near_is_said_to_be(page: Page, site: str) -> None:
    assert _search(page, site, "书苑")
    assert "一字不差" not in page.inner_text("#kp-status")
    assert _search(page, site, "地铁 书苑 龘龘")
    assert "下面是意思最接近的1个" in page.inner_text("#kp-status")


def test_another_kind_is_offered_where_this_one_has_nothing(page: Page, site: str) -> None:
    assert _search(page, site, "第13.1题") == []
    page.click("#kp-empty button:has-text('填报指南')")
    page.locator("#kp-results .kp-hit").first.wait_for()
    assert "kind=guide" in page.url


def test_an_empty_question_gives_examples(page: Page, site: str) -> None:
    page.goto(site + "cases/")
    page.fill("#kp-q", "　！")
    page.keyboard.press("Enter")
    page.locator("#kp-status", has_text="请输入要找的词").wait_for()
    assert page.locator("#kp-results h3").count() == 2


@pytest.mark.parametrize("field", ["#kp-find", "#kp-home-find"])
def test_a_field_on_another_page_leads_to_results(page: Page, site: str, field: str) -> None:
    page.goto(site)
    page.fill(field, "书苑")
    page.keyboard.press("Enter")
    page.wait_for_url("**/cases/?q=*")
    _settled(page)
    assert page.input_value("#kp-q") == "书苑"
    page.locator("#kp-results h3 a").first.click()
    assert page.inner_text("h1") == BOOKROOM
    page.go_back()
    page.locator("#kp-results h3", has_text=BOOKROOM).wait_for()


def test_by_click_from_the_header(page: Page, site: str) -> None:
    page.goto(site + "rounds/2021/")
    page.fill("#kp-find", "篷")
    page.click(".kp-find button")
    _settled(page)
    assert page.locator("#kp-results h3").all_text_contents() == [VAN]


def test_a_page_that_is_not_there_leads_into_the_finder(page: Page, site: str) -> None:
    page.goto(site + "404.html")
    form = page.locator("main form")
    assert form.get_attribute("action") == "/cases/"
    assert form.locator("[name=q]").is_visible()


def test_only_what_is_shown_is_loaded_and_more_on_demand(page: Page, library: str) -> None:
    texts: list[str] = []
    page.on("request", lambda r: texts.append(r.url) if "/pages/" in r.url else None)
    assert len(_search(page, library, "流动展台")) == 24
    assert len(texts) == 24
    page.click("#kp-more")
    page.locator("#kp-results > li:nth-child(30)").wait_for()
    assert page.evaluate(
        "document.activeElement === document.querySelectorAll('#kp-results h3 a')[24]"
    )


def test_a_question_with_markup_is_text(page: Page, site: str) -> None:
    seen = watch(page, site)
    page.goto(site + "cases/?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E")
    _settled(page)
    assert page.locator("#kp-chips img, #kp-empty img").count() == 0
    assert seen == []


@pytest.mark.parametrize(
    ("missing", "query", "said"),
    [
        pytest.param("**/pages/**", "流动展台", "符合条件的30个。", id="every excerpt"),
        pytest.param("**/case-*/3.json", "流动展台", "符合条件的30个。", id="one excerpt"),
        pytest.param("**/synonyms.json", "流动展台", "可能没有查找", id="synonyms"),
        pytest.param("**/traditional.json", "流动展台 第29號", "可能没有查找", id="traditional"),
    ],
)
def test_what_only_adds_to_a_search_fails_alone(
    page: Page, library: str, missing: str, query: str, said: str
) -> None:
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.route(missing, lambda route: route.abort())
    _search(page, library, query)
    assert said in page.inner_text("#kp-status")
    if "號" not in query:
        assert page.locator("#kp-results h3").count() == 24
        page.click("#kp-more")
        page.locator("#kp-results > li:nth-child(30)").wait_for()
    assert faults == []


def test_a_search_without_its_index_leaves_no_other_cards(page: Page, library: str) -> None:
    page.route("**/search/data/index.json", lambda route: route.abort())
    page.goto(library + "cases/")
    page.fill("#kp-q", "流动展台")
    page.keyboard.press("Enter")
    page.locator("#kp-status", has_text="没有取到数据").wait_for()
    assert page.locator("#kp-results > li").count() == 0
    page.unroute("**/search/data/index.json")
    page.click("#kp-again")
    _settled(page)
    assert page.locator("#kp-results h3").count() == 24
