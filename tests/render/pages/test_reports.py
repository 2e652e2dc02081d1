"""Pages of reports and updates."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from making import good, site

from site_builder.render.pages.area import area_pages
from site_builder.render.pages.reports import report_pages

if TYPE_CHECKING:
    from site_builder.model.collection import Collection

REPORT = "reports/2021/zhengzhou-kexie/index.md"
UPDATE = "updates/2022/luoyang-kexie/2022-06-15-science-week/index.md"


def pages(collection: Collection | None = None) -> dict[str, str]:
    return {p.path: str(p.content) for p in report_pages(site(collection))}


def test_pages() -> None:
    assert list(pages()) == [REPORT, UPDATE]


def test_a_report() -> None:
    text = pages()[REPORT]
    for part in ("二、项目实施情况", "前期调研，集体研究", "体验馆开馆", "郑州市科学技术协会"):
        assert part in text


def test_an_update_leads_to_its_case() -> None:
    text = pages()[UPDATE]
    assert "2022年6月15日" in text
    assert "服务居民3400人次" in text
    assert "../../../../cases/2022/luoyang/science-van/" in text
    assert "science-van" not in pages(replace(good(), cases=()))[UPDATE]


def test_two_reports_of_one_city_have_an_address_each() -> None:
    first = good().reports[0]
    other = replace(first, unit=replace(first.unit, id="zhengzhou-gaoxin-kexie"))
    assert len(pages(replace(good(), reports=(first, other)))) == 3


def test_the_provinces_report_has_a_page_that_is_led_to() -> None:
    first = good().reports[0]
    province = good().reference.units["henan-kexie"]
    path = first.path.replace("zhengzhou/zhengzhou-kexie", "henan/henan-kexie")
    collection = replace(
        good(), reports=(first, replace(first, unit=province, city="henan", path=path))
    )
    text = pages(collection)["reports/2021/henan-kexie/index.md"]
    assert 'href="../../../rounds/2021/henan/"' in text
    area = {p.path: str(p.content) for p in area_pages(site(collection))}
    assert 'href="../../../reports/2021/henan-kexie/"' in area["rounds/2021/henan/index.md"]
    assert "henan-kexie/" not in area["rounds/2021/zhengzhou/index.md"]
    assert area["rounds/2021/zhengzhou/index.md"].count("reports/2021/zhengzhou-kexie/") == 1


def test_hostile_text_is_text() -> None:
    bad = "<script>alert(1)</script>"
    update = replace(good().updates[0], title=bad, text=bad)
    made = pages(replace(good(), updates=(update,)))
    assert all("<script>alert" not in text for text in made.values())
