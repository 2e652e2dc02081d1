"""Every page has a title of its own, so that tabs and search results tell them apart."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)
_H1 = re.compile(r"<h1[ >]")


def pages(site: Path) -> dict[str, str]:
    """The pages that readers see, without those that only lead elsewhere."""
    return {
        path.relative_to(site).as_posix(): text
        for path in sorted(site.rglob("*.html"))
        if 'http-equiv="refresh"' not in (text := path.read_text(encoding="utf-8"))
    }


def test_titles_are_unique(good_site: Path) -> None:
    named: dict[str, list[str]] = defaultdict(list)
    for name, text in pages(good_site).items():
        found = _TITLE.search(text)
        assert found, name
        named[found.group(1).strip()].append(name)
    assert {title: names for title, names in named.items() if len(names) > 1} == {}


def test_each_page_has_one_first_heading(good_site: Path) -> None:
    assert [n for n, text in pages(good_site).items() if len(_H1.findall(text)) != 1] == []
