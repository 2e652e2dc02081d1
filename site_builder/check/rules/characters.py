"""Characters that look like others: radicals and compatibility forms that come from PDFs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.check.registry import raw_rule
from site_builder.check.rules.finding import found
from site_builder.problem import Span
from site_builder.read.radicals import LOOKALIKE, ordinary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.check.context import Context
    from site_builder.problem import Finding
    from site_builder.read.document import Document

_MOST_TOLD = 10
"""Characters of one line; with more of them the line comes from a PDF as a whole."""


@raw_rule(survey="F525", case="F525", report="F525", update="F525")
def radicals(document: Document, _: Context) -> Iterator[Finding]:
    """No radical stands for the character that looks like it; one finding a line."""
    for number, line in enumerate(document.lines, 1):
        match = LOOKALIKE.search(line)
        if match is None:
            continue
        chars = dict.fromkeys(LOOKALIKE.findall(line))
        pairs = {char: ordinary(char) for char in chars if ordinary(char) != char}
        if pairs:
            told = list(pairs.items())[:_MOST_TOLD]
            first = next(i for i, char in enumerate(line) if char in pairs)
            named = "".join(f"“{char}”（U+{ord(char):04X}）" for char, _ in told)
            right = "".join(f"“{meant}”" for _, meant in told)
            yield found(span=Span(number, first + 1), found=named, right=right)
