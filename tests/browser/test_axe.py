"""axe finds no fault with any type of page: light, dark, in large type, and on a phone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import pytest
from browser.watched import PAGES
from web_tools import tool

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

_RUN = """() => axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
  "best-practice"] }).then((found) => found.violations.flatMap((one) => one.nodes.map((node) =>
    [one.id, node.target.join(" "), node.failureSummary])))"""
MODES: dict[str, tuple[int, Literal["light", "dark"], bool]] = {
    "light": (1440, "light", False),
    "dark": (768, "dark", False),
    "large on a phone": (360, "light", True),
}


@pytest.fixture(scope="module", params=MODES.values(), ids=[*MODES])
def looking(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """A window in one of the modes, with axe in every page."""
    width, scheme, large = request.param
    source = tool("axe-core/axe.min.js").read_text("utf-8")
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, reduced_motion="reduce"
    )
    if large:
        context.add_init_script("localStorage.setItem('kepu-large', '1')")
    context.add_init_script(source)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
def test_axe_finds_nothing(looking: Page, site: str, path: str) -> None:
    looking.goto(site + path, wait_until="networkidle" if "?" in path else "load")
    found: list[list[str]] = looking.evaluate(_RUN)
    assert not found, "\n".join(map("  ".join, found[:20]))
