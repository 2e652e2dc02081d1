"""A query is understood: filters to take back, slips, and the nearest where nothing is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

BOOKROOM = "地铁站里的社区书苑：换乘十分钟的科普"


def ask(page: Page, site: str, query: str) -> list[str]:
    """Ask in the finder; return the titles that it lists."""
    page.goto(site + "cases/")
    page.fill("#kp-q", query)
    page.keyboard.press("Enter")
    page.locator("#kp-chips button", has_text="检索").wait_for()
    return page.locator("#kp-results h3").all_text_contents()


def chips(page: Page) -> list[str]:
    """What the chips say, without the sign and the word for dropping them."""
    return [
        text.removesuffix("×，去掉")
        for text in page.locator("#kp-chips button").all_text_contents()
    ]


def test_words_for_places_and_people_are_filters(page: Page, site: str) -> None:
    assert ask(page, site, "郑州 公众") == [BOOKROOM]
    assert chips(page)[1:5] == [
        "市：郑州市",
        "按文字查找“郑州”",
        "服务人群：社区居民和公众",
        "按文字查找“公众”",
    ]
    assert "符合条件的1个" in page.inner_text("#kp-status")


def test_a_filter_is_dropped_or_taken_back_as_a_word(page: Page, site: str) -> None:
    assert ask(page, site, "郑州 轮流") == [BOOKROOM]
    page.click("#kp-chips button:has-text('按文字查找“郑州”')")
    page.locator("#kp-chips button", has_text="“郑州”").first.wait_for()
    assert page.input_value("#kp-q") == "“郑州” 轮流"
    assert "市：郑州市" not in chips(page)
    assert page.locator("#kp-results h3").all_text_contents() == [BOOKROOM]
    ask(page, site, "郑州 轮流")
    page.click("#kp-chips button:has-text('市：郑州市')")
    page.locator("#kp-chips button", has_text="检索：轮流").wait_for()
    assert page.input_value("#kp-q") == "轮流"


def test_an_amount_is_a_filter(page: Page, library: str) -> None:
    titles = ask(page, library, "20万以上")
    assert titles
    assert "中央资金：20万以上" in chips(page)
    page.check("[name=view][value=cards]", force=True)
    page.locator("#kp-results .kp-card").first.wait_for()
    funds = page.locator("#kp-results [data-kp=funds]").all_inner_texts()
    assert all(float(text.replace(",", "")) >= 20 for text in funds)


def test_no_literal_word_is_lost_where_it_is_a_filter(page: Page, library: str) -> None:
    """What passes the filter comes first, and what only has the word behind a line that says so."""
    titles = ask(page, library, "2021")
    total = page.locator("#kp-status").inner_text()
    assert "年度：2021年" in chips(page)
    assert titles
    literal = ask(page, library, "“2021”")
    assert set(literal) <= set(titles) or "另有" in total


@pytest.mark.parametrize(
    ("query", "meant"),
    [
        pytest.param("zhengzhou", "郑州", id="pinyin"),
        pytest.param("zheng zhou", "郑州", id="pinyin with blanks"),
    ],
)
def test_what_was_meant_is_found_and_said(page: Page, site: str, query: str, meant: str) -> None:
    assert BOOKROOM in ask(page, site, query)
    assert f"这里没有“{query}”，下面是“{meant}”的结果" in page.inner_text("#kp-status")
    page.click(f"#kp-chips button:has-text('按文字查找“{query}”')")
    page.locator("#kp-chips button", has_text="检索：“").wait_for()
    assert f"下面是“{meant}”的结果" not in page.inner_text("#kp-status")


def test_what_it_takes_to_mend_a_query_is_loaded_for_such_a_query_alone(
    page: Page, site: str
) -> None:
    loaded: list[str] = []
    page.on("request", lambda r: loaded.append(r.url.rpartition("/")[2]))
    ask(page, site, "书苑")
    assert not {"vocabulary.json", "pinyin.json"} & set(loaded)
    ask(page, site, "zhengzhou")
    assert {"vocabulary.json", "pinyin.json"} <= set(loaded)


def test_without_it_a_query_is_answered_all_the_same(page: Page, site: str) -> None:
    page.route("**/pinyin.json", lambda route: route.abort())
    assert ask(page, site, "地铁 书苑 龘龘") == [BOOKROOM]


def test_nothing_offers_the_nearest_three_and_says_so(page: Page, library: str) -> None:
    assert len(ask(page, library, "流动火箭")) == 3
    assert "没有符合条件的。下面是意思最接近的3个" in page.inner_text("#kp-status")


def test_found_cases_show_what_their_cards_show(page: Page, site: str) -> None:
    ask(page, site, "书苑")
    item = page.locator("#kp-results li.kp-hit", has_text=BOOKROOM)
    assert item.locator(".kp-hit__point").inner_text()
    assert "12.5 万元" in item.locator(".kp-hit__facts").inner_text().replace("\n", " ")
    assert "12,000 人次" in item.locator(".kp-hit__facts").inner_text().replace("\n", " ")
    page.check("#kp-kinds [value=report]", force=True)
    page.locator("#kp-status", has_text="总结报告").wait_for()
    assert page.locator(".kp-hit__facts, .kp-hit__point").count() == 0
