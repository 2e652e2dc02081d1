"""A Frictionless data package: what each CSV holds, column by column, for programs.

https://specs.frictionlessdata.io/ (Data Package 1, Table Schema 1)
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

from site_builder.aggregate.table import Gap
from site_builder.export.json import render_json

if TYPE_CHECKING:
    from collections.abc import Iterable

    from site_builder.aggregate.table import Column, Table
    from site_builder.export.provenance import Provenance

_DIALECT = {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "doubleQuote": True}


def render_package(
    name: str, title: str, files: Iterable[tuple[str, Table, bytes]], origin: Provenance
) -> bytes:
    """Return `datapackage.json`; `files` are paths beside it, tables and the bytes written."""
    licence = {"title": origin.licence, "path": origin.licence_url or "index.html"}
    package = {
        "profile": "tabular-data-package",
        "name": name,
        "title": title,
        "created": f"{origin.as_of.isoformat()}T00:00:00+08:00",
        **({"homepage": f"{origin.site}data/"} if origin.site else {}),
        "licenses": [licence],
        "sources": [{"title": origin.source}],
        "resources": [_resource(*file) for file in files],
    }
    return render_json(package, indent=1)


def _resource(path: str, table: Table, content: bytes) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": path.removesuffix(".csv").replace("/", "-"),
        "path": path,
        "title": table.title,
        "description": table.base,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        "dialect": _DIALECT,
        "schema": {
            "fields": [_field(column) for column in table.columns],
            "missingValues": [str(gap) for gap in Gap],
        },
    }


def _field(column: Column) -> dict[str, Any]:
    """A column by its heading, as it stands in the file; the rest is for whoever reads."""
    field: dict[str, Any] = {"name": column.heading, "title": column.label, "type": column.type}
    field |= {"description": column.about} if column.about else {}
    return field | {"key": column.key} | ({"unit": column.unit} if column.unit else {})
