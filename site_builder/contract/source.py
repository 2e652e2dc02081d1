"""Who asks for an answer: the notice with its annexes, or the project on its own account."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.contract.fields import on_the_way

if TYPE_CHECKING:
    from collections.abc import Mapping

    from site_builder.contract.fields import Field

NOTICE, OWN = "notice", "kepu"


def source_of(fields: Mapping[str, Field], pointer: str) -> str:
    """Return what the nearest `x-source` on the way to a field says; unsaid, it is the notice."""
    said = [f.schema["x-source"] for f in on_the_way(fields, pointer) if "x-source" in f.schema]
    return str(said[-1]) if said else NOTICE


def is_voluntary(fields: Mapping[str, Field], pointer: str) -> bool:
    """Whether a unit may leave out the field at a pointer, or what it is a part of, unasked."""
    return any(f.schema.get("x-voluntary") for f in on_the_way(fields, pointer))


def is_own(fields: Mapping[str, Field], pointer: str) -> bool:
    """Whether the notice does not ask for the field at a pointer."""
    return source_of(fields, pointer) == OWN
