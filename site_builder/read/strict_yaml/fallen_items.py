"""Items of a list that are indented too far, and so become a part of the text above them.

To YAML they are text: of a plain text every line that goes on, of `|` and `>` every line below.
In `|` a list of Markdown is text indeed, so there only what surely is an item of YAML counts.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from site_builder.problem import Finding
from site_builder.read.characters.confusables import COLONS

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    import yaml

    from site_builder.read.strict_yaml.lines import YamlLines

_ITEM = re.compile(r"[ ]*-(?:[ ]|\Z)")
_ROW = re.compile(r"[ ]*-[ ]+(\w+):(?:[ ]|\Z)")
_SLIPPED = re.compile(rf"[ ]*(?:-[ ]+)?[A-Za-z_]+[ ]*[\uff1a{COLONS}]")
"""A key whose colon is another sign: that is what makes a text of it and of all below."""
_QUOTES = frozenset("'\"")
_BLOCKS = frozenset("|>")


def fallen_item(
    event: yaml.ScalarEvent, source: YamlLines, pointer: str, row_keys: Collection[str]
) -> Finding | None:
    """Return the finding for the first line of a text that was meant as an item, if one was.

    `row_keys` are the keys of the rows of the list around.
    """
    start: Any = event.start_mark
    end: Any = event.end_mark
    if event.style in _QUOTES or end.line == start.line:
        return None
    below = range(start.line + 1, end.line + bool(end.column))
    filled = [number for number in below if source.line(number).strip()]
    is_meant = _test(event, source, filled, row_keys)
    for number in filled:
        line = source.line(number)
        if _ITEM.match(line) and is_meant(number, line):
            return Finding("F503", pointer, {"reason": "item"}, source.whole(number))
    return None


def _test(
    event: yaml.ScalarEvent, source: YamlLines, filled: list[int], row_keys: Collection[str]
) -> Callable[[int, str], bool]:
    """Return what says of a line with a dash whether it is an item rather than a line of a text."""
    if event.style not in _BLOCKS:
        start: Any = event.start_mark
        above = range(start.line, filled[0] if filled else 0)
        slipped = any(_SLIPPED.match(source.line(number)) for number in (*above, *filled))
        return lambda *_: not slipped
    if source.before(event.start_mark).rstrip().endswith("-"):  # an item itself
        listed = bool(filled) and _ITEM.match(source.line(filled[0])) is not None
        return lambda *_: not listed

    def is_meant(number: int, line: str) -> bool:
        if (
            event.style == ">"
            and number > filled[0]
            and source.lead(number) == source.lead(filled[0])
        ):
            return True  # it would not stay a line
        row = _ROW.match(line)
        return row is not None and row.group(1) in row_keys

    return is_meant
