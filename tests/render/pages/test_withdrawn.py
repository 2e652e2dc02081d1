"""What stays of a withdrawn file: that it is gone, when and why, and nothing of what it said."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from making import good, site

from site_builder.model.ledger import Entry
from site_builder.page import Page
from site_builder.render.files.sitemap import with_site_map
from site_builder.render.pages.withdrawn import withdrawn_pages

CASE = "cases/2021/zhengzhou/old-corner/index.md"


def pages(*paths: str, note: str = "场地另作他用") -> dict[str, Page]:
    entries = (Entry(p, date(2022, 3, 21), "withdrawn", note, date(2022, 6, 15)) for p in paths)
    collection = replace(good(), ledger={e.path: e for e in entries})
    return {p.path: p for p in withdrawn_pages(site(collection))}


def test_the_good_repository_has_one() -> None:
    (page,) = withdrawn_pages(site())
    assert page.path == CASE
    for part in (
        "已由报送单位撤回",
        "撤回日期",
        "2022年6月15日",
        "原有做法不再适用",
        'href="../../../"',
    ):
        assert part in str(page.content)


@pytest.mark.parametrize(
    ("path", "page"),
    [
        (CASE, CASE),
        (
            "submissions/2021/luoyang/luoyang-kexie/report.md",
            "reports/2021/luoyang-kexie/index.md",
        ),
        (
            "submissions/2022/luoyang/luoyang-kexie/updates/2022-07-01-old.md",
            "updates/2022/luoyang-kexie/2022-07-01-old/index.md",
        ),
    ],
)
def test_it_stays_where_the_page_was(path: str, page: str) -> None:
    assert list(pages(path)) == [page]


@pytest.mark.parametrize(
    "path",
    [
        "submissions/2021/zhengzhou/zhengzhou-kexie/survey.yml",
        "cases/2021/zhengzhou/metro-bookroom/index.md",
        "cases/2021/../../index.md",
        "cases/2021/../x/index.md",
        "README.md",
    ],
    ids=["no page", "still there", "outside", "up", "nothing of ours"],
)
def test_for_others_there_is_no_page(path: str) -> None:
    assert pages(path) == {}


def test_only_what_was_withdrawn() -> None:
    entry = Entry(CASE, date(2022, 3, 21), "returned", "退回补充")
    assert list(withdrawn_pages(site(replace(good(), ledger={CASE: entry})))) == []


def test_search_engines_leave_it_out() -> None:
    page = pages(CASE)[CASE]
    assert "\nnoindex: true\n" in str(page.content)
    other = Page("cases/index.md", "")
    *_, site_map = with_site_map([page, other], "https://example.org/", {})
    assert "old-corner" not in str(site_map.content)
    assert "https://example.org/cases/" in str(site_map.content)


def test_the_reason_is_text() -> None:
    page = pages(CASE, note="<img src=x onerror=alert(1)>")[CASE]
    assert "<img" not in str(page.content)
