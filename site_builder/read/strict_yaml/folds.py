"""Folds: line breaks inside a text that stand for a space, and for nothing between Chinese.

YAML 1.2.2 (chapter 6.5) reads such a break as a space, which belongs between two words of Latin
letters. Chinese is written without, so there the break is no part of the text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from site_builder.prose.wide import is_wide

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    import yaml

_ENDS = frozenset("'\"%()[]<>,;:!?./")
"""Marks around and behind words, as they are typed in a Chinese text as well; none in between."""
_MARKERS = range(0xE000, 0xF8FF)


def folded_lines(event: yaml.ScalarEvent, lines: Sequence[str]) -> Iterator[int]:
    """Yield the numbers of the lines, from 0, whose end is a break that stands for nothing."""
    start: Any = event.start_mark
    end: Any = event.end_mark
    first = start.line
    if event.style == "|" or end.line == first:
        return
    if event.style == ">":
        first += 1
    last = end.line if end.column else end.line - 1
    for number in range(first, min(last, len(lines) - 1)):
        here = lines[number][start.column if number == start.line else 0 :].strip()
        following = lines[number + 1].strip()
        if here and following and _are_one(here[-1], following[0]):
            yield number


def _are_one(left: str, right: str) -> bool:
    """Whether no space is written between two characters: one is Chinese, the other no mark."""
    return (is_wide(left) and _is_of_text(right)) or (is_wide(right) and _is_of_text(left))


def _is_of_text(char: str) -> bool:
    return is_wide(char) or char.isalnum() or char in _ENDS


class Folding:
    """A text with a marker at each break that stands for nothing, and the way back.

    A marker is a letter to the grammar: what it does at a line's end shows what the break is.
    """

    def __init__(self, lines: Sequence[str], numbers: Iterable[int]) -> None:
        held = set("".join(lines))
        self.marker = next((chr(c) for c in _MARKERS if chr(c) not in held), chr(_MARKERS.stop))
        marked = list(lines)
        for number in numbers:
            marked[number] = lines[number].rstrip() + self.marker
        self.text = "\n".join(marked)

    def joined(self, value: str) -> str:
        """Return a value of the marked text as it is meant."""
        return value.replace(f"{self.marker} ", "").replace(self.marker, "")
