"""Example answers, from a compiled schema alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping


def example_of(schema: Mapping[str, Any], local: Mapping[str, Any] | None = None) -> Any:
    """Return an answer that the schema accepts, or None if it gives nothing to go by.

    `local` has examples of a format that are the unit's own.
    """
    own = (local or {}).get(str(schema.get("format")))
    if own is not None or schema.get("examples"):
        return schema["examples"][0] if own is None else own
    if "const" in schema:
        return schema["const"]
    if "oneOf" in schema:
        return schema["oneOf"][0]["const"]
    if schema.get("type") == "object":
        inner = {k: example_of(v, local) for k, v in schema["properties"].items()}
        return {k: v for k, v in inner.items() if v is not None}
    if schema.get("type") == "array":
        one = example_of(schema["items"], local)
        return None if one is None else [one]
    plain = {"boolean": True, "integer": schema.get("minimum", 1)}
    return plain.get(str(schema.get("type")))
