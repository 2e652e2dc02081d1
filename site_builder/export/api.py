"""The data interface: static JSON files below `api/v1/`, each with a JSON Schema of its own."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from site_builder.export.json import render_json
from site_builder.resources import read_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from site_builder.export.provenance import Provenance

VERSION = 1
ROOT = f"api/v{VERSION}/"
"""From the site's root. A change that breaks readers takes another version, beside this one."""


@dataclass(frozen=True)
class ApiFile:
    """One file of the interface: its path below the root, the name of its schema, its data."""

    path: str
    schema: str
    title: str
    data: Any


@cache
def shapes() -> dict[str, dict[str, Any]]:
    """Return what `data` holds, by name of the schema, in the order of `api.yml`."""
    shapes: dict[str, dict[str, Any]] = read_words("site_builder.export", "api.yml")
    return {name: shape for name, shape in shapes.items() if name != "envelope"}


def render_api(documents: Iterable[ApiFile], origin: Provenance) -> Iterator[tuple[str, bytes]]:
    """Yield path and bytes of every file: the documents, their index, and the schemas."""
    listed = list(documents)
    files = [{"path": d.path, "schema": _schema_path(d.schema), "title": d.title} for d in listed]
    index = ApiFile("index.json", "index", shapes()["index"]["title"], {"files": files})
    for document in (index, *listed):
        yield ROOT + document.path, render_json(_envelope(document, origin))
    for name in shapes():
        yield ROOT + _schema_path(name), render_json(schema(name, origin.site), indent=1)


def schema(name: str, site: str) -> dict[str, Any]:
    """Return the JSON Schema of a whole file; it knows its own address where the site does."""
    words = read_words("site_builder.export", "api.yml")["envelope"]
    text = {"type": "string"}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **({"$id": f"{site}{ROOT}{_schema_path(name)}"} if site else {}),
        "title": shapes()[name]["title"],
        "type": "object",
        "required": ["version", "as_of", "site", "licence", "source", "data"],
        "properties": {
            "version": {"const": VERSION, "description": words["version"]},
            "as_of": {**text, "format": "date", "description": words["as_of"]},
            "site": {**text, "description": words["site"]},
            "licence": {
                "type": "object",
                "description": words["licence"],
                "required": ["title", "url"],
                "properties": {"title": text, "url": {"type": ["string", "null"]}},
            },
            "source": {**text, "description": words["source"]},
            "data": shapes()[name],
        },
    }


def _envelope(document: ApiFile, origin: Provenance) -> dict[str, Any]:
    return {
        "version": VERSION,
        "as_of": origin.as_of.isoformat(),
        "site": origin.site,
        "licence": {"title": origin.licence, "url": origin.licence_url or None},
        "source": origin.source,
        "data": document.data,
    }


def _schema_path(name: str) -> str:
    return f"schema/{name}.json"
