"""Links between pages are relative, so that the site works in any folder."""

from __future__ import annotations

from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.page import address, link


@pytest.mark.parametrize(
    ("path", "where"),
    [
        ("index.md", ""),
        ("cases/index.md", "cases/"),
        ("cases/2021/x/index.md", "cases/2021/x/"),
        ("guide/rules/README.md", "guide/rules/"),
        ("guide/rules/S132.md", "guide/rules/S132/"),
        ("data/cases.csv", "data/"),
    ],
)
def test_address(path: str, where: str) -> None:
    assert address(path) == where


@pytest.mark.parametrize(
    ("path", "target", "expected"),
    [
        ("index.md", "cases/", "cases/"),
        ("index.md", "", "./"),
        ("cases/index.md", "cases/", "./"),
        ("cases/index.md", "", "../"),
        ("cases/2021/x/y/index.md", "media/a.webp", "../../../../media/a.webp"),
        ("rounds/2021/index.md", "data/2021/t.csv", "../../data/2021/t.csv"),
        ("guide/rules/README.md", "guide/", "../"),
        ("guide/rules/S132.md", "guide/rules/", "../"),
        ("guide/rules/S132.md", "guide/", "../../"),
    ],
)
def test_link(path: str, target: str, expected: str) -> None:
    assert link(path, target) == expected


SEGMENTS = st.lists(st.sampled_from(["cases", "2021", "a", "b", "media"]), max_size=4)


@given(SEGMENTS, SEGMENTS, st.sampled_from(["", "/"]))
def test_a_browser_finds_the_target(start: list[str], end: list[str], slash: str) -> None:
    path = "/".join([*start, "index.md"])
    target = "/".join(end) + (slash if end else "")
    base = f"https://example.org/site/{address(path)}"
    found = urljoin(base, link(path, target))
    assert found.rstrip("/") == f"https://example.org/site/{target}".rstrip("/")
