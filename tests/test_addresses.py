"""Addresses are only added, never removed: others link to them, cite them and read them.

`tests/golden/addresses.txt` lists those of the small good repository: pages, files, and the
places within a page that have a name. `pytest tests/test_addresses.py --update-golden` adds
what is new and removes nothing. What moves leaves a page at its old address that leads to
the new one, and keeps its line; so does what is withdrawn.
"""

from __future__ import annotations

import re
from pathlib import Path

from making import site
from repository import project_contract

from site_builder.guide.pages import guide_pages
from site_builder.page import address
from site_builder.render.all_pages import all_pages

GOLDEN = Path(__file__).parent / "golden" / "addresses.txt"
OUR_OWN = re.compile(r"assets/|search/|media/|.*/?data\.json$")
"""Read by the site's own scripts alone, which come with it."""
_PLACE = re.compile(r'\bid="([^"]+)"|\{#([^}\s]+)\}')
_OF_THE_LOOK = re.compile(r"kp-|q-|__")
_INDEX = re.compile(r"(?:index|README)\.md$")


def addresses() -> set[str]:
    """Every address that the good repository's site has."""
    found: set[str] = set()
    for page in all_pages(site(guide=guide_pages(project_contract(), 2022))):
        if OUR_OWN.match(page.path):
            continue
        if not page.path.endswith(".md"):
            found.add(page.path)
            continue
        own = address(page.path) if _INDEX.search(page.path) else f"{page.path[:-3]}/"
        found.add(own or "./")
        named = {a or b for a, b in _PLACE.findall(str(page.content))}
        found |= {f"{own}#{name}" for name in named if not _OF_THE_LOOK.match(name)}
    return found


def test_no_address_is_gone(*, update_golden: bool) -> None:
    there = addresses()
    listed = set(GOLDEN.read_text(encoding="utf-8").splitlines()) if GOLDEN.exists() else set()
    if update_golden:
        GOLDEN.write_text("\n".join([*sorted(listed | there), ""]), encoding="utf-8", newline="\n")
        listed |= there
    assert sorted(listed - there) == [], "leave a page at the old address that leads to the new"
    assert sorted(there - listed) == [], "promised from now on? --update-golden adds them"


def test_the_addresses_that_others_rely_on_are_among_them() -> None:
    assert addresses() >= {
        "cases/2021/zhengzhou/metro-bookroom/",
        "cases/2021/zhengzhou/metro-bookroom/case.json",
        "rounds/2021/#funds-own-use",
        "data/2021/funds-own-use.csv",
        "data/datapackage.json",
        "data/dictionary/#cases",
        "api/v1/index.json",
        "api/v1/schema/cases.json",
        "feed.xml",
        "deadlines.ics",
        "guide/rules/C201/",
    }
