"""The policy is kept in a real browser, while everything on a page is used."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from browser.watched import PAGES

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

_LISTEN = """addEventListener("securitypolicyviolation", (event) => {
  (window.violations ||= []).push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
});"""


def _violations(page: Page) -> list[str]:
    found: list[str] = page.evaluate("window.violations || []")
    return found


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
def test_a_page_keeps_to_its_policy(page: Page, site: str, path: str) -> None:
    page.add_init_script(_LISTEN)
    page.goto(site + path, wait_until="networkidle")
    page.click("[data-kp-large]")
    page.click("[data-kp-dark]")
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    page.evaluate("scrollBy(0, -400)")  # upwards: the way back to the top appears
    page.set_viewport_size({"width": 360, "height": 800})
    page.click("[data-kp-menu]")
    page.wait_for_timeout(100)
    assert _violations(page) == []


def test_the_watch_sees_what_it_should(page: Page, site: str) -> None:
    page.add_init_script(_LISTEN)
    page.goto(site)
    page.evaluate("""() => {
      document.body.setAttribute("onclick", "1");
      const add = (element, values) => document.body.append(Object.assign(element, values));
      add(document.createElement("script"), { text: "window.ran = 1" });
      add(document.createElement("style"), { textContent: "p {}" });
      add(new Image(), { src: "https://site.test/x.png" });
    }""")
    page.wait_for_function("(window.violations || []).length >= 4")
    assert page.evaluate("window.ran") is None
