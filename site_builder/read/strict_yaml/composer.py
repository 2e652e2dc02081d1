"""Composer: a value under construction, and the places of what it is made of."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from site_builder.pointer import escape

if TYPE_CHECKING:
    from site_builder.problem import Finding, Span


@dataclass
class Parsed:
    """A parsed text: its value, where each value and key stands, and what was refused."""

    value: Any = None
    values: dict[str, Span] = field(default_factory=dict)
    """JSON Pointer → place of the value."""
    keys: dict[str, Span] = field(default_factory=dict)
    """JSON Pointer → place of the key that leads to the value."""
    findings: list[Finding] = field(default_factory=list)


@dataclass
class _Frame:
    """A mapping or sequence under construction."""

    pointer: str
    container: dict[str, Any] | list[Any]
    dropped: bool = False
    """Whether it stands below a refused key: read on, but not recorded."""
    key: str | None = None
    """The key whose value comes next, while a mapping waits for a value."""
    skip: bool = False
    """Whether the value to come belongs to a refused key."""
    repeated: bool = False
    """Whether a key of it has come twice."""
    row_keys: set[str] = field(default_factory=set)
    """The keys that the rows of a list have so far."""


class Composer:
    """What has been read so far: the value, and the containers that are still open."""

    def __init__(self) -> None:
        self.parsed = Parsed()
        self.frames: list[_Frame] = []

    @property
    def depth(self) -> int:
        """How many containers are open, one in the other."""
        return len(self.frames)

    def pointer_of(self, key: str) -> str:
        """Return where the value of a key belongs."""
        return f"{self.frames[-1].pointer}/{escape(key)}"

    def next_pointer(self) -> str:
        """Return where the next value belongs."""
        if not self.frames:
            return ""
        top = self.frames[-1]
        if isinstance(top.container, list):
            return f"{top.pointer}/{len(top.container)}"
        return self.pointer_of(top.key or "")

    def place(self, value: Any, span: Span, pointer: str) -> bool:
        """Put a value where it belongs, unless its key was refused; say whether it was put."""
        if not self.frames:
            self.parsed.value = value
            self.parsed.values[""] = span
            return True
        top = self.frames[-1]
        dropped = top.dropped or top.skip
        if not dropped:
            self.parsed.values[pointer] = span
        if isinstance(top.container, list):
            top.container.append(value)
        else:
            if not top.skip:
                top.container[top.key or ""] = value
            top.key, top.skip = None, False
        return not dropped

    def row_keys(self) -> set[str]:
        """Return the keys of the rows of the list that is nearest around."""
        lists = (f for f in reversed(self.frames) if isinstance(f.container, list))
        nearest = next(lists, None)
        return nearest.row_keys if nearest else set()

    def awaits_key(self) -> bool:
        """Whether what comes next is a key of a mapping."""
        if not self.frames:
            return False
        top = self.frames[-1]
        return isinstance(top.container, dict) and top.key is None

    def open(self, container: dict[str, Any] | list[Any], span: Span) -> None:
        """Put a container where it belongs; what comes next belongs into it."""
        pointer = self.next_pointer()
        placed = self.place(container, span, pointer)
        self.frames.append(_Frame(pointer, container, dropped=not placed))

    def name(self, key: str, span: Span) -> int | None:
        """Take the key of the value to come, or leave both out if the mapping has it already.

        Return the line of the first one, 0 if that is not known; None where nothing is to be
        said: in a row, all keys of the next one come again where its `- ` was forgotten.
        """
        top = self.frames[-1]
        above = self.frames[-2] if len(self.frames) > 1 else None
        pointer = self.pointer_of(key)
        top.key = key
        if above:
            above.row_keys.add(key)
        if key not in top.container:
            if not top.dropped:
                self.parsed.keys[pointer] = span
            return None
        is_known = top.repeated and above is not None and isinstance(above.container, list)
        top.skip = top.repeated = True
        if is_known:
            return None
        return self.parsed.keys[pointer].line if pointer in self.parsed.keys else 0

    def close(self) -> str:
        """Return the pointer of the container that is complete."""
        return self.frames.pop().pointer
