"""The policy is kept in a real browser: what it forbids does not happen, and is noticed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from browser.watched import measure, wait_until

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser


def test_what_is_forbidden_does_not_happen(page: Page, site: str) -> None:
    page.add_init_script(measure("listen"))
    page.goto(site)
    page.evaluate("""() => {
      document.body.setAttribute("onclick", "1");
      const add = (element, values) => document.body.append(Object.assign(element, values));
      add(document.createElement("script"), { text: "window.ran = 1" });
      add(document.createElement("style"), { textContent: "p {}" });
      add(new Image(), { src: "https://site.test/x.png" });
    }""")
    wait_until(page, "(window.violations || []).length >= 4")
    assert page.evaluate("window.ran") is None
