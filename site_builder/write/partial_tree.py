"""A tree of some pages alone, that mkdocs makes the same HTML of as of the whole tree.

A page's HTML depends on its own text, on the theme and its settings, and on the titles of the
pages in the navigation: nothing else of other pages is in it. So a tree of the chosen files,
and of the navigation's pages with nothing but their titles, stands for the whole one.
"""

from __future__ import annotations

import hashlib
import re
import shutil
from typing import TYPE_CHECKING, Any

from site_builder.write.html import load

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_TITLE = re.compile(r"\A---\n(?s:.*?)\n---\n|^# .*\n", re.MULTILINE)
"""What a page's title in the navigation may be taken from: front matter, or a heading."""


def stage(configuration: Path, pages: Path, chosen: Iterable[str], target: Path) -> None:
    """Write into `target` the `chosen` files of the tree `pages`, and the navigation's titles."""
    shutil.rmtree(target, ignore_errors=True)
    for path, title in navigation(configuration, pages):
        if not (pages / path).is_file():  # mkdocs says so itself
            continue
        (target / path).parent.mkdir(parents=True, exist_ok=True)
        (target / path).write_text(title, encoding="utf-8")
    for path in chosen:
        (target / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(pages / path, target / path)


def navigation(configuration: Path, pages: Path) -> Iterator[tuple[str, str]]:
    """Yield the pages that the navigation names, and of each what its title is taken from."""
    for path in _leaves(load(configuration).nav):
        file = pages / path
        text = file.read_text(encoding="utf-8") if file.is_file() else ""
        yield path, "".join(_TITLE.findall(text))


def frame(configuration: Path, pages: Path, theme: Path) -> str:
    """Return a digest of all that every page's HTML depends on besides its own text."""
    titles = list(navigation(configuration, pages))  # first: it says if there is no configuration
    digest = hashlib.sha256(configuration.read_bytes())
    digest.update(f"\0{load(configuration).site_url}".encode())  # it comes from the surroundings
    for path, title in titles:
        digest.update(f"\0{path}\0{title}".encode())
    for file in sorted(p for p in theme.rglob("*") if p.is_file()):
        digest.update(f"\0{file.relative_to(theme).as_posix()}\0".encode())
        digest.update(file.read_bytes())
    return digest.hexdigest()


def _leaves(nav: Any) -> list[str]:
    """Return the pages that a navigation names, at any depth."""
    if isinstance(nav, str):
        return [nav] if nav.endswith(".md") else []
    children = nav.values() if isinstance(nav, dict) else nav or ()
    return [leaf for child in children for leaf in _leaves(child)]
