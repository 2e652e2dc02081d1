"""Which lines of the forms add to a code of the schema's own: limits, words and conditions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from site_builder.check.wording.sentences import LIMITS
from site_builder.read.paths.layout import DocumentKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.contract import Contract
    from site_builder.contract.compile import Schema

_FORMS = {
    "survey": (DocumentKind.SURVEY,),
    "case": (DocumentKind.CASE,),
    "report": (DocumentKind.REPORT, DocumentKind.UPDATE),
    "configuration": (
        DocumentKind.SETTINGS, DocumentKind.DIVISIONS, DocumentKind.ROUND, DocumentKind.UNITS,
        DocumentKind.LEDGER, DocumentKind.EXCEPTIONS, DocumentKind.SYNONYMS,
    ),
}  # fmt: skip
"""The forms of each family of files."""
_WORDED = ("choice", "range", "count", "format")
"""Faults of which the form may speak itself, by `x-message`."""
_CONDITIONS = {
    "missing": ("x-applies", "x-when", "x-remedy"),
    "unwanted": ("x-applies", "x-when", "x-rounds"),
    "type": ("x-remedy",),
}


Parts = list[tuple[str, "Schema"]]
"""What is said of one field: places, and what each of them says."""


@dataclass(frozen=True)
class FormLine:
    """A place in a form, what it says there, and of which fields it says so.

    The place is a file and a JSON Pointer: line numbers change with every edit.
    """

    place: str
    keywords: tuple[str, ...]
    fields: tuple[str, ...]


def keywords_of(fault: str) -> tuple[str, ...]:
    """Return the keywords by which a form adds to a fault, in order."""
    limits = [k for k, named in LIMITS.items() if named == fault and k != "type"]
    if not limits:
        return _CONDITIONS.get(fault, ())
    return (*limits, *(("x-message",) if fault in _WORDED else ()), "x-remedy")


def form_lines(contract: Contract, family: str, fault: str, year: int) -> tuple[FormLine, ...]:
    """Return the places that add to a fault of a family of files, in the forms' order."""
    wanted = keywords_of(fault)
    said: dict[str, dict[str, None]] = {}
    fields: dict[str, dict[str, None]] = {}
    for name in _FORMS[family]:
        known = contract.fields(name, year)
        for pattern, parts in _parts(contract, name):
            field = known.get(pattern.removesuffix("/*"))
            limited = any(LIMITS.get(keyword) == fault for _, part in parts for keyword in part)
            if field is None or not (limited or fault in _CONDITIONS):
                continue
            for place, part in parts:
                for keyword in filter(part.__contains__, wanted):
                    said.setdefault(place, {})[keyword] = None
                    fields.setdefault(place, {})[field.label] = None
    return tuple(FormLine(p, tuple(said[p]), tuple(fields[p])) for p in said)


def _parts(contract: Contract, name: str) -> Iterator[tuple[str, Parts]]:
    """Yield every field's pattern with what is said of it, place by place."""
    file = f"{name}.schema.yml"
    yield from _below(contract, "", _chain(contract, f"{file}#", contract.sources[file]))


def _below(contract: Contract, pattern: str, chain: Parts) -> Iterator[tuple[str, Parts]]:
    yield pattern, list(_effective(chain))
    for place, schema in _effective(chain):
        for key, child in schema.get("properties", {}).items():
            here = f"{place}/properties/{key}"
            yield from _below(contract, f"{pattern}/{key}", _chain(contract, here, child))
        if "items" in schema:
            rows = _chain(contract, f"{place}/items", schema["items"])
            yield from _below(contract, f"{pattern}/*", rows)


def _effective(chain: Parts) -> Iterator[tuple[str, Schema]]:
    """Leave out what something nearer says already."""
    said: set[str] = set()
    for place, schema in chain:
        yield place, {k: v for k, v in schema.items() if k not in said}
        said |= schema.keys()


def _chain(contract: Contract, place: str, schema: Schema) -> Parts:
    """Return a schema and what it refers to, each with its place; the first takes precedence."""
    chain = [(place, schema)]
    while "$ref" in schema:
        place = str(schema["$ref"])
        file, _, pointer = place.partition("#")
        found: Any = contract.sources[file]
        for token in pointer.strip("/").split("/"):
            found = found[token]
        schema = found
        chain.append((place, schema))
    return chain
