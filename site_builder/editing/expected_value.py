"""Expected value: what a document's value is after operations, told without its text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from site_builder.editing.operations import (
    Drop,
    Insert,
    InsertFirst,
    InsertRow,
    Operation,
    Put,
    Rename,
)
from site_builder.pointer import escape, unescape

if TYPE_CHECKING:
    from collections.abc import Iterable


def expected_value(value: Any, operations: Iterable[Operation]) -> Any:
    """Return what a document's value is after the operations; None is one without a key."""
    by_place: dict[str, list[Operation]] = {}
    for operation in operations:
        place = operation.pointer
        if isinstance(operation, Insert):
            place = f"{place.rpartition('/')[0]}/{escape(operation.after)}"
        by_place.setdefault(place, []).append(operation)
    return _changed({} if value is None else value, "", by_place)


def _changed(value: Any, pointer: str, by_place: dict[str, list[Operation]]) -> Any:
    if isinstance(value, dict):
        made: dict[str, Any] = {}
        for key, child in value.items():
            place = f"{pointer}/{escape(key)}"
            operations = by_place.get(place, [])
            kept = not any(isinstance(o, Drop) for o in operations)
            names = [o.key for o in operations if isinstance(o, Rename)]
            if kept:
                made[names[0] if names else key] = _put(child, place, by_place)
            for o in operations:
                if isinstance(o, Insert):
                    made[unescape(o.pointer.rpartition("/")[2])] = o.value
        return made | _filled(value, pointer, by_place)
    if isinstance(value, list):
        first = (o.values for o in by_place.get(pointer, []) if isinstance(o, InsertFirst))
        rows: list[Any] = [row for values in first for row in values]
        for index, child in enumerate(value):
            operations = by_place.get(f"{pointer}/{index}", [])
            if not any(isinstance(o, Drop) for o in operations):
                rows.append(_put(child, f"{pointer}/{index}", by_place))
            rows += [o.value for o in operations if isinstance(o, InsertRow)]
        return rows
    return value


def _filled(
    value: dict[str, Any], pointer: str, by_place: dict[str, list[Operation]]
) -> dict[str, Any]:
    """Return what keys get that have no value yet, or are not there."""
    made = {}
    for place, operations in by_place.items():
        parent, _, key = place.rpartition("/")
        if parent == pointer and value.get(unescape(key)) is None:
            for o in operations:
                if isinstance(o, Put):
                    made[unescape(key)] = o.value
                elif isinstance(o, InsertFirst):
                    made[unescape(key)] = list(o.values)
                elif isinstance(o, Insert):
                    made[unescape(o.pointer.rpartition("/")[2])] = o.value
    return made


def _put(child: Any, place: str, by_place: dict[str, list[Operation]]) -> Any:
    for operation in by_place.get(place, []):
        if isinstance(operation, Put):
            return operation.value
    return _changed(child, place, by_place)


def same(one: Any, other: Any) -> bool:
    """Whether two values are equal and of the same types: 1 is not true."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(same(v, other[k]) for k, v in one.items())
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same, one, other))
    return type(one) is type(other) and bool(one == other)
