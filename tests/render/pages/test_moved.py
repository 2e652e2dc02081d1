"""What stays at a case's former addresses: the way to it, for people, machines and programs."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from making import good, site

from site_builder.render.files.sitemap import with_site_map
from site_builder.render.pages.case import case_to_take
from site_builder.render.pages.moved import moved_pages

if TYPE_CHECKING:
    from site_builder.page import Page

FORMER = "2021/zhengzhou/old-name"


def pages(*former: str, url: str = "") -> dict[str, Page]:
    case = replace(good().cases[0], former=former)
    reference = good().reference
    settings = replace(reference.settings, site_url=url)
    collection = replace(good(), cases=(case,), reference=replace(reference, settings=settings))
    return {page.path: page for page in moved_pages(site(collection))}


def test_without_former_addresses_there_is_nothing() -> None:
    assert pages() == {}


@pytest.mark.parametrize("url", ["", "https://example.org/kepu/"])
def test_a_page_leads_on(url: str) -> None:
    case = good().cases[0]
    page = pages(FORMER, url=url)[f"cases/{FORMER}/index.md"]
    text = str(page.content)
    link = f"../{case.slug}/"
    assert f'moved: "{link}"' in text
    assert f'href="{link}"' in text
    assert case.title in text
    assert ("canonical:" in text) is bool(url)
    assert not url or f'canonical: "{url}cases/{case.id}/"' in text


def test_it_is_in_no_site_map() -> None:
    made = pages(FORMER).values()
    (site_map,) = [p for p in with_site_map(made, "https://example.org/", {}) if ".xml" in p.path]
    assert FORMER not in str(site_map.content)


def test_its_files_stay_too() -> None:
    found = pages(FORMER, "2020/zhengzhou/older")
    now = list(case_to_take(site(), good().cases[0]))
    for former in (FORMER, "2020/zhengzhou/older"):
        assert {p for p in found if p.startswith(f"cases/{former}/")} == {
            f"cases/{former}/{name}" for name in ("index.md", "case.json", "case.txt")
        }
        assert found[f"cases/{former}/case.txt"].content == now[1].content
