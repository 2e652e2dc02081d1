"""How high a part of a table becomes, as far as that decides what stays on a page together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.office.form.blocks import Blank, Essay, Heading

if TYPE_CHECKING:
    from site_builder.office.form.blocks import Block, TableBody

_LAST, _PART = 500, 2
"""字 of an essay that stays with the seal, and blocks of the part that does."""
_SHORT = 120
"""字 of a text; rows that hold no longer one stay on a page, those of one label together."""
_LABEL, _LABEL_LINE = 6, 13.5
"""字 on a line of a label, and the height of the line in pt."""


def parted(blocks: tuple[Block, ...]) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """Take off the last part where it is short: it stands on the seal's page, which has a text."""
    starts = [n for n, block in enumerate(blocks) if isinstance(block, Heading)]
    last = blocks[starts[-1] :] if starts else ()
    long = any(len(b.place.text) > _LAST for b in last if isinstance(b, Essay))
    if long or len(last) > _PART:
        return blocks, ()
    return blocks[: len(blocks) - len(last)], last


def is_short(body: TableBody) -> bool:
    """Whether rows under one label fit on a page together, whatever else is on it."""
    places = [p for row in body.rows for cell in row for p in cell if isinstance(p, Blank)]
    return all(len(p.text) <= _SHORT and p.text.count("\n") <= 1 for p in places)


def label_height(body: TableBody) -> float:
    """Return how high a label is, in pt."""
    told = "".join(p if isinstance(p, str) else p.text for p in body.label)
    return _LABEL_LINE * -(-len(told) // _LABEL)
