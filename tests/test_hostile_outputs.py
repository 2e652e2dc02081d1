"""Hostile words in a valid case stay words in every kind of file that the site consists of."""

from __future__ import annotations

import csv
import io
import json
import re
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import pytest
from browser.made_site import built
from html_page import pages
from repository import copy_good

if TYPE_CHECKING:
    from pathlib import Path

CASE = "cases/2021/zhengzhou/metro-bookroom/index.md"
RUNS = "<img src=x onerror=alert(4711)>"
CHANGES = {
    "title: 地铁站里的社区书苑：换乘十分钟的科普": (
        "title: '=1+1</script><script>alert(4711)</script>]]>'"
    ),
    "summary: 依托": f"summary: {RUNS}]]>依托",
    "  - 借用现成场地，三个月内开放": """  - '=HYPERLINK("https://example.org")借用现成场地'""",
    "caption: 书苑里的周六讲座": "caption: '<b onclick=alert(4711)>讲座</b>'",
    "alt: 二十多位居民围坐听讲": """alt: '" onerror="alert(4711)'""",
}

SITE = "site_url: https://site.test/kepu/\n"
RECORDS = """\
icp: 豫ICP备00000001号-1
police: 豫公网安备41000000000001号
office_mark: '<b onclick=alert(4711)>党政机关</b>'
office_mark_url: https://site.test/mark
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, picture: Path) -> Path:
    """The site of a repository in which one case is hostile."""
    repository = copy_good(tmp_path_factory.mktemp("hostile") / "data", picture)
    for old, new in CHANGES.items():
        repository.replace(CASE, old, new)
    settings = repository.root / "schema" / "settings.yml"
    own = settings.read_text("utf-8")
    repository.write("schema/settings.yml", own + (SITE if "site_url" not in own else "") + RECORDS)
    return built(repository)


def _files(site: Path, *ends: str) -> list[Path]:
    return [p for p in sorted(site.rglob("*")) if p.name.endswith(ends) and p.is_file()]


def test_no_page_has_an_element_or_attribute_of_theirs(site: Path) -> None:
    shown = 0
    for name, elements in pages(site).items():
        for e in elements:
            where = f"{name}:{e.line}"
            assert not [k for k in e.attributes if k.startswith("on")], where
            assert e.tag != "img" or e.attributes.get("src") != "x", where
            if e.tag == "script" and e.text:
                assert e.attributes["type"] in {"application/json", "application/ld+json"}, where
                json.loads(e.text)
            shown += "alert(4711)" in e.text
    assert shown > 5


def test_data_and_feeds_are_well_formed(site: Path) -> None:
    data = _files(site, ".json")
    assert data
    for path in data:
        json.loads(path.read_text("utf-8"))
    feeds = _files(site, ".xml", ".atom", ".rss")
    for path in feeds:
        tree = ET.fromstring(path.read_text("utf-8"))  # noqa: S314 - our own output
        assert not [e for e in tree.iter() if e.tag.rpartition("}")[2] in {"script", "img"}]


def test_no_cell_is_a_formula(site: Path) -> None:
    tables = _files(site, ".csv")
    assert tables
    for path in tables:
        for row in csv.reader(io.StringIO(path.read_text("utf-8-sig"))):
            live = [c for c in row if re.match(r"[=+@\t\r]|-(?![\d.]+$)", c)]
            assert live == [], path.name
    for path in _files(site, ".xlsx"):
        with ZipFile(path) as book:
            sheets = [n for n in book.namelist() if n.startswith("xl/worksheets/sheet")]
            assert not [n for n in sheets if b"<f>" in book.read(n)], path.name
            assert not [n for n in book.namelist() if "externalLink" in n or "vbaProject" in n]


def test_the_footer_gives_the_records_that_are_set(site: Path, good_site: Path) -> None:
    shown = {
        e.text: e.attributes.get("href", "") for e in pages(site)["index.html"] if e.tag == "a"
    }
    assert shown["豫ICP备00000001号-1"] == "https://beian.miit.gov.cn/"
    police = "https://beian.mps.gov.cn/#/query/webSearch?code=41000000000001"
    assert shown["豫公网安备41000000000001号"] == police
    assert shown["<b onclick=alert(4711)>党政机关</b>"] == "https://site.test/mark"
    plain = pages(good_site)["index.html"]
    assert not [e for e in plain if "kp-records" in e.attributes.get("class", "")]
