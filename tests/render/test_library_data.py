"""The library's data: rows that join with the search's groups, and numbers that are whole."""

from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from making import good, site
from repository import project_contract

from site_builder.guide.pages import guide_pages
from site_builder.render.library_data import library_data

if TYPE_CHECKING:
    from site_builder.model.collection import Collection


def data(collection: Collection | None = None) -> dict[str, Any]:
    page = library_data(site(collection, guide_pages(project_contract(), 2022)))
    assert page.path == "cases/data.json"
    value: dict[str, Any] = json.loads(page.content)
    return value


def test_groups_and_their_rows() -> None:
    made = data()
    groups = dict(made["groups"])
    assert list(groups) == sorted(groups)
    assert groups["case-2021"] == groups["case-2022"] == 1
    assert {"guide", "report-2021", "update-2022"} <= set(groups)
    cases = sum(count for name, count in groups.items() if name.startswith("case-"))
    assert {len(c) for k, c in made["cases"].items() if k != "units"} == {cases}
    assert {len(column) for column in made["pages"].values()} == {sum(groups.values()) - cases}


def test_rows_stand_in_the_order_of_their_addresses() -> None:
    old = good().cases[0]
    slugs = ("a", "a-b", "b", "a0")
    made = data(replace(good(), cases=tuple(replace(old, slug=s) for s in slugs)))
    assert made["cases"]["slug"] == ["a-b", "a", "a0", "b"]  # as "a-b/", "a/", "a0/" and "b/"
    guide = [a for a in made["pages"]["address"] if a.startswith("guide/")]
    assert guide == sorted(guide)


def test_a_row_is_the_case() -> None:
    made = data()
    cases = made["cases"]
    assert cases["title"][0] == "地铁站里的社区书苑：换乘十分钟的科普"
    assert cases["units"][cases["unit"][0]] == "郑州市科学技术协会"
    assert (cases["funds"][0], cases["people"][0]) == (125000, 12000)
    themes = next(f for f in made["facets"] if f["key"] == "themes")
    chosen = themes["sets"][themes["of"][0]]
    assert [themes["choices"][n] for n in chosen] == ["brand", "base"]


def test_money_is_a_whole_number_of_yuan() -> None:
    cases = (replace(good().cases[0], funds_wan=Decimal("0.0001")),)
    assert data(replace(good(), cases=cases))["cases"]["funds"] == [1]


def test_other_pages_have_round_and_city_or_neither() -> None:
    made = data()
    facets = {f["key"]: f["choices"] for f in made["facets"]}
    pages = made["pages"]
    report = next(n for n, a in enumerate(pages["address"]) if a.startswith("reports/2021/"))
    assert facets["round"][pages["round"][report]] == "2021"
    assert facets["city"][pages["city"][report]] == "zhengzhou"
    assert pages["round"][pages["address"].index("guide/fields/survey/")] == -1


def test_an_empty_library() -> None:
    made = data(replace(good(), cases=(), reports=(), updates=()))
    assert [name for name, _ in made["groups"]] == ["guide"]
    assert made["facets"] == []
