"""Fixed line: what a fix makes of the line in which a problem stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.editing.edit import Edit, apply_edits
from site_builder.fix.lines import start_of, text_of

if TYPE_CHECKING:
    from site_builder.fix.fix import Fix
    from site_builder.read.document import Document

_MOST_LINES = 12
_LONGEST = 2000
"""Characters; what is longer is fixed but not shown beside the problem."""


def fixed_line(fix: Fix, document: Document) -> str:
    """Return the line of the finding as it would be, or the lines that take its place."""
    if not fix.edits:
        return ""
    text = text_of(document)
    edits = sorted(fix.edits)
    start = start_of(document, _line(fix, document))
    end = _line_end(text, start)
    inside: list[Edit] = []
    for edit in edits:
        if start <= edit.start <= end:
            end = _line_end(text, max(edit.end, end))
            inside.append(Edit(edit.start - start, edit.end - start, edit.text))
    shown = apply_edits(text[start:end], inside)
    return shown if len(shown) <= _LONGEST and shown.count("\n") < _MOST_LINES else ""


def _line(fix: Fix, document: Document) -> int:
    """Return the line of the finding if the fix changes it, else the first that it changes."""
    finding = fix.finding
    span = finding.span or document.span(finding.pointer)
    offsets = [edit.start for edit in fix.edits]
    if span and any(
        start_of(document, span.line) <= o <= start_of(document, span.line + 1) - 1 for o in offsets
    ):
        return span.line
    return text_of(document).count("\n", 0, min(offsets)) + 1


def _line_end(text: str, start: int) -> int:
    end = text.find("\n", start)
    return len(text) if end < 0 else end
