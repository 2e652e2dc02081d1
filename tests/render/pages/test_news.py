"""What is new stands by its day, newest first; the feed is Atom that any reader takes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from making import good, in_earnest, site

from site_builder.render.pages import news as module
from site_builder.render.pages.news import news, news_pages

if TYPE_CHECKING:
    from site_builder.render.site import Site

ATOM = "{http://www.w3.org/2005/Atom}"
CASE = "cases/2021/zhengzhou/metro-bookroom/index.md"
VAN = "cases/2022/luoyang/science-van/index.md"


def known(site_url: str = "") -> Site:
    reference = good().reference
    reference = replace(reference, settings=replace(reference.settings, site_url=site_url))
    made = site(replace(good(), reference=reference))
    return replace(made, received={CASE: date(2022, 4, 7), VAN: date(2022, 9, 1)})


def page(made: Site) -> str:
    return {p.path: str(p.content) for p in news_pages(made)}["updates/index.md"]


def feed(made: Site) -> ET.Element:
    content = {p.path: p.content for p in news_pages(made)}["feed.xml"]
    assert isinstance(content, bytes)
    return ET.fromstring(content)  # noqa: S314 - our own


def texts(element: ET.Element, *names: str) -> list[str]:
    return [e.text or "" for e in element.findall("/".join(ATOM + name for name in names))]


def test_newest_first_and_what_has_no_day_last() -> None:
    items = news(replace(known(), received={CASE: date(2022, 4, 7)}))
    assert [item.day for item in items] == [date(2022, 6, 15), date(2022, 4, 7), None]


def test_the_page_groups_by_month() -> None:
    text = page(known())
    at = [text.index(what) for what in ("2022年9月<", "2022年6月<", "2022年4月<")]
    assert at == sorted(at)
    assert '<time datetime="2022-09-01">2022年9月1日</time>' in text
    assert "收到日期未知" not in text
    assert 'href="../feed.xml"' in text
    assert 'href="../deadlines.ics"' in text


def test_what_nobody_knows_the_day_of_is_listed_all_the_same() -> None:
    text = page(site())
    assert text.index("2022年6月") < text.index("收到日期未知") < text.index("地铁站里的社区书苑")


def test_a_long_list_ends_with_the_way_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "ON_PAGE", 1)
    assert "更早的2条" in page(known())


def test_nothing_new() -> None:
    empty = replace(good(), cases=(), updates=())
    assert "还没有动态报告和案例" in page(site(empty))
    made = feed(site(empty))
    assert texts(made, "updated") == ["2022-10-20T00:00:00+08:00"]


def test_the_feed_has_what_atom_asks_for() -> None:
    made = feed(known())
    assert made.tag == f"{ATOM}feed"
    assert made.get("{http://www.w3.org/XML/1998/namespace}lang") == "zh-CN"
    for parent in (made, *made.findall(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):
            assert len(parent.findall(ATOM + name)) == 1
        assert parent.findall(f"{ATOM}author/{ATOM}name")
        assert [e.get("href") for e in parent.findall(f"{ATOM}link")]
    ids = texts(made, "entry", "id")
    assert len(set(ids)) == len(ids) == 3
    assert all(i.startswith("urn:uuid:") for i in ids)
    assert texts(made, "updated") == ["2022-09-01T00:00:00+08:00"]
    assert texts(made, "entry", "updated") == [
        "2022-09-01T00:00:00+08:00", "2022-06-15T00:00:00+08:00", "2022-04-07T00:00:00+08:00",
    ]  # fmt: skip


def test_what_has_no_day_is_not_in_the_feed() -> None:
    assert len(feed(site()).findall(f"{ATOM}entry")) == 1


def test_addresses_are_whole_where_the_site_has_one() -> None:
    def hrefs(made: ET.Element) -> list[str | None]:
        return [e.get("href") for e in made.iter(f"{ATOM}link")]

    assert hrefs(feed(known()))[:2] == ["updates/", "cases/2022/luoyang/science-van/"]
    start = "https://example.org/kepu/"
    whole = hrefs(feed(known(site_url=start)))
    assert whole[0] == f"{start}feed.xml"
    assert all(href and href.startswith(start) for href in whole)


def test_names_of_entries_do_not_depend_on_where_the_site_stands() -> None:
    here, there = feed(known()), feed(known(site_url="https://example.org/"))
    assert texts(here, "entry", "id") == texts(there, "entry", "id")
    assert texts(here, "id") == texts(there, "id")


def test_the_newest_alone_are_in_the_feed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "IN_FEED", 2)
    assert len(feed(known()).findall(f"{ATOM}entry")) == 2


@pytest.mark.parametrize(
    "bad", ["<b>&amp;]]></entry>", "\x00\x0b\ufffe瀍河", '"><script>x</script>']
)
def test_hostile_words_stay_words(bad: str) -> None:
    cases = tuple(replace(c, title=bad, summary=bad) for c in good().cases)
    made = replace(known(), collection=in_earnest(replace(good(), cases=cases)))
    titles = texts(feed(made), "entry", "title")
    assert titles.count(bad.translate({0: None, 11: None, 0xFFFE: None})) == 2


def test_a_long_update_is_cut() -> None:
    update = replace(good().updates[0], text="字" * 500)
    summaries = texts(
        feed(site(in_earnest(replace(good(), updates=(update,))))), "entry", "summary"
    )
    assert summaries == ["字" * 160 + "…"]


def test_a_day_to_come_is_no_news() -> None:
    late = replace(good().updates[0], date=good().reference.today + timedelta(days=1))
    items = news(site(replace(good(), updates=(late,))))
    assert late.title not in [item.title for item in items if item.day]
