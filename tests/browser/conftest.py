"""A built site on a free port of this machine, and Chromium to look at it with."""

from __future__ import annotations

from shutil import which
from typing import TYPE_CHECKING

import pytest
from browser.made_site import built, served, with_many_cases
from repository import copy_good

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext, Page

ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


CHROMIUM = ("chromium-headless-shell", "chromium", "chromium-browser")
"""The first one, made for use without a window, opens a page in a quarter of the time."""


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, without a window."""
    chromium = next(filter(None, map(which, CHROMIUM)), None)
    if chromium is None:
        pytest.skip("没有安装 chromium-headless-shell 或 chromium，浏览器测试不运行")
    playwright = pytest.importorskip(
        "playwright.sync_api", reason="没有安装 playwright，浏览器测试不运行"
    )
    with playwright.sync_playwright() as driver:
        running = driver.chromium.launch(executable_path=chromium, args=list(ARGUMENTS))
        yield running
        running.close()


@pytest.fixture(scope="session")
def site(
    browser: Browser,  # noqa: ARG001 - without a browser nothing is built
    good_site: Path,
) -> Iterator[str]:
    """The address of the site of the good example repository."""
    with served(good_site) as address:
        yield address


@pytest.fixture(scope="session")
def library(
    browser: Browser,  # noqa: ARG001 - without a browser nothing is built
    tmp_path_factory: pytest.TempPathFactory,
    picture: Path,
) -> Iterator[str]:
    """The address of a site of 32 cases: more than the library shows at first."""
    root = tmp_path_factory.mktemp("library") / "data"
    with served(built(with_many_cases(copy_good(root, picture), 30))) as address:
        yield address


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A fresh browsing context, with nothing remembered."""
    made = browser.new_context(viewport={"width": 1440, "height": 900}, locale="zh-CN")
    made.set_default_timeout(10_000)  # ms; what is not there by then does not come
    yield made
    made.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """A page of that context."""
    return context.new_page()
