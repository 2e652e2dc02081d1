"""The data page offers every file with its true size, and tells machines of them."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from making import good, site

from site_builder.render.environment import data_block, size
from site_builder.render.files.everything import Everything
from site_builder.render.pages.data import data_pages

if TYPE_CHECKING:
    from site_builder.render.site import Site


def pages(made: Site | None = None) -> dict[str, str | bytes]:
    made = made or site()
    return {p.path: p.content for p in data_pages(made, Everything(made))}


def structured(text: str) -> dict[str, Any]:
    (block,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', text)
    value: dict[str, Any] = json.loads(block)
    return value


def at_home(**settings: Any) -> Site:
    reference = good().reference
    settings_ = replace(reference.settings, **settings)
    return site(replace(good(), reference=replace(reference, settings=settings_)))


def test_every_file_but_schemas_can_be_reached_from_the_page_or_the_interface() -> None:
    made = pages()
    text = str(made["data/index.md"])
    for path in made:
        if path.startswith("data/") and not path.endswith(".md"):
            name = path.removeprefix("data/")
            assert f'href="{name}"' in text, path
    listed = json.loads(made["api/v1/index.json"])["data"]["files"]
    for entry in listed:
        assert f"api/v1/{entry['path']}" in made
        assert f"api/v1/{entry['schema']}" in made


def test_every_list_has_three_formats() -> None:
    text = str(pages()["data/index.md"])
    for name in ("cases", "reports", "updates", "units"):
        for address in (f"{name}.csv", f"{name}.xlsx", f"../api/v1/{name}.json"):
            assert f'href="{address}"' in text


def test_parquet_is_there_where_it_is_asked_for() -> None:
    pytest.importorskip("pyarrow")
    asked = {path for path in pages(at_home(parquet=True)) if path.endswith(".parquet")}
    assert {"data/cases.parquet", "data/answers-2021.parquet"} <= asked
    assert not [path for path in pages() if path.endswith(".parquet")]


def test_licence_day_and_how_to_cite() -> None:
    text = str(pages()["data/index.md"])
    assert (
        "河南省科学技术协会：《【示例】河南省‘基层科普行动计划’开放数据》，截至2022年10月20日"
        in text
    )
    assert good().reference.settings.licence in text
    linked = str(pages(at_home(licence_url="https://example.org/l"))["data/index.md"])
    assert '<a href="https://example.org/l" rel="license">' in linked


def test_machines_are_told_of_the_files() -> None:
    made = pages()
    dataset = structured(str(made["data/index.md"]))
    assert dataset["@type"] == "Dataset"
    assert 50 <= len(dataset["description"]) <= 5000
    assert dataset["temporalCoverage"] == "2021/2022"
    for part in dataset["distribution"]:
        path = part["contentUrl"].removeprefix("../")
        assert part["contentSize"] == f"{len(made[path])} B"
        assert "/" in part["encodingFormat"]


def test_addresses_are_whole_where_the_site_has_one() -> None:
    start = "https://example.org/kepu/"
    dataset = structured(str(pages(at_home(site_url=start))["data/index.md"]))
    assert dataset["url"] == f"{start}data/"
    assert all(p["contentUrl"].startswith(start) for p in dataset["distribution"])


def test_no_setting_ends_the_block_of_data() -> None:
    bad = "</script><script>alert(1)</script><!--"
    text = str(pages(at_home(programme=bad, province=bad, licence=bad))["data/index.md"])
    assert "<script>alert" not in text
    assert bad in structured(text)["name"]
    assert set(str(data_block("<>&\u2028"))) & set("<>&\u2028") == set()


def test_sizes_are_for_readers() -> None:
    assert [size(n) for n in (1, 1023, 1536, 10_000, 3_500_000)] == [
        "1 KB", "1 KB", "2 KB", "10 KB", "3.3 MB",
    ]  # fmt: skip


def test_a_repository_without_surveys_has_its_lists() -> None:
    empty = replace(good(), surveys=(), cases=(), reports=(), updates=())
    made = pages(site(empty))
    assert "cases.csv" in str(made["data/index.md"])
    assert json.loads(made["api/v1/cases.json"])["data"]["total"] == 0
