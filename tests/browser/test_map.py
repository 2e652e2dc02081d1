"""The map of what is known: its numbers are what the library shows, by keyboard and on a phone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from browser.watched import watch

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser


def test_every_number_is_that_of_the_library_behind_it(page: Page, site: str) -> None:
    seen = watch(page, site)
    page.goto(f"{site}map/")
    cells = page.locator(".kp-map__table td a").evaluate_all(
        "all => all.map(a => [a.href, parseInt(a.textContent)])"
    )
    assert cells
    for address, count in cells:
        page.goto(address)
        page.locator("html:not(.kp-asked)").wait_for()
        page.locator("#kp-status", has_text=f"符合条件的{count}个").wait_for()
        assert page.locator("#kp-results > li").count() == count
    assert seen == []


def test_a_need_s_number_is_that_of_the_library(page: Page, site: str) -> None:
    page.goto(site)
    way = page.locator(".kp-ways a", has_text="场馆")
    count = int(way.locator("small").inner_text().partition("个")[0])
    way.click()
    page.locator("main p a[href*='need=']").click()
    page.locator("#kp-status", has_text=f"符合条件的{count}个").wait_for()
    assert page.locator("#kp-results > li").count() == count


def test_the_keyboard_goes_from_number_to_number(page: Page, site: str) -> None:
    page.goto(f"{site}map/")
    page.locator(".kp-map__table a").first.focus()
    for _ in range(12):
        page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('table') !== null")
    page.locator(".kp-map__table td a").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/cases/?themes=*")


def test_on_a_phone_all_heads_and_cells_are_seen_at_once(browser: Browser, site: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(f"{site}map/")
    for table in page.locator(".kp-map__table").all():
        box = table.bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 360
        heads = table.locator("th")
        assert all(head.is_visible() for head in heads.all())
        lines = table.locator("thead th a").evaluate_all(
            "all => all.map(a => a.getClientRects().length)"
        )
        assert set(lines) == {1}, "two 字 stand in one line"
    context.close()


def test_without_scripts_heads_lead_to_lists(browser: Browser, site: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site}map/")
    assert page.locator(".kp-js-off").is_visible()
    page.locator(".kp-map__table thead a").first.click()
    assert page.locator("h1").inner_text().startswith("六位一体")
    assert page.locator("article").count() > 0
    context.close()
