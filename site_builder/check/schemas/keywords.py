"""A schema file against the meta-schema: jsonschema's errors in words."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from jsonschema import Draft202012Validator

from site_builder.check.wording.remedy import show
from site_builder.contract.formats import named_formats
from site_builder.contract.validator import validator_for
from site_builder.pointer import escape
from site_builder.problem import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jsonschema.exceptions import ValidationError

    from site_builder.contract.compile import Schema

_STRUCTURE = frozenset(("properties", "items", "$defs"))
_REASONS = {"type": "type", "enum": "choice", "format": "format"}


def check_keywords(schema: Schema, meta: Schema) -> Iterator[Finding]:
    """X438 and X439: yield what the meta-schema forbids, one finding a place."""
    seen: set[tuple[str, str]] = set()
    for error in validator_for(meta, named_formats(())).iter_errors(schema):
        finding = _translate(error)
        if (finding.code, finding.pointer) not in seen:
            seen.add((finding.code, finding.pointer))
            yield finding


def check_meta(meta: Schema) -> Iterator[Finding]:
    """X439: yield where the meta-schema is no schema, so that nothing can be judged by it."""
    for error in Draft202012Validator(Draft202012Validator.META_SCHEMA).iter_errors(meta):
        pointer = "".join(f"/{escape(str(token))}" for token in error.absolute_path)
        yield Finding("X439", pointer, {"where": where(pointer), "reason": "meta"})


def where(pointer: str) -> str:
    """Name a place in a schema as a person would: “decision.determined_by.x-publish”."""
    named = [t for t in pointer.split("/")[1:] if t not in _STRUCTURE and not t.isdigit()]
    return f"“{'.'.join(named)}”" if named else ""


def _translate(error: ValidationError) -> Finding:
    pointer = "".join(f"/{escape(str(token))}" for token in error.absolute_path)
    if error.validator == "required":
        here = f"{pointer}/{escape(error.message)}"
        facts = {"where": where(pointer), "reason": "missing", "key": error.message}
        return Finding("X439", here, facts)
    if error.validator == "additionalProperties":
        known = error.schema.get("properties", {}) if isinstance(error.schema, dict) else {}
        similar = get_close_matches(error.message, known, n=1)
        facts = {
            "where": where(pointer),
            "key": error.message,
            "reason": "similar" if similar else "none",
            "similar": (similar or [""])[0],
        }
        return Finding("X438", f"{pointer}/{escape(error.message)}", facts)
    return Finding("X439", pointer, {"where": where(pointer), **_facts(error)})


def _facts(error: ValidationError) -> dict[str, Any]:
    limit = error.validator_value
    allowed = limit if isinstance(limit, list) else [limit]
    reason = _REASONS.get(str(error.validator), "limit")
    return {
        "reason": "empty" if error.instance is None else reason,
        "wrong": show(error.instance),
        "allowed": "、".join(str(value) for value in allowed),
    }
