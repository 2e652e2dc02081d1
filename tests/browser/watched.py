"""Every type of page of the example site, and a watch over what a page does."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Dialog, Page

_MEASURES = Path(__file__).parent / "measures"

PAGES = {
    "home": "",
    "cases": "cases/",
    "case": "cases/2021/zhengzhou/metro-bookroom/",
    "withdrawn": "cases/2021/zhengzhou/old-corner/",
    "cities": "cities/",
    "city": "cities/zhengzhou/",
    "rounds": "rounds/",
    "round": "rounds/2021/",
    "open round": "rounds/2022/",
    "board": "rounds/2021/progress/",
    "open board": "rounds/2022/progress/",
    "tables": "rounds/2021/tables/",
    "table": "rounds/2021/tables/funds-own-use/",
    "table of few": "rounds/2021/tables/results-prefectures-covered/",
    "area": "rounds/2021/zhengzhou/",
    "area of the province": "rounds/2021/henan/",
    "open area": "rounds/2022/luoyang/",
    "report": "reports/2021/zhengzhou-kexie/",
    "updates": "updates/",
    "update": "updates/2022/luoyang-kexie/2022-06-15-science-week/",
    "found": "cases/?q=科普",
    "not found": "cases/?q=龘龘",
    "filtered": "cases/?city=luoyang&view=list",
    "list": "cases/themes/brand/",
    "need": "cases/needs/venue/",
    "audience": "cases/audiences/youth/",
    "map": "map/",
    "compare": "compare/",
    "compared": "compare/?case=2021/zhengzhou/metro-bookroom&case=2022/luoyang/science-van",
    "data": "data/",
    "dictionary": "data/dictionary/",
    "guide": "guide/",
    "adapted": "guide/adapted/",
    "adapted from": "guide/adapted/?case=2021/zhengzhou/metro-bookroom",
    "fields": "guide/fields/survey/",
    "rule": "guide/rules/S132/",
    "404": "404.html",
}
READY = {
    "found": "html:not(.kp-asked)",
    "not found": "html:not(.kp-asked)",
    "filtered": "html:not(.kp-asked)",
    "adapted from": "[data-kp-ready]:not([hidden])",
    "compared": "#kp-compare-table thead th + th",
}
"""What is there once a script has filled a page; any other is ready when it is loaded."""


def measure(name: str) -> str:
    """Return the script of a measure, for `evaluate`."""
    return (_MEASURES / f"{name}.js").read_text(encoding="utf-8")


def settle(page: Page) -> None:
    """Wait until a page has done all that has been set off."""
    page.evaluate(measure("settled"))


def wait_until(page: Page, condition: str) -> None:
    """Wait until an expression is true of a page.

    Playwright's own way has the page evaluate a text, which the site's policy forbids.
    """
    page.evaluate(f"""() => new Promise((held, failed) => {{
      setTimeout(failed, 30000, new Error("never holds"));
      const look = () => {{ if ({condition}) held(); else requestAnimationFrame(look); }};
      look();
    }})""")


def watch(page: Page, site: str) -> list[str]:
    """Return a list that grows by each error, and each request that leaves the site."""
    seen: list[str] = []

    def dismissed(dialog: Dialog) -> None:
        seen.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    page.on("console", lambda m: seen.append(m.text) if m.type in {"error", "warning"} else None)
    page.on("pageerror", lambda error: seen.append(str(error)))
    page.on("dialog", dismissed)
    page.on(
        "request",
        lambda r: seen.append(r.url) if not r.url.startswith((site, "data:")) else None,
    )
    page.on("response", lambda r: seen.append(f"{r.status} {r.url}") if r.status >= 400 else None)
    return seen
