"""A visit sees what it should: a page that is spoilt in every way has a fault of each kind."""

from __future__ import annotations

from shutil import copytree
from typing import TYPE_CHECKING

import pytest
from browser.made_site import served
from browser.visits import AXE, LOOKS, MODES, MOST, open_window
from web_tools import tool

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

SPOILT = """\
(() => {
  document.querySelector(".md-banner").textContent = "";
  const main = document.querySelector("main");
  main.prepend(document.createElement("h1"), document.createElement("h4"));
  const made = (name, text, style) => {
    const element = Object.assign(document.createElement(name), { textContent: text });
    Object.assign(element.style, style);
    main.prepend(element);
    return element;
  };
  const small = { width: "12px", height: "12px", padding: 0, display: "inline-block" };
  made("button", "", small);
  made("button", "", small);
  made("div", "看不全的字".repeat(20), { height: "20px", width: "100px", overflow: "hidden" });
  made("p", "看不清的字", { color: "#888", background: "#999" });
  made("p", "太宽", { width: "1500px" });
  made("p", "、独自一行的顿号", {});
  const last = document.querySelector("footer a:last-of-type") || main;
  last.addEventListener("blur", () => scrollTo(0, document.body.scrollHeight), { once: true });
  document.addEventListener("focusin", (event) => {
    Object.assign(event.target.style, { position: "fixed", top: "-90px", left: 0, height: "9px" });
  });
  console.warn("不安静");
  document.body.setAttribute("onclick", "1");
})();
"""


@pytest.fixture(scope="module")
def spoilt(
    browser: Browser,  # noqa: ARG001 - without a browser nothing is made
    good_site: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[str]:
    """The address of a site whose first page does everything that it should not."""
    folder = tmp_path_factory.mktemp("spoilt") / "site"
    copytree(good_site, folder, ignore=lambda _, names: {"cases", "rounds", "data"} & set(names))
    page = folder / "index.html"
    text = page.read_text(encoding="utf-8")
    page.unlink()
    heavy = "".join(f"<!-- {number**99} -->" for number in range(MOST // 60))
    page.write_text(
        text.replace("</body>", f'{heavy}<script src="spoilt.js"></script></body>'),
        encoding="utf-8",
    )
    (folder / "spoilt.js").write_text(SPOILT, encoding="utf-8")
    with served(folder) as address:
        yield address


@pytest.mark.parametrize("mode", MODES)
def test_no_fault_is_overlooked(browser: Browser, spoilt: str, mode: str) -> None:
    tool(AXE)
    window = open_window(browser, spoilt, mode)
    found = window.visit("home")
    window.page.context.close()
    assert [what for what in LOOKS[mode] if not found[what]] == []
