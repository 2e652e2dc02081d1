"""Plain lists: every case by round, need, theme and audience, on pages that stay small."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from making import good, site

from site_builder.render.pages.cases import newest_first
from site_builder.render.pages.lists import PER_PAGE, directory, list_pages
from site_builder.render.parts.facets import AMOUNT, facets

if TYPE_CHECKING:
    from site_builder.model.collection import Collection

BUDGET = 100_000


def pages(collection: Collection | None = None) -> dict[str, str]:
    made = site(collection)
    return {p.path: str(p.content) for p in list_pages(made, newest_first(made))}


def many(count: int) -> Collection:
    old = good().cases[0]
    cases = tuple(replace(old, slug=f"case-{n:04}", title=f"第{n}例") for n in range(count))
    return replace(good(), cases=cases)


def test_a_list_for_each_choice_that_has_cases() -> None:
    """A need that no case meets, 防骗 here, is no promise."""
    assert sorted(pages()) == [
        "cases/2021/index.md",
        "cases/2022/index.md",
        "cases/audiences/public/index.md",
        "cases/audiences/youth/index.md",
        "cases/funds/10-20/index.md",
        "cases/funds/5-10/index.md",
        "cases/needs/school/index.md",
        "cases/needs/venue/index.md",
        "cases/themes/base/index.md",
        "cases/themes/brand/index.md",
        "cases/themes/platform/index.md",
    ]


def test_a_list_names_its_cases_and_leads_to_the_finder() -> None:
    text = pages()["cases/themes/brand/index.md"]
    assert "<h1>六位一体：品牌</h1>" in text
    assert 'href="../../2021/zhengzhou/metro-bookroom/"' in text
    assert 'href="../../?themes=brand"' in text
    assert "科普大篷车开进山村" not in text


def test_a_theme_begins_with_its_sentence_and_figures_with_their_base() -> None:
    text = pages(many(3))["cases/themes/base/index.md"]
    field = site().case_labels.fields["/themes"]
    choices = {c["const"]: c for c in field.schema["items"]["oneOf"]}
    assert choices["base"]["description"] in text
    assert "<b>37.5</b> 万元<small>3个案例填报的中央资金之和</small>" in text
    assert "<b>36,000</b> 人次<small>各案例自报人次之和，可能重复</small>" in text
    assert "<b>1</b> 个<small>全省共3个报送地区</small>" in text
    assert text.count("<article") == 3


def test_a_need_says_what_it_is() -> None:
    needs = good().reference.needs
    text = pages()["cases/needs/venue/index.md"]
    assert next(n.description for n in needs if n.key == "venue") in text
    assert 'href="../../?need=venue"' in text


def test_a_list_of_a_band_says_where_its_bounds_belong() -> None:
    text = pages()["cases/funds/10-20/index.md"]
    assert "<h1>中央资金超过10万元至20万元的案例</h1>" in text
    assert 'href="../../?funds_wan=10-20"' in text
    assert 'href="../../2021/zhengzhou/metro-bookroom/"' in text
    assert "科普大篷车开进山村" not in text


def test_long_lists_are_cut_into_pages_that_lead_to_one_another() -> None:
    made = pages(many(2 * PER_PAGE + 1))
    parts = [made[f"cases/2021/{part}index.md"] for part in ("", "page-2/", "page-3/")]
    assert [part.count("<small>郑州市科学技术协会") for part in parts] == [PER_PAGE, PER_PAGE, 1]
    assert max(len(part.encode()) for part in parts) < BUDGET
    assert 'href="./" aria-current="page"' in parts[1]
    assert 'href="../page-3/"' in parts[1]
    assert "第401例" not in "".join(parts)
    assert "第400例" in parts[2]


def test_the_directory_leads_to_lists_that_there_are() -> None:
    made = site()
    entries = directory(made, facets(made, newest_first(made)))
    assert list(entries) == ["audiences", AMOUNT, "need", "round", "city", "themes"]
    there = {path.removesuffix("index.md") for path in pages()}
    assert {e.address for key in entries if key != "city" for e in entries[key]} == there
    assert [(e.label, e.address, e.count) for e in entries["city"]] == [
        ("郑州市", "cities/zhengzhou/", 1),
        ("洛阳市", "cities/luoyang/", 1),
    ]


def test_without_cases_there_are_no_lists() -> None:
    assert pages(replace(good(), cases=())) == {}
