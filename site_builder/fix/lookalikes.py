"""Characters that only look like those of a code, of a name or of the grammar (F526, F527)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from site_builder.editing.yaml_text import scalar
from site_builder.fix.changes import put, rename
from site_builder.fix.fix import Fix, Phase
from site_builder.fix.lines import edit_line, edit_span, is_known, reach, structure, upto
from site_builder.pointer import look_up, unescape
from site_builder.read.characters.lookalikes import ITEM, MARKER, WHOLE, plainly

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.editing.edit import Edit
    from site_builder.fix.fix import Fields
    from site_builder.problem import Finding, Span
    from site_builder.read.document import Document


def plain_characters(finding: Finding, document: Document, fields: Fields) -> Fix | None:
    """Write in plain characters what only looks so: a value, a key, or a sign of the grammar."""
    if not finding.pointer:
        return _in_grammar(finding, document, fields)
    spans = document.keys if finding.on_key else document.values
    span = spans.get(finding.pointer)
    return None if span is None else _at(finding, document, span)


def unquoted_phrase(finding: Finding, document: Document, _: Fields) -> Fix | None:
    """Take the quotation marks from around a whole text."""
    span = document.values.get(finding.pointer)
    text = look_up(document.value, finding.pointer)
    if span is None or not isinstance(text, str):
        return None
    inner = text[1:-1].strip()
    return Fix(
        finding,
        Phase.VALUES,
        (edit_span(document, span, scalar(inner)),),
        lambda after: look_up(after.value, finding.pointer) == inner,
        lambda whole, _: put(whole, finding.pointer, inner),
    )


def _at(finding: Finding, document: Document, span: Span) -> Fix | None:
    line = document.lines[span.line - 1]
    written = line[span.column - 1 : span.column - 1 + span.width]
    right = written[1:-1] if WHOLE.fullmatch(written) else plainly(written)
    above, _, token = finding.pointer.rpartition("/")
    name = plainly(unescape(token))
    edits = tuple(_items(document, span)) or (edit_span(document, span, right),)
    if finding.on_key:
        there = look_up(document.value, above) if above else document.value
        if not isinstance(there, dict) or name in there:
            return None
        return Fix(
            finding,
            Phase.VALUES,
            edits,
            lambda after: f"{above}/{name}" in after.keys,
            lambda whole, _: rename(whole, finding.pointer, name),
        )
    return Fix(
        finding,
        Phase.VALUES,
        edits,
        lambda after: look_up(after.value, finding.pointer) is not None,
        lambda whole, after: put(whole, finding.pointer, look_up(after.value, finding.pointer)),
    )


def _in_grammar(finding: Finding, document: Document, fields: Fields) -> Fix | None:
    """Put the sign that belongs there; of the marks of a list, in all its rows."""
    span, right = finding.span, str(finding.facts["right"])
    if span is None:
        return None
    edits: tuple[Edit, ...] = (edit_line(document, span.line, span.column - 1, span.column, right),)
    if MARKER.match(document.lines[span.line - 1]):
        edits = tuple(_markers(document, str(finding.facts["char"])))

    def holds(after: Document) -> bool:
        part = upto(after, span.line)
        entries = [p for p, place in part.keys.items() if place.line == span.line]
        return reach(after) > span.line and all(is_known(p, fields) for p in entries)

    return Fix(finding, Phase.GRAMMAR, edits, holds)


def _items(document: Document, span: Span) -> Iterator[Edit]:
    """Yield the edits of the lines of a text that are meant to be items of a list."""
    line = document.lines[span.line - 1]
    if line[: span.column - 1].strip():
        return
    for number in range(span.line, len(document.lines) + 1):
        match = ITEM.match(document.lines[number - 1])
        if match is None:
            return
        yield edit_line(document, number, match.start("wrong"), match.end("wrong"), "-")


def _markers(document: Document, char: str) -> list[Edit]:
    """Return the edits of all rows that begin with a character instead of `- `."""
    edits = []
    for number, text in structure(document):
        match = MARKER.match(text)
        if match and match["wrong"] == char:
            end = match.end()
            behind = re.match(r"[ ]*", text[match.end("wrong") :])
            gap = behind.group() if behind and behind.group() else " "
            edits.append(edit_line(document, number, match.start("wrong"), end, f"-{gap}"))
    return edits
