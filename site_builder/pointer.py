"""JSON Pointer (RFC 6901): writing, reading and following the address of a value."""

from __future__ import annotations

import re
from typing import Any

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
