"""The first view of a page is small: its photographs aside, at most 300 KB as gzip sends it.

Each file that the page loads until its network rests is counted once, compressed
with gzip at level 6 where a server compresses it (text), as it is otherwise; headers are not.
"""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

import pytest
from browser.watched import PAGES

if TYPE_CHECKING:
    from playwright.sync_api import Page, Response

pytestmark = pytest.mark.browser

MOST = 300_000
_PHOTOGRAPHS = (".webp", ".jpg")


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
def test_the_first_view_keeps_to_the_budget(page: Page, site: str, path: str) -> None:
    responses: list[Response] = []
    page.on("response", lambda response: responses.append(response))  # noqa: PLW0108 - it hooks its handler
    page.goto(site + path, wait_until="load")
    page.wait_for_load_state("networkidle")
    # Asking for a body lets the browser's events in, so the list may grow: look at a copy.
    loaded = {r.url.partition("?")[0]: r for r in reversed(tuple(responses))}
    sizes = {
        url.removeprefix(site): len(gzip.compress(response.body(), 6))
        for url, response in loaded.items()
        if not url.endswith(_PHOTOGRAPHS) and not url.startswith("data:")
    }
    assert sum(sizes.values()) <= MOST, sizes
    assert "sitemap.xml" not in sizes  # the theme's script would, for a link to a feed
