"""Each type of page, opened once in each mode, and all that is found wrong with it there."""

from __future__ import annotations

import gzip
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from browser.watched import PAGES, READY, measure, settle, watch
from web_tools import MODULES

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Browser, Page, Response


Found = dict[str, list[str]]
"""The faults by property; an empty list where there is none."""
AXE = "axe-core/axe.min.js"
WIDTHS = (360, 768, 1440)
MOST = 300_000
"""Bytes of the first view, its photographs aside, as gzip sends them."""
_PHOTOGRAPHS = (".webp", ".jpg")
_STOPS = 30


@dataclass(frozen=True)
class Mode:
    """How somebody looks at a page."""

    width: int
    height: int = 900
    scheme: Literal["light", "dark"] = "light"
    large: bool = False


MODES = {
    "light": Mode(1440),
    "dark": Mode(768, scheme="dark"),
    "large on a phone": Mode(360, large=True),
    "four times the size": Mode(320, 640),  # 1280 px
}


@dataclass
class Window:
    """A window in one of the modes, which goes from page to page and notes what happens."""

    page: Page
    site: str
    mode: str
    seen: list[str]
    responses: list[Response] = field(default_factory=list)

    def visit(self, name: str) -> Found:
        """Open a page, and look at all that is asked of it in this mode."""
        mode = MODES[self.mode]
        self.page.set_viewport_size({"width": mode.width, "height": mode.height})
        self.seen.clear()
        self.responses.clear()
        self.page.goto(self.site + PAGES[name])
        if name in READY:
            self.page.locator(READY[name]).first.wait_for(state="attached")
        found = {}
        for what, look in LOOKS[self.mode].items():
            found[what] = look(self)
        self.page.evaluate("localStorage.clear(); sessionStorage.clear()")
        return found

    def evaluate(self, name: str, argument: object = None) -> list[str]:
        """Take one of the measures."""
        found: list[str] = self.page.evaluate(measure(name), argument)
        return found


def open_window(browser: Browser, site: str, name: str) -> Window:
    """Open a window in a mode, with the means to look at its pages."""
    mode = MODES[name]
    context = browser.new_context(
        viewport={"width": mode.width, "height": mode.height},
        color_scheme=mode.scheme,
        reduced_motion="reduce",
        locale="zh-CN",
    )
    if mode.large:
        context.add_init_script("localStorage.setItem('kepu-large', '1')")
    context.add_init_script(measure("listen"))
    if (MODULES / AXE).exists():
        context.add_init_script((MODULES / AXE).read_text(encoding="utf-8"))
    page = context.new_page()
    window = Window(page, site, name, watch(page, site))
    page.on("response", lambda response: window.responses.append(response))  # noqa: PLW0108 - it hooks its handler
    return window


def _axe(window: Window) -> list[str]:
    return window.evaluate("axe") if (MODULES / AXE).exists() else []


def _example(window: Window) -> list[str]:
    said = window.page.inner_text(".md-banner")
    return [] if "示例数据" in said else [said]


def _weight(window: Window) -> list[str]:
    """What was loaded until the network rests, if it weighs too much: each file once."""
    window.page.wait_for_load_state("networkidle")
    loaded = {r.url.partition("?")[0]: r for r in reversed(tuple(window.responses))}
    sizes = {
        url.removeprefix(window.site): len(gzip.compress(response.body(), 6))
        for url, response in loaded.items()
        if not url.endswith(_PHOTOGRAPHS) and not url.startswith("data:")
    }
    # The theme's script would load a sitemap, for a link to a feed.
    light = sum(sizes.values()) <= MOST and "sitemap.xml" not in sizes
    return [] if light else [f"{size} {url}" for url, size in sorted(sizes.items())]


def _contrast(window: Window) -> list[str]:
    found = [
        f"{scheme}: {text}"
        for scheme in ("slate", "default")
        for text in window.evaluate("contrast", scheme)
    ]
    window.page.evaluate("document.body.dataset.mdColorScheme = 'default'")
    return found


def _widths(window: Window) -> list[str]:
    found = []
    for width in WIDTHS:
        window.page.set_viewport_size({"width": width, "height": 900})
        widest: list[int] = window.page.evaluate(measure("widths"))
        found += [f"{wide} in {width}" for wide in widest if wide > width]
    return found


def _policy(window: Window) -> list[str]:
    """What the policy forbids while everything on a page is used."""
    page = window.page
    page.set_viewport_size({"width": 1440, "height": 900})
    page.click("[data-kp-large]")
    page.click("[data-kp-dark]")
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    page.evaluate("scrollBy(0, -400)")  # upwards: the way back to the top appears
    page.set_viewport_size({"width": 360, "height": 800})
    page.click("[data-kp-menu]")
    settle(page)
    found: list[str] = page.evaluate("window.violations || []")
    return found


def _quiet(window: Window) -> list[str]:
    return list(window.seen)


def _reflow(window: Window) -> list[str]:
    width: int = window.page.evaluate("document.documentElement.scrollWidth")
    return [str(width)] if width > MODES[window.mode].width else []


def _spacing(window: Window) -> list[str]:
    window.page.evaluate(measure("spaced"))
    found = _reflow(window) + window.evaluate("cut")
    window.page.evaluate("document.adoptedStyleSheets = []")
    return found


def _focus(window: Window) -> list[str]:
    """What is covered while it has the focus, on the way up from the end of the page."""
    page = window.page
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    page.locator("footer a").last.focus()
    found = []
    for _ in range(_STOPS):
        page.keyboard.press("Shift+Tab")
        found += window.evaluate("covered")
    return found


Look = dict[str, "Callable[[Window], list[str]]"]
LOOKS: dict[str, Look] = {
    "light": {
        "example": _example,
        "form": lambda window: window.evaluate("faults"),
        "axe": _axe,
        "weight": _weight,
        "contrast": _contrast,
        "widths": _widths,
        "policy": _policy,
        "quiet": _quiet,
    },
    "dark": {"axe": _axe, "quiet": _quiet},
    "large on a phone": {
        "axe": _axe,
        "marks": lambda window: window.evaluate("lone"),
        "quiet": _quiet,
    },
    "four times the size": {
        "reflow": _reflow,
        "spacing": _spacing,
        "targets": lambda window: window.evaluate("small"),
        "marks": lambda window: window.evaluate("lone"),
        "focus": _focus,
        "quiet": _quiet,
    },
}
"""What is looked at in each mode, in this order: first what changes nothing."""
