"""Characters that can be dropped or replaced without a change of meaning, seen or unseen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from site_builder.editing.edit import Edit
from site_builder.fix.fix import Fix, Phase
from site_builder.fix.lines import start_of
from site_builder.read.characters.hidden import DROPPED, hidden_characters, without_hidden
from site_builder.read.characters.radicals import LOOKALIKE, ordinary, unified

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.fix.fix import Fields
    from site_builder.problem import Finding
    from site_builder.read.document import Document


def dropped(finding: Finding, document: Document, _: Fields) -> Fix | None:
    """Drop the invisible characters of a line, if all of them can be (F502)."""
    line = finding.span.line if finding.span else 0
    if not line or finding.pointer:  # with a pointer it is written as an escape in quotes
        return None
    text = document.lines[line - 1]
    if next(hidden_characters(without_hidden(text)), None):
        return None
    start = start_of(document, line)
    edits = tuple(Edit(start + first, start + end, "") for first, end in _runs(text))
    return Fix(finding, Phase.CHARACTERS, edits, lambda _: True)


def _runs(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of what can be dropped; what stands together is one, however much."""
    first = end = -1
    for match in DROPPED.finditer(text):
        if match.start() != end:
            if first >= 0:
                yield first, end
            first = match.start()
        end = match.end()
    if first >= 0:
        yield first, end


def replaced(finding: Finding, document: Document, _: Fields) -> Fix | None:
    """Put ordinary characters for the radicals and compatibility forms of a line (F525)."""
    line = finding.span.line if finding.span else 0
    if not line:
        return None
    start = start_of(document, line)
    found = LOOKALIKE.finditer(document.lines[line - 1])
    edits = [Edit(start + m.start(), start + m.end(), ordinary(m.group())) for m in found]
    return Fix(finding, Phase.CHARACTERS, tuple(edits), lambda _: True)


def visible_text_of(value: Any) -> Any:
    """Return what a value says apart from spaces and such characters, all as lower-case text."""
    if isinstance(value, dict):
        return {visible_text_of(k): visible_text_of(v) for k, v in value.items()}
    if isinstance(value, list):
        return [visible_text_of(v) for v in value]
    return "".join(unified(without_hidden(str(value))).lower().split())
