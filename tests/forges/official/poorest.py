"""The least that a forge may answer: whatever it need not say is left out or nothing."""

from __future__ import annotations

from typing import Any

_LEAST: dict[str, Any] = {"string": "", "integer": 0, "boolean": False, "number": 0}


def poorest(schema: dict[str, Any]) -> Any:
    """Return the least value that fits a schema, with one entry in every list."""
    if "anyOf" in schema:
        return None if {"type": "null"} in schema["anyOf"] else poorest(schema["anyOf"][0])
    kind = schema.get("type")
    if isinstance(kind, list):
        return None
    if kind == "object":
        names = schema.get("required", ())
        return {name: poorest(schema["properties"][name]) for name in names}
    if kind == "array":
        return [poorest(schema["items"])]
    return schema["enum"][0] if "enum" in schema else _LEAST[str(kind)]
