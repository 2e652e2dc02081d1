"""JSON Pointer (RFC 6901): writing, reading and following the address of a value."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_INDEX = re.compile(r"(?:0|[1-9][0-9]{0,8})\Z")


def escape(token: str) -> str:
    """Escape one token."""
    if "~" in token or "/" in token:
        return token.replace("~", "~0").replace("/", "~1")
    return token


def unescape(token: str) -> str:
    """Undo `escape`."""
    return token.replace("~1", "/").replace("~0", "~") if "~" in token else token


def is_index(token: str) -> bool:
    """Whether a token is the number of a row: no list of ours has a thousand million."""
    return _INDEX.match(token) is not None


def look_up(value: Any, pointer: str) -> Any:
    """Return the value at a pointer, or None."""
    for token in pointer.split("/")[1:]:
        if isinstance(value, dict):
            value = value.get(unescape(token))
        elif isinstance(value, list) and is_index(token) and int(token) < len(value):
            value = value[int(token)]
        else:
            return None
    return value


def leaves(value: Any, pointer: str = "") -> Iterator[tuple[str, Any]]:
    """Yield the pointer and value of everything that holds nothing else: no group, no list."""
    if isinstance(value, dict):
        for key, child in value.items():
            yield from leaves(child, f"{pointer}/{escape(str(key))}")
    elif isinstance(value, list):
        for row, child in enumerate(value):
            yield from leaves(child, f"{pointer}/{row}")
    else:
        yield pointer, value


def assembled(values: Mapping[str, Any]) -> Any:
    """Return the value that holds each of these at its pointer.

    The rows of a list come in the order of their numbers, which need not be without a gap.
    """
    whole = _Node()
    for pointer, value in values.items():
        *above, last = pointer.split("/")[1:]
        node = whole
        for token in above:
            node = node.setdefault(token, _Node())
        node[last] = value
    return _closed(whole)


class _Node(dict[str, Any]):
    """A container under construction, by token."""


def _closed(node: Any) -> Any:
    if not isinstance(node, _Node):
        return node
    if node and all(map(is_index, node)):
        return [_closed(node[token]) for token in sorted(node, key=int)]
    return {unescape(token): _closed(value) for token, value in node.items()}
