"""Pages in use: marks, skip link, focus, large type, the drawer, tables, and no scripts."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pytest
from browser.watched import PAGES, settle, wait_until

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

TABLE = "rounds/2021/tables/funds-own-use/"


def test_a_case_carries_its_mark(page: Page, site: str) -> None:
    page.goto(site + PAGES["case"])
    assert page.inner_text(".kp-mark") == "基层科普行动计划项目支持"


def test_the_tile_grid_says_that_it_is_schematic(page: Page, site: str) -> None:
    page.goto(site + "cities/")
    assert "示意" in page.inner_text("main")
    assert page.locator(".kp-tiles a").count() > 0


def test_the_dark_scheme_follows_the_system(browser: Browser, site: str) -> None:
    page = browser.new_page(color_scheme="dark")
    page.goto(site)
    assert page.get_attribute("body", "data-md-color-scheme") == "slate"
    background = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.close()
    assert background == "rgb(18, 24, 26)"


def test_the_first_tab_stop_skips_to_the_text(page: Page, site: str) -> None:
    page.goto(site + PAGES["case"])
    page.keyboard.press("Tab")
    skip = page.evaluate("[document.activeElement.textContent, document.activeElement.hash]")
    assert skip == ["跳到正文", "#kp-content"]
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "kp-content"


def test_focus_is_seen_wherever_it_goes(page: Page, site: str) -> None:
    page.goto(site)
    unseen = []
    for _ in range(25):
        page.keyboard.press("Tab")
        style, name = page.evaluate(
            "(() => { const e = document.activeElement; const s = getComputedStyle(e);"
            "const l = e.labels && e.labels[0] ? getComputedStyle(e.labels[0]) : s;"
            "return [s.outlineStyle + l.outlineStyle, e.outerHTML.slice(0, 80)]; })()"
        )
        if style == "nonenone":
            unseen.append(name)
    assert unseen == []


def test_large_type_is_one_click_and_remembered(page: Page, site: str) -> None:
    page.goto(site)
    size = "parseFloat(getComputedStyle(document.querySelector('.kp-lead')).fontSize)"
    before = page.evaluate(size)
    page.click("[data-kp-large]")
    assert page.evaluate(size) == pytest.approx(before * 1.4)
    page.goto(site + "cases/")
    assert page.get_attribute("[data-kp-large]", "aria-pressed") == "true"


def test_the_drawer_leads_to_every_section_on_a_phone(browser: Browser, site: str) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 780})
    page.goto(site + PAGES["case"])
    assert page.locator(".kp-brand__name").evaluate("(e) => e.scrollWidth <= e.clientWidth")
    page.click("[data-kp-menu]")
    page.click(".md-nav--primary >> text=各地")
    assert page.inner_text("h1") == "各地"
    page.close()


def test_a_table_head_stays_in_sight(page: Page, site: str) -> None:
    page.set_viewport_size({"width": 1440, "height": 300})
    page.goto(site + TABLE)
    page.locator("#areas ~ .kp-table tfoot").scroll_into_view_if_needed()
    before = page.evaluate("scrollY")
    page.mouse.wheel(0, 60)
    wait_until(page, f"scrollY > {before}")
    settle(page)
    heading = page.locator("#areas ~ .kp-table thead th").first
    assert 40 <= heading.evaluate("(e) => e.getBoundingClientRect().top") <= 56


def test_a_table_downloads_with_its_own_headings(page: Page, site: str) -> None:
    page.goto(site + TABLE)
    heading = page.locator("#areas ~ .kp-table thead th").all_text_contents()
    with page.expect_download() as waiting:
        page.locator("a[download]").first.click()
    assert waiting.value.suggested_filename == "funds-own-use.csv"
    data = waiting.value.path().read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    assert next(csv.reader(io.StringIO(data.decode("utf-8-sig")))) == [*heading, "数据性质"]


def test_without_scripts_everything_but_the_search_is_there(browser: Browser, site: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site + "rounds/2021/")
    assert page.locator("#funds-own-use table.kp-bars").is_visible()
    page.goto(site + TABLE)
    assert page.locator("#areas ~ .kp-table table").is_visible()
    page.goto(site + "cases/")
    assert "需要浏览器允许运行脚本" in page.inner_text("main noscript")
    assert not page.locator("[data-kp-large]").is_visible()
    context.close()
