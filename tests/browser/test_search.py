"""The search: Chinese without segmentation, any width and case, in order, and announced."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from browser.watched import watch

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

BOOKROOM = "地铁站里的社区书苑：换乘十分钟的科普"
VAN = "科普大篷车开进山村"


def _search(page: Page, site: str, query: str) -> list[str]:
    """Ask on the search page, and return the titles once it has said how many there are."""
    page.goto(site + "search/")
    page.fill("#kp-q", query)
    page.keyboard.press("Enter")
    _settled(page)
    return page.locator("#kp-results h2").all_text_contents()


def _settled(page: Page) -> None:
    page.wait_for_function(
        "/^(找到|显示|没有)/.test(document.getElementById('kp-status').textContent)"
    )


@pytest.mark.parametrize(
    ("query", "title"),
    [
        pytest.param("换乘十分", BOOKROOM, id="from the middle of a title"),
        pytest.param("轮流", BOOKROOM, id="two characters of a body"),
        pytest.param("篷", VAN, id="a single character"),
        pytest.param("metro 社区书苑", None, id="one of two words is nowhere"),
        pytest.param("48场", BOOKROOM, id="figures and characters"),
        pytest.param("４８场", BOOKROOM, id="full-width figures"),
        pytest.param("kepu科普", None, id="Latin and characters that nowhere meet"),
        pytest.param("第13.1题", "S140 重点工作金额超过第13.1题合计", id="Latin marks in between"),
        pytest.param("志愿者 书苑", BOOKROOM, id="two words"),
    ],
)
def test_a_word_is_found_wherever_it_stands(
    page: Page, site: str, query: str, title: str | None
) -> None:
    titles = _search(page, site, query)
    assert (title in titles) if title else (titles == [])


def test_latin_is_found_in_any_case_and_width(page: Page, site: str) -> None:
    full_width = "".join(chr(ord(letter) + 0xFEE0) for letter in "KEPU")
    lower, upper = _search(page, site, "kepu check"), _search(page, site, f"{full_width} Check")
    assert lower == upper != []


def test_a_word_in_the_title_comes_first_and_cases_before_the_rest(page: Page, site: str) -> None:
    titles = _search(page, site, "书苑")
    assert titles[0] == BOOKROOM


def test_the_excerpt_marks_the_word(page: Page, site: str) -> None:
    _search(page, site, "轮流")
    item = page.locator("#kp-results li", has_text=BOOKROOM)
    assert item.locator("mark").all_text_contents() == ["轮流"]


def test_nothing_found_is_said_and_what_to_do(page: Page, site: str) -> None:
    assert _search(page, site, "龘龘") == []
    assert page.get_attribute("#kp-status", "role") == "status"
    assert page.inner_text("#kp-status").startswith("没有找到“龘龘”。可以")


def test_an_empty_question_gives_examples(page: Page, site: str) -> None:
    page.goto(site + "search/")
    page.wait_for_function("document.activeElement.id === 'kp-q'")
    page.fill("#kp-q", "　！")
    page.keyboard.press("Enter")
    assert page.inner_text("#kp-status").startswith("输入要找的词")


@pytest.mark.parametrize("field", ["#kp-find", "#kp-home-find"])
def test_a_field_on_another_page_leads_to_results(page: Page, site: str, field: str) -> None:
    page.goto(site)
    page.fill(field, "书苑")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=*")
    _settled(page)
    assert page.input_value("#kp-q") == "书苑"
    page.locator("#kp-results a").first.click()
    assert page.inner_text("h1") == BOOKROOM
    page.go_back()
    _settled(page)
    assert page.locator("#kp-results li").count() > 0


def test_only_what_is_shown_is_loaded_and_more_on_demand(page: Page, site: str) -> None:
    texts: list[str] = []
    page.on("request", lambda r: texts.append(r.url) if "/data/guide/pages/" in r.url else None)
    assert len(_search(page, site, "怎么改")) == 20
    assert len(texts) < 60
    page.keyboard.press("Tab")
    page.click("#kp-more")
    page.wait_for_function("document.querySelectorAll('#kp-results li').length > 20")
    assert page.evaluate(
        "document.activeElement === document.querySelectorAll('#kp-results a')[20]"
    )


def test_a_question_with_markup_is_text(page: Page, site: str) -> None:
    seen = watch(page, site)
    page.goto(site + "search/?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E")
    _settled(page)
    assert page.locator("main img").count() == 0
    assert seen == []
