"""Scripts and the style sheet have names that change with their content, and pages know them."""

from __future__ import annotations

import hashlib
import posixpath
from dataclasses import replace
from typing import TYPE_CHECKING

from html_page import Element, pages

from site_builder.render.files.assets import Asset, site_assets

if TYPE_CHECKING:
    from pathlib import Path

LINKS = {"script": "src", "link": "href"}


def test_a_name_changes_with_the_content_alone() -> None:
    one = Asset("library.js", b"1")
    assert one.path == "assets/library.6b86b273.js"
    assert one.path == Asset("library.js", b"1").path != replace(one, content=b"2").path


def ours(name: str, elements: tuple[Element, ...]) -> set[str]:
    """The addresses from the root of the assets that a page loads, but for the theme's."""
    links = (e.attributes.get(LINKS[e.tag]) or "" for e in elements if e.tag in LINKS)
    paths = {posixpath.normpath(posixpath.join(posixpath.dirname(name), link)) for link in links}
    return {path.lstrip("/") for path in paths if posixpath.dirname(path).endswith("assets")}


def test_pages_load_what_there_is_by_these_names(good_site: Path) -> None:
    known = {asset.path for asset in site_assets()}
    loaded = {path for name, e in pages(good_site).items() for path in ours(name, e)}
    offline = {path for path in known if "/offline." in path}
    assert {path for path in loaded if not path.endswith("favicon.svg")} == known - offline
    for path in known:
        content = (good_site / path).read_bytes()
        assert hashlib.sha256(content).hexdigest()[:8] == path.split(".")[1]


def test_nothing_lies_there_under_another_name(good_site: Path) -> None:
    there = {f"assets/{p.name}" for p in (good_site / "assets").iterdir() if p.is_file()}
    assert {path for path in there if path.endswith((".js", ".css"))} == {
        asset.path for asset in site_assets()
    }
