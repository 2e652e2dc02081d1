"""Every file of the data interface keeps to its schema, and every file is listed."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker
from making import good, site
from repository import project_contract

from site_builder.aggregate.public_answers import answers_table
from site_builder.export import api_documents as documents_module
from site_builder.export.api import ROOT, render_api, schema, shapes
from site_builder.export.api_documents import PublishedData, documents
from site_builder.export.provenance import provenance

if TYPE_CHECKING:
    from site_builder.model.collection import Collection

CASE = "cases/2021/zhengzhou/metro-bookroom/index.md"


def told(collection: Collection | None = None) -> PublishedData:
    collection = collection or good()
    tables = {
        year: (*made, answers_table(collection, project_contract(), year))
        for year, made in site().tables.items()
    }
    return PublishedData(collection, project_contract(), tables, {CASE: date(2022, 4, 7)})


def files(collection: Collection | None = None, **changed: Any) -> dict[str, Any]:
    collection = collection or good()
    from_ = replace(provenance(collection.reference), **changed)
    rendered = render_api(documents(told(collection)), from_)
    return {path.removeprefix(ROOT): json.loads(content) for path, content in rendered}


def test_every_schema_is_one() -> None:
    for name in shapes():
        Draft202012Validator.check_schema(schema(name, ""))
        assert files()[f"schema/{name}.json"] == schema(name, "")


def test_every_file_keeps_to_its_schema() -> None:
    made = files()
    listed = {f["path"]: f["schema"] for f in made["index.json"]["data"]["files"]}
    listed["index.json"] = "schema/index.json"
    assert set(listed) | {f"schema/{name}.json" for name in shapes()} == set(made)
    for path, name in listed.items():
        validator = Draft202012Validator(made[name], format_checker=FormatChecker())
        assert [e.message for e in validator.iter_errors(made[path])] == [], path


@pytest.mark.parametrize(
    ("path", "spoil"),
    [
        ("units.json", lambda data: data[0].pop("name")),
        ("cases.json", lambda data: data["items"][0].pop("fields")),
        ("rounds/2021/funds-own-use.json", lambda data: data["rows"][0].update(gaps={"sum": "0"})),
        ("rounds.json", lambda data: data[0]["deadlines"].update(survey="2022年4月10日")),
    ],
)
def test_a_schema_can_fail(path: str, spoil: Any) -> None:
    made = files()
    listed = {f["path"]: f["schema"] for f in made["index.json"]["data"]["files"]}
    spoil(made[path]["data"])
    validator = Draft202012Validator(made[listed[path]], format_checker=FormatChecker())
    assert list(validator.iter_errors(made[path]))


def test_the_envelope_is_the_same_for_all() -> None:
    for path, value in files().items():
        if not path.startswith("schema/"):
            assert value["version"] == 1
            assert value["as_of"] == "2022-10-20"
            assert value["licence"]["title"] == good().reference.settings.licence
            assert value["site"] == ""


def test_a_known_site_is_named() -> None:
    made = files(site="https://example.org/kepu/")
    assert made["units.json"]["site"] == "https://example.org/kepu/"
    assert made["schema/units.json"]["$id"] == "https://example.org/kepu/api/v1/schema/units.json"
    assert made["cases.json"]["data"]["items"][0]["address"].startswith("cases/")


def test_a_case_has_its_public_fields_and_the_way_to_the_rest() -> None:
    item = files()["cases.json"]["data"]["items"][0]
    assert item["id"] == "2021/zhengzhou/metro-bookroom"
    assert item["record"] == "cases/2021/zhengzhou/metro-bookroom/case.json"
    assert item["received_on"] == "2022-04-07"
    assert item["fields"]["themes"] == ["brand", "base"]
    assert item["fields"]["funds_wan"] == 12.5
    assert "images" not in item["fields"]
    choices = files()["choices.json"]["data"]["case"]
    assert choices["themes"]["brand"] == "品牌"


def test_many_cases_come_in_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(documents_module, "PAGE", 1)
    made = files()
    first, second = made["cases.json"]["data"], made["cases-2.json"]["data"]
    assert (first["next"], second["next"]) == ("cases-2.json", None)
    assert [len(first["items"]), len(second["items"]), first["total"]] == [1, 1, 2]


def test_without_cases_there_is_one_empty_page() -> None:
    assert files(replace(good(), cases=()))["cases.json"]["data"]["items"] == []


def test_figures_are_the_tables() -> None:
    table = next(t for t in site().tables[2021] if t.id == "funds-own-use")
    rows = files()["rounds/2021/funds-own-use.json"]["data"]["rows"]
    keys = [c.key for c in table.columns]
    for found, row in zip(rows, table.rows, strict=True):
        for key, cell in zip(keys, row, strict=True):
            if isinstance(cell, (int, Decimal)):
                assert Decimal(str(found["cells"][key])) == cell
    assert [r["total"] for r in rows] == [False] * (len(rows) - 1) + [True]


def test_nobody_who_may_submit_is_named() -> None:
    units = {k: replace(u, owners=("@somebody",)) for k, u in good().reference.units.items()}
    collection = replace(good(), reference=replace(good().reference, units=units))
    assert "somebody" not in json.dumps(files(collection))
