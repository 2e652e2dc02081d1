"""Every change of a single answer of a survey, each with the pointer at which it is made."""

from __future__ import annotations

import copy
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from site_builder.contract.fields import pattern_of
from site_builder.pointer import leaves, look_up, unescape

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from site_builder.contract import Field


def changed_answers(
    answers: Mapping[str, Any], fields: Mapping[str, Field]
) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the answers with one of them changed, left out or added; with lists one entry off."""
    lists = {p.rpartition("/")[0] for p, _ in leaves(answers) if p.rpartition("/")[2].isdigit()}
    tables = {p.rpartition("/")[0] for p in _containers(answers) if p.rpartition("/")[2].isdigit()}
    for pointer, value in leaves(answers):
        yield pointer, _with(answers, pointer, _other(value, fields.get(pattern_of(pointer))))
        if pointer.rpartition("/")[0] not in lists:
            yield pointer, _without(answers, pointer)
    for pointer in sorted(lists | tables):
        entries = look_up(answers, pointer)
        yield pointer, _with(answers, pointer, entries[:-1])
        if not fields[pattern_of(pointer)].choices:
            yield pointer, _with(answers, pointer, [*entries, entries[0]])
            if entries[::-1] != entries:
                yield pointer, _with(answers, pointer, entries[::-1])


def _other(value: Any, field: Field | None) -> Any:
    """Return another answer to the same question."""
    if isinstance(value, bool):
        return not value
    if isinstance(value, (int, Decimal)):
        return value + Decimal("0.0001")
    choices = [choice for choice in field.choices if choice != value] if field else []
    return choices[-1] if choices else f"{value[:-1]}改{value[-1:]}"


def _containers(value: Any, pointer: str = "") -> Iterator[str]:
    if isinstance(value, dict):
        yield pointer
        for key, child in value.items():
            yield from _containers(child, f"{pointer}/{key}")
    elif isinstance(value, list):
        for row, child in enumerate(value):
            yield from _containers(child, f"{pointer}/{row}")


def _with(answers: Mapping[str, Any], pointer: str, value: Any) -> dict[str, Any]:
    changed, holder, key = _opened(answers, pointer)
    holder[key] = value
    return changed


def _without(answers: Mapping[str, Any], pointer: str) -> dict[str, Any]:
    changed, holder, key = _opened(answers, pointer)
    del holder[key]
    return changed


def _opened(answers: Mapping[str, Any], pointer: str) -> tuple[dict[str, Any], Any, Any]:
    """Return a copy, and what holds the value at the pointer under which key."""
    changed = copy.deepcopy(dict(answers))
    above, _, last = pointer.rpartition("/")
    holder = look_up(changed, above)
    return changed, holder, int(last) if isinstance(holder, list) else unescape(last)
