"""The map names every page, and stands only where the site knows its own address."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from site_builder.render.page import Page
from site_builder.render.sitemap import with_site_map

PAGES = [
    Page("index.md", "首页"),
    Page("cases/2021/anyang/a/index.md", "甲"),
    Page("cases/index.md", "案例库"),
    Page("data/2021/q1.csv", b""),
]
SPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def test_every_page_is_named_once_and_in_order() -> None:
    made = list(with_site_map(PAGES, "https://kepu.example/a&b/"))
    assert made[:-1] == PAGES
    assert made[-1].path == "sitemap.xml"
    root = ET.fromstring(made[-1].content)  # noqa: S314 - our own text
    assert [e.text for e in root.iter(f"{SPACE}loc")] == [
        "https://kepu.example/a&b/",
        "https://kepu.example/a&b/cases/",
        "https://kepu.example/a&b/cases/2021/anyang/a/",
    ]


def test_without_an_address_there_is_none() -> None:
    assert list(with_site_map(PAGES, "")) == PAGES
