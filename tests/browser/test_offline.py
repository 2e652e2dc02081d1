"""The offline copy, opened from a file: no server, no error, and what scripts do still works."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest

from site_builder.write.offline import write_offline

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def copy(good_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The unpacked offline copy, in a folder whose name has a space and Chinese."""
    folder = tmp_path_factory.mktemp("离线 副本")
    write_offline(good_site, folder / "copy.zip")
    with ZipFile(folder / "copy.zip") as archive:
        archive.extractall(folder)
    return folder / "kepu"


def _watch(page: Page) -> list[str]:
    seen: list[str] = []
    page.on("console", lambda m: seen.append(m.text) if m.type in {"error", "warning"} else None)
    page.on("pageerror", lambda error: seen.append(str(error)))
    page.on("requestfailed", lambda r: seen.append(f"failed: {r.url}"))
    page.on(
        "request",
        lambda r: seen.append(r.url) if not r.url.startswith(("file:", "data:")) else None,
    )
    return seen


def test_it_opens_searches_and_leads_on(page: Page, copy: Path) -> None:
    seen = _watch(page)
    page.goto((copy / "index.html").as_uri())
    page.fill("#kp-home-find", "书苑")
    page.keyboard.press("Enter")
    page.wait_for_url("**/cases/index.html?q=*")
    page.locator("main a", has_text="地铁站里的社区书苑").first.click()
    page.wait_for_url("**/metro-bookroom/index.html*")
    assert "地铁站里的社区书苑" in page.inner_text("h1")
    page.locator(".kp-brand").click()
    page.wait_for_url("**/kepu/index.html")
    page.get_by_role("button", name="深色").click()
    assert page.get_attribute("body", "data-md-color-scheme") == "slate"
    pictures = page.locator("main img").evaluate_all(
        "(all) => Promise.all(all.map((i) => { i.loading = 'eager'; return i.decode(); }))"
    )
    assert len(pictures) > 0
    assert seen == []


def test_the_library_narrows_and_compares(page: Page, copy: Path) -> None:
    seen = _watch(page)
    page.goto((copy / "cases/index.html").as_uri())
    boxes = page.locator("[data-kp-pick]")
    boxes.nth(0).check()
    boxes.nth(1).check()
    page.locator("#kp-tray a").click()
    page.wait_for_url(lambda address: "/compare/index.html?" in address)
    page.wait_for_selector("#kp-compare-table thead img")
    assert page.locator("#kp-compare-table thead a").count() == 2
    assert seen == []


def test_it_offers_no_copy_of_itself(page: Page, copy: Path) -> None:
    folder = copy / "data"
    shown = (folder / "index.html").read_text(encoding="utf-8")
    offered = '<p data-kp-online><a href="site.zip">离线网站</a></p></main>'
    (folder / "index.html").write_text(shown.replace("</main>", offered), encoding="utf-8")
    page.goto((folder / "index.html").as_uri())
    page.locator("[data-kp-online]").wait_for(state="detached")
    assert page.locator("a[href='all.zip']").count() == 1
