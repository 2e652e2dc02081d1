"""The data package says of each file what is true of it."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from making import good, site
from repository import project_contract

from site_builder.aggregate.listings import listings
from site_builder.aggregate.public_answers import answers_table
from site_builder.export.csv import render_csv
from site_builder.export.datapackage import render_package
from site_builder.export.provenance import provenance

ORIGIN = provenance(good().reference)


def files() -> dict[str, tuple[Any, bytes]]:
    tables = [*listings(good(), project_contract(), {}), *site().tables[2021]]
    tables.append(answers_table(good(), project_contract(), 2021))
    return {f"{t.id}.csv": (t, render_csv(t)) for t in tables}


def package(**changed: Any) -> dict[str, Any]:
    listed = [(path, *file) for path, file in files().items()]
    made: dict[str, Any] = json.loads(
        render_package("henan-kepu", "开放数据", listed, replace(ORIGIN, **changed))
    )
    return made


def test_every_claim_about_a_file_holds() -> None:
    contents = files()
    resources = package()["resources"]
    assert [r["path"] for r in resources] == list(contents)
    for resource in resources:
        content = contents[resource["path"]][1]
        assert resource["bytes"] == len(content)
        assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"
        reader = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""))
        fields = resource["schema"]["fields"]
        assert next(reader) == [f["name"] for f in fields]
        for line in reader:
            for cell, field in zip(line, fields, strict=True):
                if cell not in resource["schema"]["missingValues"]:
                    parsed(cell, field["type"])


def parsed(cell: str, type_: str) -> object:
    """Read a cell as its type; raises ValueError if it is none."""
    if type_ == "number":
        return Decimal(cell)
    return date.fromisoformat(cell) if type_ == "date" else cell


def test_names_are_unique_and_plain() -> None:
    names = [r["name"] for r in package()["resources"]]
    assert len(set(names)) == len(names)
    for name in (*names, package()["name"]):
        assert set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-._"), name


def test_licence_and_source_are_said() -> None:
    made = package(licence_url="https://example.org/licence")
    assert made["licenses"] == [{"title": ORIGIN.licence, "path": "https://example.org/licence"}]
    assert package(licence_url="")["licenses"][0]["path"] == "index.html"
    assert made["sources"][0]["title"] == ORIGIN.source
    assert made["created"] == "2022-10-20T00:00:00+08:00"


def test_only_a_known_site_has_a_home() -> None:
    assert "homepage" not in package()
    assert package(site="https://example.org/")["homepage"] == "https://example.org/data/"
