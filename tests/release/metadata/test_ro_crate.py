"""The crate follows the rules of RO-Crate 1.2: structure, root, files, and terms of its context."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from making import good, in_earnest
from releasing import COMMIT, made_in_memory

if TYPE_CHECKING:
    from site_builder.release.release import Release

TERMS: dict[str, str] = json.loads(
    Path(__file__).with_name("ro_crate_terms.json").read_text(encoding="utf-8")
)["terms"]


@pytest.fixture(scope="module")
def release(tmp_path_factory: pytest.TempPathFactory) -> Release:
    return made_in_memory(tmp_path_factory.mktemp("work"))


@pytest.fixture(scope="module")
def graph(release: Release) -> dict[str, dict[str, Any]]:
    crate = json.loads(release.files["ro-crate-metadata.json"])
    assert crate["@context"] == "https://w3id.org/ro/crate/1.2/context"
    assert len({node["@id"] for node in crate["@graph"]}) == len(crate["@graph"])
    return {node["@id"]: node for node in crate["@graph"]}


def references(value: Any) -> list[str]:
    if isinstance(value, list):
        return [found for item in value for found in references(item)]
    return [value["@id"]] if isinstance(value, dict) else []


def test_the_descriptor(graph: dict[str, dict[str, Any]]) -> None:
    descriptor = graph["ro-crate-metadata.json"]
    assert descriptor["@type"] == "CreativeWork"
    assert descriptor["conformsTo"] == {"@id": "https://w3id.org/ro/crate/1.2"}
    assert descriptor["about"] == {"@id": "./"}


def test_the_root_has_what_it_must(graph: dict[str, dict[str, Any]]) -> None:
    root = graph["./"]
    assert root["@type"] == "Dataset"
    for key in ("name", "description", "datePublished", "license"):
        assert root[key], key
    assert root["datePublished"] == "2022-10-20"
    assert root["version"] == COMMIT
    assert graph[root["license"]["@id"]]["name"]


def test_every_file_is_a_part_with_its_size_and_sum(
    release: Release, graph: dict[str, dict[str, Any]]
) -> None:
    parts = references(graph["./"]["hasPart"])
    assert parts == sorted(set(release.files) - {"ro-crate-metadata.json"})
    for path in parts:
        file = graph[path]
        assert file["@type"] == "File"
        assert file["name"]
        assert file["encodingFormat"]
        if path != "SHA256SUMS":  # which is made from this very file
            assert file["contentSize"] == str(len(release.files[path]))
            assert file["sha256"] == hashlib.sha256(release.files[path]).hexdigest()


def test_it_is_flat_and_every_term_is_of_the_context(graph: dict[str, dict[str, Any]]) -> None:
    """So that it expands without loss, and nothing has to be fetched to know that."""
    for node in graph.values():
        assert node["@type"] in TERMS, node
        for key, value in node.items():
            assert key in TERMS or key in {"@id", "@type"}, key
            for inner in value if isinstance(value, list) else [value]:
                assert not isinstance(inner, dict) or set(inner) == {"@id"}


def test_every_reference_is_to_something_there(graph: dict[str, dict[str, Any]]) -> None:
    allowed = {"https://w3id.org/ro/crate/1.2"}
    for node in graph.values():
        for value in node.values():
            assert set(references(value)) <= set(graph) | allowed, node


def test_a_licence_without_an_address(graph: dict[str, dict[str, Any]]) -> None:
    assert not good().reference.settings.licence_url
    assert graph["#licence"]["name"] == good().reference.settings.licence


def test_in_earnest_nothing_is_marked(tmp_path: Path) -> None:
    files = made_in_memory(tmp_path, in_earnest()).files
    assert "示例" not in json.loads(files["ro-crate-metadata.json"])["@graph"][1]["name"]
    assert "invented" not in files["README.md"].decode()
