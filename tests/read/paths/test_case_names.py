"""A case is named by an id, a path or an address, and all of them mean the same one."""

from __future__ import annotations

import pytest

from site_builder.read.paths.case_names import LONGEST, read_case_name

ID = "2021/zhengzhou/metro-bookroom"
SITE = "https://example.org/kepu/"


@pytest.mark.parametrize(
    "text",
    [
        ID,
        f"{ID}/",
        f"/{ID}",
        f" {ID} ",
        f"cases/{ID}",
        f"cases/{ID}/index.md",
        f"./cases/{ID}/",
        f"../../../cases/{ID}/index.html",
        f"/kepu/cases/{ID}/",
        f"{SITE}cases/{ID}/",
        f"{SITE}cases/{ID}",
        f"{SITE}cases/{ID}/index.html#part-2",
        f"{SITE}cases/{ID}/?from=list",
        f"{SITE}cases/{ID}/case.json",
        f"HTTP://Example.org/kepu/cases/{ID}/",
        f"example.org/kepu/cases/{ID}/",
        f"http://127.0.0.1:8000/cases/{ID}/",
        f"file:///C:/kepu/cases/{ID}/index.html",
    ],
)
def test_means_the_case(text: str) -> None:
    name = read_case_name(text)
    assert name
    assert name.id == ID
    if not text.startswith("/kepu/"):  # a path from the root of some host
        assert name.is_of(SITE)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "metro-bookroom",
        "zhengzhou/metro-bookroom",
        f"{ID}/images/01.jpg",
        f"submissions/{ID}",
        "2021/郑州/metro-bookroom",
        f"https://example.org/{ID}/",  # an address without cases/ is another page
        f"{ID}\n{ID}",
        "x" * (LONGEST + 1) + f"/cases/{ID}",
    ],
)
def test_means_no_case(text: str) -> None:
    assert read_case_name(text) is None


@pytest.mark.parametrize(
    ("text", "site", "own"),
    [
        (f"https://other.example/kepu/cases/{ID}/", SITE, False),
        (f"https://example.org/another/cases/{ID}/", SITE, False),
        (f"https://other.example/kepu/cases/{ID}/", "", True),  # nobody knows our address
        (f"http://localhost/cases/{ID}/", SITE, True),
    ],
)
def test_whose_site(text: str, site: str, *, own: bool) -> None:
    name = read_case_name(text)
    assert name
    assert name.is_of(site) is own
