"""The map names every page, and stands only where the site knows its own address."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from xml.etree import ElementTree as ET

from making import good, site

from site_builder.page import Page
from site_builder.read.repository.history import FileHistory
from site_builder.render.files.sitemap import last_changes, with_site_map

PAGES = [
    Page("index.md", "首页"),
    Page("cases/2021/anyang/a/index.md", "甲"),
    Page("cases/index.md", "案例库"),
    Page("data/2021/q1.csv", b""),
]
SPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def test_every_page_is_named_once_and_in_order() -> None:
    made = list(with_site_map(PAGES, "https://kepu.example/a&b/", {}))
    assert made[:-1] == PAGES
    assert made[-1].path == "sitemap.xml"
    root = ET.fromstring(made[-1].content)  # noqa: S314 - our own text
    assert [e.text for e in root.iter(f"{SPACE}loc")] == [
        "https://kepu.example/a&b/",
        "https://kepu.example/a&b/cases/",
        "https://kepu.example/a&b/cases/2021/anyang/a/",
    ]


def test_without_an_address_there_is_none() -> None:
    assert list(with_site_map(PAGES, "", {})) == PAGES


def test_the_day_of_a_change_stands_where_it_is_known() -> None:
    day = {"cases/2021/anyang/a/": date(2022, 4, 7)}
    *_, made = with_site_map(PAGES, "https://kepu.example/", day)
    assert isinstance(made.content, str)
    assert made.content.count("<lastmod>") == 1
    assert "/cases/2021/anyang/a/</loc><lastmod>2022-04-07</lastmod>" in made.content


def test_submissions_changed_when_git_says_so_else_when_they_came() -> None:
    case, update = good().cases[0], good().updates[0]
    came = replace(site(replace(good(), updates=())), received={case.path: date(2022, 4, 7)})
    assert last_changes(came) == {case.address: date(2022, 4, 7)}
    changes = {case.path: FileHistory(date(2022, 4, 7), date(2022, 5, 1), 1)}
    assert last_changes(replace(came, changes=changes)) == {case.address: date(2022, 5, 1)}
    assert last_changes(site()) == {update.address: update.date}
