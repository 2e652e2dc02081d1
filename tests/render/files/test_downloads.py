"""Every table and list is there in its formats; the data package tells the truth of the files."""

from __future__ import annotations

import hashlib
import json

from making import site

from site_builder.render.files.downloads import downloads


def test_the_package_names_every_csv_and_its_hash() -> None:
    made = downloads(site())
    content = made.pages["data/datapackage.json"].content
    resources = {r["path"]: r for r in json.loads(content)["resources"]}
    written = {p: page.content for p, page in made.pages.items() if p.endswith(".csv")}
    assert {f"data/{path}" for path in resources} == set(written)
    for path, data in written.items():
        assert isinstance(data, bytes)
        resource = resources[path.removeprefix("data/")]
        assert resource["hash"] == f"sha256:{hashlib.sha256(data).hexdigest()}"
        assert resource["bytes"] == len(data)


def test_a_workbook_a_round_and_one_a_list() -> None:
    made = downloads(site())
    books = {path for path in made.pages if path.endswith(".xlsx")}
    assert books == {
        "data/tables-2021.xlsx", "data/tables-2022.xlsx", "data/cases.xlsx", "data/reports.xlsx",
        "data/updates.xlsx", "data/units.xlsx", "data/texts.xlsx",
        "data/map-audiences.xlsx", "data/map-place.xlsx",
    }  # fmt: skip


def test_formats_and_sizes_are_those_of_the_files() -> None:
    made = downloads(site())
    for offer in made.lists:
        plain = ("texts", "map-audiences", "map-place")  # a story's page has its own, a map is told
        interface = [] if offer.table.id in plain else ["JSON"]
        assert [file.format for file in offer.files] == ["CSV", "XLSX", *interface]
        for file in offer.files:
            assert file.size == len(made.pages[file.path].content)


def test_the_same_again() -> None:
    assert downloads(site()).pages == downloads(site()).pages
