"""Who may see an answer: the strictest mark on the way to it counts, that of its items too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.contract.fields import on_the_way

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from typing import Any

    from site_builder.contract.fields import Field

_STRICTNESS = ("public", "aggregate", "internal")


def strictest(marks: Iterable[str]) -> str:
    """Return the strictest of some marks; where nothing is said against it, public."""
    return max(marks, key=_STRICTNESS.index, default="public")


def marks(schema: Mapping[str, Any]) -> Iterator[str]:
    """Yield what a field says of itself and, as a list, of its items.

    A group of questions asks nothing itself and need not say anything, nor need items, which
    are what their list is; anything else that says nothing is internal.
    """
    is_group = "properties" in schema and "x-number" not in schema
    if "x-publish" in schema or not is_group:
        yield _mark(schema)
    while "items" in schema:
        schema = schema["items"]
        if "x-publish" in schema:
            yield _mark(schema)


def _mark(schema: Mapping[str, Any]) -> str:
    """The mark itself; one that is lacking or unknown opens nothing."""
    mark = schema.get("x-publish")
    return str(mark) if mark in _STRICTNESS else "internal"


def publicity(fields: Mapping[str, Field], pointer: str) -> str:
    """Return who may see the field at a pointer; what is no field of the form is internal."""
    if pointer not in fields:
        return "internal"
    return strictest(mark for f in on_the_way(fields, pointer) for mark in marks(f.schema))


def is_public(fields: Mapping[str, Field], pointer: str) -> bool:
    """Whether everybody may see the field at a pointer, unit by unit."""
    return publicity(fields, pointer) == "public"


def public_answers(fields: Mapping[str, Field]) -> list[Field]:
    """Return the public fields that hold an answer and no other field, in the form's order."""
    holders = {above.pointer for p in fields for above in on_the_way(fields, p)[:-1]}
    return [
        f
        for p, f in fields.items()
        if p not in holders and "properties" not in f.schema and is_public(fields, p)
    ]
