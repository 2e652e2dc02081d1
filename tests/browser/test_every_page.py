"""Every type of page: quiet, within its window, labelled, readable, light, and kept to its policy.

A page is opened once a mode (`visits.py`); each test reads one property of what was found there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from browser.visits import AXE, LOOKS, MODES, open_window
from browser.watched import PAGES
from web_tools import tool

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from browser.visits import Found, Window
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser


def pages_where(what: str) -> pytest.MarkDecorator:
    """Ask a test of every page in all modes in which a property is looked at."""
    modes = [mode for mode in MODES if what in LOOKS[mode]]
    each = [pytest.param((m, p), id=f"{m}, {p}") for m in modes for p in PAGES]
    return pytest.mark.parametrize("found", each, indirect=True)


@pytest.fixture(scope="session")
def visit(browser: Browser, site: str) -> Iterator[Callable[[tuple[str, str]], Found]]:
    """What was found on a page in a mode; it is opened when it is first asked for."""
    windows: dict[str, Window] = {}
    known: dict[tuple[str, str], Found] = {}

    def once(where: tuple[str, str]) -> Found:
        mode, page = where
        if where not in known:
            if mode not in windows:
                windows[mode] = open_window(browser, site, mode)
            known[where] = windows[mode].visit(page)
        return known[where]

    yield once
    for window in windows.values():
        window.page.context.close()


@pytest.fixture
def found(request: pytest.FixtureRequest, visit: Callable[[tuple[str, str]], Found]) -> Found:
    """The faults of one page in one mode, by property."""
    return visit(request.param)


@pages_where("quiet")
def test_a_page_is_quiet(found: Found) -> None:
    assert found["quiet"] == []


@pages_where("example")
def test_a_page_says_that_its_data_are_an_example(found: Found) -> None:
    assert found["example"] == []


@pages_where("form")
def test_a_page_is_well_formed(found: Found) -> None:
    assert found["form"] == []


@pages_where("axe")
def test_axe_finds_nothing(found: Found) -> None:
    tool(AXE)
    assert not found["axe"], "\n".join(found["axe"][:20])


@pages_where("marks")
def test_no_line_begins_with_a_mark(found: Found) -> None:
    assert found["marks"] == []


@pages_where("weight")
def test_the_first_view_keeps_to_the_budget(found: Found) -> None:
    assert found["weight"] == []


@pages_where("contrast")
def test_text_stands_out_from_its_ground(found: Found) -> None:
    assert found["contrast"] == []


@pages_where("widths")
def test_a_page_is_no_wider_than_its_window(found: Found) -> None:
    assert found["widths"] == []


@pages_where("policy")
def test_a_page_keeps_to_its_policy(found: Found) -> None:
    assert found["policy"] == []


@pages_where("reflow")
def test_a_page_reflows(found: Found) -> None:
    assert found["reflow"] == []


@pages_where("spacing")
def test_a_page_bears_wide_spacing(found: Found) -> None:
    assert found["spacing"] == []


@pages_where("targets")
def test_targets_are_large_enough_or_apart(found: Found) -> None:
    assert found["targets"] == []


@pages_where("focus")
def test_what_has_the_focus_is_in_sight(found: Found) -> None:
    assert found["focus"] == []
