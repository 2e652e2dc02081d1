"""What of a document's values may leave the repository: those that the schema publishes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from site_builder.contract.fields import children
from site_builder.contract.publicity import is_public

if TYPE_CHECKING:
    from collections.abc import Mapping

    from site_builder.contract import Field


def public_part(value: Mapping[str, Any], fields: Mapping[str, Field]) -> dict[str, Any]:
    """Return the values that everybody may see, in the form's order."""
    return _object(value, fields, "")


def _object(value: Mapping[str, Any], fields: Mapping[str, Field], above: str) -> dict[str, Any]:
    shown = [
        f.key for f in children(fields, above) if f.key in value and is_public(fields, f.pointer)
    ]
    return {key: _part(value[key], fields, f"{above}/{key}") for key in shown}


def _part(value: Any, fields: Mapping[str, Field], pointer: str) -> Any:
    if isinstance(value, dict):
        return _object(value, fields, pointer)
    if isinstance(value, list):
        return [_part(item, fields, f"{pointer}/*") for item in value]
    return value
