"""Takes the README's screenshots of the built site: `python docs/images/make.py`.

Wants a finished site in build/site (`python3 kepu.py build`), Playwright and Chromium.
"""

from __future__ import annotations

import io
import sys
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from shutil import which
from typing import Any

from PIL import Image
from playwright.sync_api import Browser, sync_playwright
from small_png import small_png

HERE = Path(__file__).parent
SITE = HERE.parent.parent / "build" / "site"
CHROMIUM = ("chromium-headless-shell", "chromium", "chromium-browser")
LIMIT = 300_000
"""Bytes; a picture in the README should load at once."""
SHOTS = {
    "home.png": ("", 1440, 900),
    "case.png": ("cases/2021/zhengzhou/metro-science-corner/", 1440, 900),
    "round.png": ("rounds/2021/tables/funds-own-use/", 1440, 900),
    "library.png": ("cases/?q=老人防诈骗", 1440, 900),
    "phone.png": ("cases/2021/zhengzhou/metro-science-corner/", 360, 780),
}
"""File name → address, and the window's width and height in px."""


class _Quiet(SimpleHTTPRequestHandler):
    """Serves without a line in the log for each request."""

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


def main() -> int:
    """Take every picture; 1 if there is no site to take them of."""
    if not (SITE / "index.html").is_file():
        sys.stderr.write("no site in build/site: run `python3 kepu.py build` first\n")
        return 1
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(SITE)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_address[1]}/"
    with sync_playwright() as driver:
        browser = driver.chromium.launch(
            executable_path=next(filter(None, map(which, CHROMIUM)), None),
            args=["--no-sandbox", "--disable-gpu"],
        )
        for name, (path, width, height) in SHOTS.items():
            data = small_png(_shot(browser, address + path, width, height), LIMIT)
            (HERE / name).write_bytes(data)
            sys.stdout.write(f"{name}: {len(data):,} bytes\n")
        browser.close()
    server.shutdown()
    return 0


def _shot(browser: Browser, url: str, width: int, height: int) -> Image.Image:
    page = browser.new_page(
        viewport={"width": width, "height": height}, locale="zh-CN", reduced_motion="reduce"
    )
    page.goto(url, wait_until="networkidle")
    page.wait_for_timeout(500)
    data = page.screenshot()
    page.close()
    return Image.open(io.BytesIO(data)).convert("RGB")


if __name__ == "__main__":
    sys.exit(main())
