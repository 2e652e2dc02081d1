"""Builds a large site in two processes: the pages of half the areas' cases beside all the rest.

Cases stand outside the navigation, so that no page depends on another one's case: mkdocs
makes the same bytes of a case whether or not the others are there. Whether a site is built
in parts depends on its size alone, never on the machine.
"""

from __future__ import annotations

import gzip
import re
import shutil
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import TYPE_CHECKING

from mkdocs.config import load_config

from site_builder.write.html import write_html

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

WORTH_IT = 200
"""Cases; below, a second process costs more than it saves."""
_SHARE = 0.45
"""Of the cases, for the second process; the first has the other pages to make besides."""
_TITLE = re.compile(r"\A---\n(?s:.*?)\n---\n|^# .*\n", re.MULTILINE)
"""What a page's title in the navigation may be taken from: front matter, or a heading."""
_URL = re.compile(r"\s*<url>.*?</url>", re.DOTALL)


def write_html_in_parts(configuration: Path, pages: Path, out: Path, work: Path) -> list[str]:
    """Build the HTML site of the plain tree `pages` into `out` and return mkdocs's warnings.

    `work` is a folder for what is needed meanwhile. Raises HtmlError where mkdocs gives up.
    """
    folders = sorted(p for p in pages.glob("cases/*/*") if p.is_dir())
    second = _share([(f, sum(1 for _ in f.iterdir())) for f in folders])
    if not second:
        return write_html(configuration, out)
    shutil.rmtree(work, ignore_errors=True)
    names = [folder.relative_to(pages).as_posix() for folder in second]
    _write_part(configuration, pages, names, work / "pages")
    try:
        with ProcessPoolExecutor(max_workers=1, mp_context=get_context("spawn")) as pool:
            part = pool.submit(write_html, configuration, work / "site", docs_dir=work / "pages")
            warnings = write_html(configuration, out, exclude=[f"/{name}/" for name in names])
            warnings += part.result()
        for name in names:
            shutil.copytree(work / "site" / name, out / name)
        _merge_sitemaps(work / "site" / "sitemap.xml", out / "sitemap.xml")
    finally:
        shutil.rmtree(work, ignore_errors=True)
    return warnings


def _share(folders: list[tuple[Path, int]]) -> list[Path]:
    """Choose folders that together hold the second process's share of the cases, or none."""
    total = sum(count for _, count in folders)
    chosen: list[Path] = []
    taken = 0
    for folder, count in folders:
        if total >= WORTH_IT and taken + count <= total * _SHARE:
            chosen.append(folder)
            taken += count
    return chosen


def _write_part(configuration: Path, pages: Path, names: list[str], target: Path) -> None:
    """Write a tree of some cases, and of the navigation's pages with nothing but their titles."""
    for name in names:
        shutil.copytree(pages / name, target / name)
    for path in _leaves(load_config(str(configuration)).nav):
        (target / path).parent.mkdir(parents=True, exist_ok=True)
        text = (pages / path).read_text(encoding="utf-8")
        (target / path).write_text("".join(_TITLE.findall(text)), encoding="utf-8")


def _leaves(nav: Any) -> list[str]:
    """Return the pages that a navigation names, at any depth."""
    if isinstance(nav, str):
        return [nav] if nav.endswith(".md") else []
    children = nav.values() if isinstance(nav, dict) else nav or ()
    return [leaf for child in children for leaf in _leaves(child)]


def _merge_sitemaps(part: Path, whole: Path) -> None:
    """Add the part's addresses to the site's map, in order."""
    text = whole.read_text(encoding="utf-8")
    entries = {*_URL.findall(text), *_URL.findall(part.read_text(encoding="utf-8"))}
    if entries:
        head, tail = text[: text.index("<url>")].rstrip(), text[text.rindex("</url>") + 6 :]
        text = head + "".join(sorted(entries)) + tail
    whole.write_bytes(text.encode())
    packed = whole.with_name(f"{whole.name}.gz")
    packed.write_bytes(gzip.compress(text.encode(), mtime=0))
