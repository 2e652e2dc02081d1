"""DCAT-AP: what its classes must have, and a file that explains itself without the network."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from making import good
from releasing import made_in_memory

if TYPE_CHECKING:
    from pathlib import Path

    from site_builder.release.release import Release

MANDATORY = {
    "dcat:Catalog": ("dct:title", "dct:description", "dct:publisher", "dcat:dataset"),
    "dcat:Dataset": ("dct:title", "dct:description"),
    "dcat:Distribution": ("dcat:accessURL",),
    "foaf:Agent": ("foaf:name",),
    "spdx:Checksum": ("spdx:algorithm", "spdx:checksumValue"),
}
"""Of DCAT-AP 3.0, and what 2.1 asked for besides."""


@pytest.fixture(scope="module")
def release(tmp_path_factory: pytest.TempPathFactory) -> Release:
    return made_in_memory(tmp_path_factory.mktemp("work"))


def nodes(value: Any) -> list[dict[str, Any]]:
    """Return every object, however deep."""
    inner = value if isinstance(value, list) else value.values() if isinstance(value, dict) else ()
    found = [node for item in inner for node in nodes(item)]
    return [value, *found] if isinstance(value, dict) else found


def test_what_each_class_must_have(release: Release) -> None:
    graph = json.loads(release.files["dcat.jsonld"])["@graph"]
    kinds = [node for node in nodes(graph) if "@type" in node and "@value" not in node]
    assert {node["@type"] for node in kinds} >= set(MANDATORY)
    for node in kinds:
        for key in MANDATORY.get(node["@type"], ()):
            assert node.get(key), (node, key)


def test_every_prefix_is_explained(release: Release) -> None:
    document = json.loads(release.files["dcat.jsonld"])
    prefixes = document["@context"]
    assert all(value.startswith("http") for value in prefixes.values())
    for node in nodes(document["@graph"]):
        terms = [key for key in node if not key.startswith("@")]
        terms += [node["@type"]] if "@type" in node else []
        for term in terms:
            prefix, _, name = term.partition(":")
            assert prefix in prefixes, term
            assert name


def test_distributions_are_the_files(release: Release) -> None:
    graph = json.loads(release.files["dcat.jsonld"])["@graph"]
    by_id = {node["@id"]: node for node in graph}
    offered = [by_id[link["@id"]] for link in by_id["#dataset"]["dcat:distribution"]]
    paths = [node["dcat:downloadURL"]["@id"] for node in offered]
    assert "data/2021/funds-own-use.csv" in paths
    for node, path in zip(offered, paths, strict=True):
        assert node["dcat:byteSize"]["@value"] == str(len(release.files[path]))
        assert node["dct:title"]["@value"]
        assert node["dct:format"]["@id"].endswith(f"/{path.rpartition('.')[2].upper()}")


def test_where_the_site_is_known(tmp_path: Path) -> None:
    reference = good().reference
    settings = replace(reference.settings, site_url="https://example.org/kepu/")
    collection = replace(good(), reference=replace(reference, settings=settings))
    graph = json.loads(made_in_memory(tmp_path, collection).files["dcat.jsonld"])["@graph"]
    told = {node["dcat:accessURL"]["@id"] for node in graph if "dcat:accessURL" in node}
    assert told == {"https://example.org/kepu/data/"}
