"""Large type and dark colours: one click each, remembered, together, and there before the paint."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import pytest
from browser.watched import PAGES, wait_until

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

_MODES = """() => [document.documentElement.classList.contains("kp-large"),
  document.body.dataset.mdColorScheme === "slate"]"""


def test_both_are_one_click_and_remembered(page: Page, site: str) -> None:
    page.goto(site)
    assert page.evaluate(_MODES) == [False, False]
    page.get_by_role("button", name="大字（长者模式）").click()
    page.get_by_role("button", name="深色").click()
    assert page.evaluate(_MODES) == [True, True]
    page.goto(site + PAGES["case"])
    assert page.evaluate(_MODES) == [True, True]
    pressed = page.locator("[aria-pressed=true]").all_inner_texts()
    assert len(pressed) == 2
    page.click("[data-kp-dark]")
    page.click("[data-kp-large]")
    page.reload()
    assert page.evaluate(_MODES) == [False, False]


@pytest.mark.parametrize(("system", "stored"), [("light", "1"), ("dark", "0")])
def test_colours_are_on_before_the_page_is_painted(
    browser: Browser, site: str, system: Literal["light", "dark"], stored: str
) -> None:
    """So that a page does not light up before it turns dark, nor the other way round."""
    context = browser.new_context(color_scheme=system)
    page = context.new_page()
    # What the body wears when the first element in it appears.
    page.add_init_script("""new MutationObserver((_, observer) => {
      if (!document.querySelector("body > *")) return;
      observer.disconnect();
      requestAnimationFrame(() => { window.worn = document.body.dataset.mdColorScheme; });
    }).observe(document, { childList: true, subtree: true });""")
    schemes = {"light": "default", "dark": "slate"}
    for value in (None, stored, "nonsense"):
        if value:
            page.evaluate(f"localStorage.setItem('kepu-dark', '{value}')")
        page.goto(site, wait_until="domcontentloaded")
        wait_until(page, "window.worn")
        expected = {None: schemes[system], "1": "slate", "0": "default", "nonsense": "default"}
        assert page.evaluate("window.worn") == expected[value]
    context.close()


def test_unchosen_colours_follow_the_system(page: Page, site: str) -> None:
    page.goto(site)
    page.emulate_media(color_scheme="dark")
    wait_until(page, "document.body.dataset.mdColorScheme === 'slate'")
    page.click("[data-kp-dark]")
    page.emulate_media(color_scheme="light")
    page.emulate_media(color_scheme="dark")
    assert page.evaluate(_MODES)[1] is False


def test_large_type_is_larger_in_fewer_columns_and_says_the_same(page: Page, site: str) -> None:
    page.set_viewport_size({"width": 768, "height": 900})
    page.goto(site)
    measure = """() => {
      const size = parseFloat(getComputedStyle(document.querySelector(".kp-lead")).fontSize);
      const left = card => card.getBoundingClientRect().left;
      const columns = new Set([...document.querySelectorAll(".kp-card")].map(left)).size;
      return [size, columns, document.querySelector("main").textContent];
    }"""
    small, columns, text = page.evaluate(measure)
    page.click("[data-kp-large]")
    large, fewer, same = page.evaluate(measure)
    assert large == pytest.approx(1.4 * small)
    assert fewer < columns
    assert same == text
    boxes = [b.bounding_box() for b in page.locator(".md-header button:visible").all()]
    assert [b for b in boxes if b and min(b["width"], b["height"]) < 44] == []


def test_the_drawer_works_with_the_keyboard_alone(page: Page, site: str) -> None:
    page.set_viewport_size({"width": 360, "height": 780})
    page.goto(site + PAGES["case"])
    menu = page.get_by_role("button", name="菜单")
    links = page.locator("#kp-menu li a")
    assert not links.first.is_visible()
    for _ in range(3):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.hasAttribute('data-kp-menu')"):
            break
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.closest('#kp-menu') !== null")
    assert menu.get_attribute("aria-expanded") == "true"
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.hasAttribute('data-kp-menu')")
    assert menu.get_attribute("aria-expanded") == "false"
    page.keyboard.press("Enter")
    for _ in range(links.count()):
        page.keyboard.press("Tab")
    assert menu.get_attribute("aria-expanded") == "false"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('#kp-menu') === null")
    menu.click()
    page.mouse.click(350, 400)
    assert menu.get_attribute("aria-expanded") == "false"


def test_without_scripts_the_sections_are_still_at_hand(browser: Browser, site: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 780}, java_script_enabled=False)
    page = context.new_page()
    page.goto(site)
    assert page.locator(".md-tabs a").first.is_visible()
    assert not page.locator("[data-kp-menu]").is_visible()
    assert page.locator(".kp-switch:visible").count() == 0
    context.close()


WRITTEN = """() => {
  const faults = [];
  const chinese = ["PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC"];
  for (const e of document.querySelectorAll("body, h1, p, li, dd, td, input, select, button")) {
    const family = getComputedStyle(e).fontFamily;
    const generic = family.indexOf("system-ui");
    const first = chinese.every((name) => family.includes(name) && family.indexOf(name) < generic);
    if (!first) faults.push(`${e.tagName}: ${family.slice(0, 60)}`);
  }
  return [...new Set(faults)];
}"""
QUOTED = """() => {
  const line = document.querySelector("main h1");
  line.textContent = "中“中";
  const range = document.createRange();
  range.setStart(line.firstChild, 1);
  range.setEnd(line.firstChild, 2);
  return range.getBoundingClientRect().width / parseFloat(getComputedStyle(line).fontSize);
}"""


@pytest.mark.parametrize("name", ["home", "cases", "case", "round"])
def test_chinese_fonts_come_before_the_systems_own(page: Page, site: str, name: str) -> None:
    """Where Latin ones come first, quotation marks are half as wide as a character."""
    page.goto(site + PAGES[name])
    assert page.get_attribute("html", "lang") == "zh-CN"
    assert page.evaluate(WRITTEN) == []
    assert page.evaluate(QUOTED) == pytest.approx(1, abs=0.05)
