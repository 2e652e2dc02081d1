"""WCAG 2.2 AA where axe does not look: text spacing, reflow, targets, and focus in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from browser.watched import PAGES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

_SPACING = """() => { const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important;
    word-spacing: .16em !important; } p { margin-bottom: 2em !important; }`);
  document.adoptedStyleSheets = [sheet]; }"""
_CUT = """() => [...document.querySelectorAll("main *, header *, footer *")].filter((e) => {
  const s = getComputedStyle(e);
  const own = [...e.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim());
  return own && !e.closest(".kp-hidden, [hidden], .kp-switch__more, .kp-brand__name")
    && s.overflowY === "hidden" && s.webkitLineClamp === "none"
    && (e.scrollHeight > e.clientHeight + 2 || e.scrollWidth > e.clientWidth + 2);
}).map((e) => e.outerHTML.slice(0, 100))"""
# A target may be smaller where a circle of 24 px on it meets no other, or in a line of text.
_SMALL = """() => {
  const all = [...document.querySelectorAll("a[href], button, summary, input:not([type=hidden])")]
    .filter((e) => e.checkVisibility({ visibilityProperty: true }) && e.getClientRects().length);
  const box = (e) => (e.labels?.[0] || e).getBoundingClientRect();
  const middle = (b) => [b.left + b.width / 2, b.top + b.height / 2];
  const boxes = all.map(box);
  return all.filter((e, i) => {
    const b = boxes[i];
    if (b.width < 2 || (b.width >= 24 && b.height >= 24)) return false;
    const p = e.closest("p, li, dd, td, label");
    if (p && p.textContent.trim().length > e.textContent.trim().length) return false;
    const [x, y] = middle(b);
    return boxes.some((o, j) => j !== i && o.width >= 2 && !all[j].contains(e)
      && !e.contains(all[j]) && Math.hypot(Math.max(o.left - x, 0, x - o.right),
        Math.max(o.top - y, 0, y - o.bottom)) < 12);
  }).map((e) => e.outerHTML.slice(0, 120));
}"""
_HIDDEN = """() => {
  const e = document.activeElement;
  const b = e.getBoundingClientRect();
  if (e === document.body || b.width < 2 || b.height < 2) return null;
  const bar = document.querySelector(".md-header").getBoundingClientRect();
  const inBar = e.closest(".md-header, .kp-skip, .kp-tray");
  return !inBar && b.bottom <= bar.bottom ? e.outerHTML.slice(0, 100) : null;
}"""


@pytest.fixture(scope="module", params=[*PAGES.values()], ids=[*PAGES])
def opened(request: pytest.FixtureRequest, browser: Browser, site: str) -> Iterator[Page]:
    """Each type of page, opened once, in a window of 320 px: 1280 px at four times the size."""
    context = browser.new_context(viewport={"width": 320, "height": 640}, reduced_motion="reduce")
    page = context.new_page()
    page.goto(site + request.param, wait_until="networkidle")
    yield page
    context.close()


def test_a_page_reflows_and_bears_wide_spacing(opened: Page) -> None:
    assert opened.evaluate("document.documentElement.scrollWidth") <= 320
    opened.evaluate(_SPACING)
    wide, cut = opened.evaluate("document.documentElement.scrollWidth"), opened.evaluate(_CUT)
    opened.evaluate("document.adoptedStyleSheets = []")
    assert wide <= 320
    assert cut == []


def test_targets_are_large_enough_or_apart(opened: Page) -> None:
    assert opened.evaluate(_SMALL) == []


def test_what_has_the_focus_is_in_sight(opened: Page) -> None:
    opened.evaluate("scrollTo(0, document.body.scrollHeight)")
    opened.locator("footer a").last.focus()
    hidden = []
    for _ in range(30):
        opened.keyboard.press("Shift+Tab")
        hidden.append(opened.evaluate(_HIDDEN))
    assert [one for one in hidden if one] == []


def test_the_measures_see_what_they_should(page: Page, site: str) -> None:
    page.goto(site)
    page.evaluate("""() => {
      const main = document.querySelector("main");
      for (let i = 0; i < 2; i += 1) {
        const small = document.createElement("button");
        small.style.cssText = "width: 12px; height: 12px; padding: 0; display: inline-block";
        main.prepend(small);
      }
      const cut = document.createElement("div");
      cut.textContent = "看不全的字".repeat(20);
      cut.style.cssText = "height: 20px; width: 100px; overflow: hidden";
      main.prepend(cut);
    }""")
    assert len(page.evaluate(_SMALL)) == 2
    assert len(page.evaluate(_CUT)) == 1
