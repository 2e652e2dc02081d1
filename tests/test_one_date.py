"""A case has one date, and all that is published of it gives that one."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from browser.made_site import GOOD_CASE, built
from making_git import new_git
from repository import copy_good

if TYPE_CHECKING:
    from pathlib import Path

SETTINGS, LEDGER = "schema/settings.yml", "submissions/2021/ledger.yml"
SITE = "https://site.test/"
ATOM = "{http://www.w3.org/2005/Atom}"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
ENTRY = f"  - path: {GOOD_CASE}/index.md\n    received: {{}}\n    state: received\n"


@dataclass(frozen=True)
class Situation:
    """What is known of a case: the ledger's day, and the days of its commits."""

    ledger: str
    commits: tuple[str, ...]
    day: str
    changed: str = ""
    """The day of the last change that is told; empty: none is."""
    version: str = ""
    is_demo: bool = False


SITUATIONS = {
    "a demonstration that was brought in years later": Situation(
        "2022-03-21", ("2026-11-24",), "2022-03-21", is_demo=True, version="2022年3月21日收到。"
    ),
    "a demonstration whose ledger says nothing": Situation("", ("2026-11-24",), "", is_demo=True),
    "a demonstration that was changed in its time": Situation(
        "2022-03-21", ("2022-03-22", "2022-05-03"), "2022-03-21",
        version="2022年3月21日收到。", is_demo=True,
    ),
    "a case that the ledger does not know": Situation(
        "", ("2022-04-02", "2022-05-03"), "",
        version="没有登记收到日期；2022年4月2日存入仓库，2022年5月3日最近修改，共修改1次。",
    ),
    "a case that was brought in with all others, and the ledger does not know": Situation(
        "", ("2022-06-30",), "", version="没有登记收到日期；2022年6月30日存入仓库，此后没有修改。"
    ),
    "a case that the ledger knows, and that was changed afterwards": Situation(
        "2022-04-02", ("2022-04-02", "2022-05-03"), "2022-04-02", "2022-05-03",
        "2022年4月2日收到，2022年5月3日最近修改，共修改1次。",
    ),
    "a demonstration that was committed in its time, and its ledger says nothing": Situation(
        "", ("2022-04-02", "2022-05-03"), "", is_demo=True
    ),
    "a case that came by paper before it was committed": Situation(
        "2022-03-21", ("2022-04-02",), "2022-03-21",
        version="2022年3月21日收到，此后没有修改。",
    ),
    "a case that was mended before it was received": Situation(
        "2022-06-01", ("2022-04-02", "2022-05-03"), "2022-06-01",
        version="2022年6月1日收到，此后没有修改。",
    ),
    "a case that was committed after the site's day": Situation("", ("2026-11-24",), ""),
}  # fmt: skip


def _built(situation: Situation, tmp_path: Path, picture: Path) -> Path:
    repository = copy_good(tmp_path / "data", picture)
    if not situation.is_demo:
        repository.replace(SETTINGS, "demo: true\n", "demo: false\n")
    settings = repository.path(SETTINGS).read_text("utf-8")
    repository.write(SETTINGS, f"{settings}site_url: {SITE}\n")
    if situation.ledger:
        listed = repository.path(LEDGER).read_text("utf-8")
        repository.write(LEDGER, listed + ENTRY.format(situation.ledger))
    git = new_git(repository.root)
    title = "title: 地铁站里的社区书苑：换乘十分钟的科普"
    for number, day in enumerate(situation.commits):
        if number:
            repository.replace(f"{GOOD_CASE}/index.md", title, title + "（续）" * number)
        git.commit(f"{day}T12:00:00+08:00")
    return built(repository)


def _told(site: Path) -> dict[str, str]:
    """What each file gives as the case's date; empty where it gives none."""
    page = (site / GOOD_CASE / "index.html").read_text("utf-8")
    cited = re.search(r'data-cited="[^"]*\[EB/OL\]\. (?:\((\S+)\))?', page)
    data = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    linked = json.loads(data[-1])
    rows = csv.DictReader(io.StringIO((site / "data/cases.csv").read_text("utf-8-sig")))
    row = next(r for r in rows if "/".join(r.values()).find(GOOD_CASE) >= 0)
    cases = json.loads((site / "api/v1/cases.json").read_text("utf-8"))["data"]["items"]
    case = next(c for c in cases if c["address"] == f"{GOOD_CASE}/")
    feed = ET.parse(site / "feed.xml")  # noqa: S314 - our own output
    entries = {
        next(e.iter(f"{ATOM}link")).attrib["href"]: e.findtext(f"{ATOM}published", "")
        for e in feed.iter(f"{ATOM}entry")
    }
    assert cited
    return {
        "citation": cited[1] or "",
        "JSON-LD": linked.get("datePublished", ""),
        "table": row["收到日期"] if "-" in row["收到日期"] else "",
        "API": case["received_on"] or "",
        "feed": entries.get(f"{SITE}{GOOD_CASE}/", "").partition("T")[0],
    }


@pytest.mark.parametrize("situation", SITUATIONS.values(), ids=list(SITUATIONS))
def test_all_that_is_published_gives_one_date(
    situation: Situation, tmp_path: Path, picture: Path
) -> None:
    site = _built(situation, tmp_path, picture)
    told = _told(site)
    assert told == dict.fromkeys(told, situation.day)
    page = (site / GOOD_CASE / "index.html").read_text("utf-8")
    version = re.search(r"<p>版本：(.*?)</p>", page)
    assert (version[1] if version else "") == situation.version
    last = situation.changed or situation.day
    modified = re.search(r'"dateModified": ?"(.*?)"', page)
    assert (modified[1] if modified else "") == last
    urls = ET.parse(site / "sitemap.xml").iter(f"{MAP}url")  # noqa: S314 - our own output
    days = {u.findtext(f"{MAP}loc"): u.findtext(f"{MAP}lastmod", "") for u in urls}
    assert days[f"{SITE}{GOOD_CASE}/"] == last
    assert not re.search(r"2026|收入仓库", page)
