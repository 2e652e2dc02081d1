"""Characters that can be dropped or replaced without a change of meaning, seen or unseen."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any

from site_builder.editing.edit import Edit
from site_builder.fix.fix import Fix, Phase
from site_builder.fix.lines import start_of
from site_builder.read.characters.hidden import DROPPED, hidden_characters, without_hidden
from site_builder.read.characters.radicals import LOOKALIKE, ordinary, unified

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterator

    from site_builder.fix.fix import Fields
    from site_builder.problem import Finding
    from site_builder.read.document import Document

    Replacement = str | Callable[[re.Match[str]], str]

_MOST = 100
"""Edits of one line; nobody reads more of them."""


def dropped(finding: Finding, document: Document, _: Fields) -> Fix | None:
    """Drop the invisible characters of a line, if all of them can be (F502)."""
    line = finding.span.line if finding.span else 0
    if not line or finding.pointer:  # with a pointer it is written as an escape in quotes
        return None
    text = document.lines[line - 1]
    if next(hidden_characters(without_hidden(text)), None):
        return None
    return Fix(finding, Phase.CHARACTERS, _edits(document, line, DROPPED, ""), lambda _: True)


def replaced(finding: Finding, document: Document, _: Fields) -> Fix | None:
    """Put ordinary characters for the radicals and compatibility forms of a line (F525)."""
    line = finding.span.line if finding.span else 0
    if not line:
        return None
    edits = _edits(document, line, LOOKALIKE, lambda m: ordinary(m.group()))
    return Fix(finding, Phase.CHARACTERS, edits, lambda _: True)


def _edits(
    document: Document, line: int, pattern: re.Pattern[str], right: Replacement
) -> tuple[Edit, ...]:
    """Return the edits for all that a pattern finds in a line; what stands together is one.

    Of a line that is full of it, one edit takes all.
    """
    text, start = document.lines[line - 1], start_of(document, line)
    stretches = list(islice(_stretches(text, pattern), _MOST + 1))
    if len(stretches) > _MOST:
        stretches = [(0, len(text))]
    return tuple(
        Edit(start + first, start + end, pattern.sub(right, text[first:end]))
        for first, end in stretches
    )


def _stretches(text: str, pattern: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    first = end = -1
    for match in pattern.finditer(text):
        if match.start() != end:
            if first >= 0:
                yield first, end
            first = match.start()
        end = match.end()
    if first >= 0:
        yield first, end


def visible_text_of(value: Any) -> Any:
    """Return what a value says apart from spaces and such characters, all as lower-case text."""
    if isinstance(value, dict):
        return {visible_text_of(k): visible_text_of(v) for k, v in value.items()}
    if isinstance(value, list):
        return [visible_text_of(v) for v in value]
    return "".join(unified(without_hidden(str(value))).lower().split())
