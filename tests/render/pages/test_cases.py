"""Pages of cases."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from making import good, site

from site_builder.render.pages.cases import case_pages, newest_first

if TYPE_CHECKING:
    from site_builder.model.collection import Collection
    from site_builder.model.prose import Case


def case(slug: str) -> Case:
    return next(c for c in good().cases if c.slug == slug)


def pages(collection: Collection | None = None) -> dict[str, str]:
    return {p.path: str(p.content) for p in case_pages(site(collection))}


def only(made: Case) -> Collection:
    return replace(good(), cases=(made,), updates=())


def test_a_page_each() -> None:
    assert list(pages()) == [
        "cases/2021/zhengzhou/metro-bookroom/index.md",
        "cases/2021/zhengzhou/metro-bookroom/case.json",
        "cases/2021/zhengzhou/metro-bookroom/case.txt",
        "cases/2022/luoyang/science-van/index.md",
        "cases/2022/luoyang/science-van/case.json",
        "cases/2022/luoyang/science-van/case.txt",
    ]


def test_newest_round_first_then_official_order() -> None:
    old = case("metro-bookroom")
    here = replace(old, slug="a-later-slug", round=2022)
    collection = replace(good(), cases=(old, here, case("science-van")))
    assert [c.id for c in newest_first(site(collection))] == [
        "2022/zhengzhou/a-later-slug", "2022/luoyang/science-van", "2021/zhengzhou/metro-bookroom",
    ]  # fmt: skip


def test_a_case_page_says_all_that_was_reported() -> None:
    text = pages()["cases/2021/zhengzhou/metro-bookroom/index.md"]
    for part in (
        "地铁站里的社区书苑：换乘十分钟的科普",
        "郑州市科学技术协会",
        "基层科普行动计划项目支持",
        "12.5 <small>万元</small>",
        "12,000",
        "品牌、阵地",
        "借用现成场地，三个月内开放",
        "需要80平方米以上的固定场地",
        "一、实施背景",
        "全年开讲48场",
        "书苑里的周六讲座",
        "换乘通道里的展墙",
        "通道两侧的科普展板",
        "cases/2021/zhengzhou/metro-bookroom/index.md",
    ):
        assert part in text


def test_what_only_the_front_matter_has_renews_the_page() -> None:
    made, old = site(), case("metro-bookroom")
    list(case_pages(made))
    costs = [{"item": "展品", "amount_wan": 3, "source": "central", "frequency": "once"}]
    told = replace(old, values={**old.values, "costs": costs})
    assert told == old
    collection = replace(good(), cases=(told, case("science-van")))
    again = case_pages(replace(made, collection=collection))
    text = next(str(page.content) for page in again if page.path.endswith("bookroom/index.md"))
    assert "3万元（一次性3万元）" in text


def test_hostile_values_are_text() -> None:
    bad = "<img src=x onerror=alert(1)>"
    old = case("metro-bookroom")
    picture = replace(old.cover, caption=bad, alt=f'"{bad}')
    made = replace(
        old, title=bad, summary=bad, replicable=(bad,), conditions=bad, cover=picture,
        pictures=(picture, *old.pictures[1:]), unit=replace(old.unit, name=bad),
        sections=tuple(replace(s, text=bad, heading=bad) for s in old.sections),
    )  # fmt: skip
    for path, text in pages(only(made)).items():
        assert path.endswith((".json", ".txt")) or "<img src=x" not in text


def test_a_case_of_the_province_leads_to_the_grid() -> None:
    unit = good().reference.units["henan-kexie"]
    made = replace(case("metro-bookroom"), city="henan", unit=unit)
    text = pages(only(made))["cases/2021/henan/metro-bookroom/index.md"]
    assert "cities/henan" not in text
