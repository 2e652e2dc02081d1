"""What is wrong with the project's own YAML, in lines that name file and line."""

from __future__ import annotations

from dataclasses import fields
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from package_files import package_files

from site_builder.check.schemas import check_schemas
from site_builder.check.wording.catalogue import RULE_FILES, Text
from site_builder.check.wording.package_files import explain
from site_builder.contract.formats import named_formats
from site_builder.contract.validator import validator_for
from site_builder.pointer import escape
from site_builder.read.document import Document, parse_document
from site_builder.read.paths.layout import CONFIGURATION, DocumentKind, Place
from site_builder.read.repository.tree import read_schemas, read_tree
from site_builder.resources import BrokenFileError

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parent.parent
TEXTS = "site_builder/check/texts"
WORD = {"type": "string"}
WORDS = {"type": "object", "additionalProperties": WORD}
PAIR = {"wrong": WORD, "right": WORD}
FAMILIES = {
    "type": "object",
    "additionalProperties": {
        "type": "object", "additionalProperties": False, "properties": {**PAIR, "why": WORD},
        "dependentRequired": {"wrong": ["right"], "right": ["wrong"]}, "minProperties": 1,
    },
}  # fmt: skip
KEYS: dict[str, Any] = {
    **{field.name: WORD for field in fields(Text) if field.type == "str"},
    **{field.name: {"const": True} for field in fields(Text) if field.type == "bool"},
    "reasons": WORDS,
    "remedies": WORDS,
    "severity": {"oneOf": [{"const": "error"}, {"const": "warning"}]},
}
GIVEN = frozenset(("code", "fault", "family"))
"""What an entry does not say of itself."""


def shape(needed: tuple[str, ...], **more: Any) -> dict[str, Any]:
    """Return the schema of a file of texts."""
    entry = {
        "type": "object",
        "additionalProperties": False,
        "required": ["title", "message", "remedy", "why", *needed],
        "properties": {k: v for k, v in {**KEYS, **more}.items() if k not in GIVEN},
    }
    return {"type": "object", "additionalProperties": entry}


SHAPES = {
    **{f"{TEXTS}/{name}.yml": shape(("wrong", "right")) for name in RULE_FILES},
    f"{TEXTS}/keywords.yml": shape(("codes", "advice", "families"), codes=WORDS, families=FAMILIES),
}


@cache
def own_files() -> tuple[Document, ...]:
    """Read every YAML file of the package."""
    paths = package_files("*.yml")
    return tuple(
        parse_document(p.relative_to(ROOT).as_posix(), Place(DocumentKind.SCHEMA), p.read_bytes())
        for p in paths
    )


def line_of(document: Document, pointer: str) -> str:
    """Name a place as an editor opens it."""
    span = document.span(pointer)
    return f"{document.path}:{span.line if span else 1}"


@cache
def faults() -> tuple[str, ...]:
    """Return what would make tests fail all over, as it is; nothing else need be run then."""
    return (*_unreadable(), *_misshapen(), *_schemas())


def _unreadable() -> Iterator[str]:
    for document in own_files():
        if document.findings:
            yield from explain(BrokenFileError(document))


def _misshapen() -> Iterator[str]:
    for document in own_files():
        if document.value is not None and document.path in SHAPES:
            yield from misshapen(document)


def misshapen(document: Document) -> Iterator[str]:
    """Yield what a file of texts has too much or lacks."""
    validator = validator_for(SHAPES[document.path], named_formats(()))
    for error in validator.iter_errors(document.value):
        pointer = "".join(f"/{escape(str(token))}" for token in error.absolute_path)
        known = error.validator in {"required", "additionalProperties"}
        here = f"{pointer}/{error.message}" if known else pointer
        yield f"{line_of(document, here)} {here}: {error.validator} {error.message}"


def _schemas() -> Iterator[str]:
    for problem in check_schemas(read_schemas(ROOT)):
        yield f"{problem.path}:{problem.line or 1} {problem.message}。{problem.remedy}"
    for document in read_tree(ROOT, tops=CONFIGURATION).documents:
        if document.findings:
            yield from explain(BrokenFileError(document))
