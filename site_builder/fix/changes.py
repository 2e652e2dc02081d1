"""Changes of a value: a copy with another value at a pointer, or with a key renamed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from site_builder.pointer import unescape

if TYPE_CHECKING:
    from collections.abc import Callable


def put(whole: Any, pointer: str, value: Any) -> Any:
    """Return a copy of `whole` with `value` at `pointer`."""
    return _at(whole, pointer, lambda container, key: {**container, key: value}, [value])


def splice(whole: Any, pointer: str, values: list[Any]) -> Any:
    """Return a copy of `whole` with several items in the place of the one at `pointer`."""
    return _at(whole, pointer, lambda container, _: container, values)


def rename(whole: Any, pointer: str, name: str) -> Any:
    """Return a copy of `whole` with the key at `pointer` called `name`."""

    def renamed(container: dict[str, Any], key: str) -> dict[str, Any]:
        return {(name if k == key else k): v for k, v in container.items()}

    return _at(whole, pointer, renamed, [])


def _at(
    whole: Any,
    pointer: str,
    change: Callable[[dict[str, Any], str], dict[str, Any]],
    items: list[Any],
) -> Any:
    """Copy the containers on the way to a pointer, and change the last of them."""
    first, _, rest = pointer.removeprefix("/").partition("/")
    if isinstance(whole, list):
        index = int(first)
        inner = items if not rest else [_at(whole[index], f"/{rest}", change, items)]
        return [*whole[:index], *inner, *whole[index + 1 :]]
    key = unescape(first)
    if not rest:
        return change(whole, key)
    return {**whole, key: _at(whole[key], f"/{rest}", change, items)}
