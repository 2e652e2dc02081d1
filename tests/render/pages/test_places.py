"""Pages of places."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from making import good, site

from site_builder.render.pages.places import place_pages, update_views

if TYPE_CHECKING:
    from site_builder.model.collection import Collection


def pages(collection: Collection | None = None) -> dict[str, str]:
    return {p.path: str(p.content) for p in place_pages(site(collection))}


def test_a_page_for_every_area_and_the_grid() -> None:
    assert list(pages()) == [
        "cities/index.md",
        "cities/zhengzhou/index.md",
        "cities/luoyang/index.md",
        "cities/jiyuan/index.md",
    ]


def test_the_grid_says_that_it_is_no_map() -> None:
    grid = pages()["cities/index.md"]
    assert "示意" in grid
    order = [grid.index(name) for name in ("济源示范区", "洛阳市", "郑州市")]
    assert order == sorted(order)  # row by row, as it is read aloud


def test_an_area_lists_its_own() -> None:
    text = pages()["cities/zhengzhou/index.md"]
    assert "3个县级单位" in text.replace(" ", "")
    assert "地铁站里的社区书苑" in text
    assert "科普大篷车开进山村" not in text
    assert "郑州市“基层科普行动计划”实施情况总结报告" in text
    assert "reports/2021/zhengzhou-kexie/" in text
    assert "时间未知" in text


def test_an_area_with_many_cases_stays_small() -> None:
    old = good().cases[0]
    cases = tuple(replace(old, slug=f"case-{n:03}", title=f"第{n}例") for n in range(300))
    text = pages(replace(good(), cases=cases))["cities/zhengzhou/index.md"]
    assert "已发布300个案例" in text
    assert text.count("<article") == 24
    assert text.count("例</a> <small>") == 276
    assert len(text.encode()) < 100_000


def test_an_area_with_nothing() -> None:
    text = pages()["cities/jiyuan/index.md"]
    assert "1个县级单位" in text.replace(" ", "")
    assert "kp-card" not in text


def test_a_case_of_the_province_is_in_no_city() -> None:
    made = replace(good().cases[0], city="henan", unit=good().reference.units["henan-kexie"])
    for text in pages(replace(good(), cases=(made,))).values():
        assert made.title not in text


def test_updates_are_newest_first() -> None:
    old = good().updates[0]
    new = replace(old, date=date(2022, 7, 1), path=old.path.replace("06-15", "07-01"))
    views = update_views(site(replace(good(), updates=(old, new))))
    assert [v["item"].date for v in views] == [date(2022, 7, 1), date(2022, 6, 15)]
    assert update_views(site(), "zhengzhou") == []


def test_address_of_an_update() -> None:
    address = good().updates[0].address
    assert address == "updates/2022/luoyang-kexie/2022-06-15-science-week/"
