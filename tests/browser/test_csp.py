"""The policy is kept in a real browser, while everything on a page is used."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import pytest
from browser.watched import PAGES

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

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
    page.click("[data-md-component=palette] label:not([hidden])")
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    page.evaluate("scrollBy(0, -400)")  # upwards: the way back to the top appears
    page.set_viewport_size({"width": 360, "height": 800})
    page.click(".md-header label[for=__drawer]")
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


@pytest.mark.parametrize(("system", "stored"), [("light", "slate"), ("dark", "default")])
def test_colours_are_on_before_the_theme_s_script(
    browser: Browser, site: str, system: Literal["light", "dark"], stored: str
) -> None:
    """So that a page does not light up before it turns dark, and the other way round."""
    context = browser.new_context(color_scheme=system)
    page = context.new_page()
    page.route("**/bundle.*.js", lambda route: route.abort())
    page.goto(site)
    expected = "slate" if system == "dark" else "default"
    assert page.get_attribute("body", "data-md-color-scheme") == expected
    page.evaluate(f"__md_set('__palette', {{color: {{scheme: '{stored}'}}}})")
    page.reload()
    assert page.get_attribute("body", "data-md-color-scheme") == stored
    page.evaluate("localStorage.setItem('/.__palette', 'not JSON')")
    page.reload()
    assert page.get_attribute("body", "data-md-color-scheme") == expected
    context.close()
