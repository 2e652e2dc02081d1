"""A description is cut to what is used; what it lacks is told."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from forges.official import extract
from forges.official.description import Exchange
from forges.official.extract import Source, main
from forges.official.recording import Reads, Recording

if TYPE_CHECKING:
    from pathlib import Path

ENTRY = {
    "type": "object",
    "required": ["id", "size"],
    "description": "words",
    "properties": {
        "id": {"type": "integer", "description": "words"},
        "size": {"type": "integer"},
        "state": {"type": "string", "nullable": True, "enum": ["on", None]},
        "owner": {"allOf": [{"$ref": "#/components/schemas/owner"}], "nullable": True},
    },
}
OPENAPI: dict[str, Any] = {
    "openapi": "3.0.3",
    "info": {"title": "A forge", "version": "7"},
    "paths": {
        "/things/{id}": {
            "parameters": [{"$ref": "#/components/parameters/page"}],
            "post": {
                "requestBody": {
                    "content": {
                        "application/json": {
                            "schema": {
                                "oneOf": [
                                    {"type": "object", "properties": {"a": {"type": "string"}}},
                                    {"type": "array", "items": {"type": "string"}},
                                ]
                            }
                        }
                    }
                },
                "responses": {
                    "201": {"content": {"application/json": {"schema": ENTRY}}},
                    "422": {"description": "words"},
                },
            },
        },
        "/things/last": {"get": {"responses": {"200": {}}}},
    },
    "components": {
        "parameters": {"page": {"name": "page", "in": "query", "schema": {"type": "integer"}}},
        "schemas": {"owner": {"type": "object", "properties": {"login": {"type": "string"}}}},
    },
}
SWAGGER: dict[str, Any] = {
    "swagger": "2.0",
    "info": {"title": "A forge", "version": "{{.Version}}"},
    "paths": {
        "/api/v4/things": {
            "get": {
                "parameters": [{"name": "per_page", "in": "query", "type": "integer"}],
                "responses": {"200": {"schema": {"$ref": "#/definitions/Thing"}}},
            }
        }
    },
    "definitions": {"Thing": {"type": "object", "properties": {"id": {"type": "integer"}}}},
}


@pytest.fixture(autouse=True)
def _no_pages(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "pages.yml").write_text("{}", encoding="utf-8")
    monkeypatch.setattr(extract, "HERE", tmp_path)
    monkeypatch.setattr(extract, "FOLDER", tmp_path)


def made(name: str, description: dict[str, Any], recording: Recording) -> tuple[Any, list[str]]:
    value, missing = extract.extract(Source(name, json.dumps(description)), recording)
    return value["operations"], missing


def test_openapi() -> None:
    asked = Exchange("POST", "/things/7", {"page": "1"}, {"a": "b"}, 201, {"id": 1})
    reads = {("POST", "/things/7"): Reads({("state",), ("owner", "login")}, {("wish",)})}
    operations, missing = made("github", OPENAPI, Recording([asked], reads))
    assert missing == []
    login = {"type": ["object", "null"], "properties": {"login": {"type": "string"}}}
    assert operations == {
        "POST /things/{id}": {
            "query": {"page": {"type": "integer"}},
            "body": {
                "anyOf": [
                    {"type": "object", "properties": {"a": {"type": "string"}}},
                    {"type": "array", "items": {"type": "string"}},
                ]
            },
            "answers": {
                "201": {
                    "type": "object",
                    "properties": {
                        "id": {"type": "integer"},
                        "state": {"type": ["string", "null"], "enum": ["on", None]},
                        "owner": {**login, "additionalProperties": False},
                    },
                    "required": ["id"],
                    "additionalProperties": False,
                },
                "422": None,
            },
        }
    }


def test_an_address_that_is_said_whole_goes_before_one_with_a_place() -> None:
    asked = Exchange("GET", "/things/last", {}, {}, 200, None)
    operations, _ = made("github", OPENAPI, Recording([asked]))
    assert operations == {"GET /things/last": {"answers": {"200": None}}}


def test_a_file_s_path_has_slashes() -> None:
    paths: dict[str, Any] = {"/contents/{filepath}": {"get": {"responses": {"200": {}}}}}
    asked = Exchange("GET", "/contents/a/b.yml", {}, {}, 200, None)
    operations, missing = made("github", {**OPENAPI, "paths": paths}, Recording([asked]))
    assert (list(operations), missing) == (["GET /contents/{filepath}"], [])


def test_swagger_whose_lists_are_given_by_their_entries() -> None:
    asked = Exchange("GET", "/things", {"per_page": "50"}, {}, 200, [{"id": 1}])
    operations, _ = made("gitlab", SWAGGER, Recording([asked]))
    answer = operations["GET /things"]["answers"]["200"]
    assert (answer["type"], answer["items"]["properties"]) == ("array", {"id": {"type": "integer"}})


def test_what_is_nowhere_described_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "description.json"
    file.write_text(json.dumps(SWAGGER), encoding="utf-8")
    assert main([f"gitlab={file}"]) == 1
    assert "not described: gitlab: GET /user\n" in capsys.readouterr().err
    assert json.loads((tmp_path / "gitlab.json").read_text(encoding="utf-8"))["operations"] == {}
