"""Characters that only look like those of a code, of a name or of the grammar (F526, F527)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from site_builder.contract.fields import pattern_of
from site_builder.editing.yaml_text import scalar
from site_builder.fix.changes import put, rename
from site_builder.fix.fix import Fix, Phase
from site_builder.fix.lines import edit_line, edit_span, is_known, reach, structure, upto
from site_builder.pointer import look_up
from site_builder.read.characters.lookalikes import HEADER, ITEM, LIKE_HEADER, MARKER, STAR, TIGHT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.editing.edit import Edit
    from site_builder.fix.fix import Fields
    from site_builder.problem import Finding, Span
    from site_builder.read.document import Document

_UNNAMED = re.compile(r"\(\?P<\w+>")
_HEADER = re.compile(
    rf"[ ]*(?:- +)*[\w.]+: +(?P<header>{_UNNAMED.sub('(?:', HEADER.pattern)}"
    rf"|{_UNNAMED.sub('(?:', LIKE_HEADER.pattern)}|[|>] +-\Z)"
)
_NEGATIVE = re.compile(r"-\s*[0-9]")
"""A number that a dash stands in front of: nothing on a form is below zero."""


def plain_characters(finding: Finding, document: Document, fields: Fields) -> Fix | None:
    """Write in plain characters what only looks so: a value, a key, or a sign of the grammar."""
    is_item = finding.code == "F561" or finding.facts.get("right") == "-"
    if not finding.pointer or not ("written" in finding.facts or is_item):
        return _in_grammar(finding, document, fields)
    spans = document.keys if finding.on_key else document.values
    span = spans.get(finding.pointer)
    return None if span is None else _at(finding, document, fields, span)


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


def _at(finding: Finding, document: Document, fields: Fields, span: Span) -> Fix | None:
    """Write the code or the name that was meant; an amount of which a figure is open, is not."""
    above, _, token = finding.pointer.rpartition("/")
    right = str(finding.facts.get("written", ""))
    if _NEGATIVE.match(right) and document.lines[span.line - 1][span.column - 1] != "-":
        return None
    field = fields.get(pattern_of(finding.pointer))
    is_number = field is not None and field.schema.get("type") in {"integer", "number"}
    if is_number and field and "const" not in field.schema and finding.facts["right"].isdigit():
        return None
    edits = tuple(_items(document, span)) or (edit_span(document, span, right),)
    if finding.on_key:
        there = look_up(document.value, above) if above else document.value
        if not isinstance(there, dict) or right in there or not token:
            return None
        return Fix(
            finding,
            Phase.VALUES,
            edits,
            lambda after: f"{above}/{right}" in after.keys,
            lambda whole, _: rename(whole, finding.pointer, right),
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
    span = finding.span
    if span is None:
        return None
    text = document.lines[span.line - 1]
    header, item = _HEADER.match(text.rstrip()), ITEM.match(text)
    right_dash = finding.facts.get("right") == "-" or finding.facts.get("reason") == "none"
    edits: tuple[Edit, ...] = _replaced(finding, document, span, text)
    if header:
        sign = ">" if header["header"][0] in ">\uff1e" else "|"
        right = sign + ("-" if len(header["header"]) > 1 else "")
        edits = (edit_line(document, span.line, *header.span("header"), right),)
    elif MARKER.match(text):
        edits = tuple(_markers(document, text[span.column - 1]))
    elif TIGHT.match(text):
        edits = tuple(_tight(document))
    elif STAR.match(text):
        edits = tuple(_stars(document, span.line))
    elif right_dash and item:
        edits = (edit_line(document, span.line, item.start("wrong"), item.end(), "- "),)
    elif finding.facts.get("reason") == "more":
        edits = (edit_span(document, span, " "),)

    def holds(after: Document) -> bool:
        part = upto(after, span.line)
        entries = [p for p, place in part.keys.items() if place.line == span.line]
        return reach(after) > span.line and all(is_known(p, fields) for p in entries)

    return Fix(finding, Phase.GRAMMAR, edits, holds)


def _replaced(finding: Finding, document: Document, span: Span, text: str) -> tuple[Edit, ...]:
    """Return the edit of one sign; a colon gets the space that belongs behind it."""
    at, right = span.column - 1, str(finding.facts.get("right", ""))
    if right == ":" and text[at + 1 : at + 2] not in {"", " "}:
        right = ": "
    return (edit_line(document, span.line, at, at + 1, right),)


def _items(document: Document, span: Span) -> Iterator[Edit]:
    """Yield the edits of the lines of a text that are meant to be items of a list."""
    line = document.lines[span.line - 1]
    if line[: span.column - 1].strip():
        return
    for number in range(span.line, len(document.lines) + 1):
        match = ITEM.match(document.lines[number - 1])
        if match is None:
            return
        yield edit_line(document, number, match.start("wrong"), match.end(), "- ")


def _stars(document: Document, line: int) -> Iterator[Edit]:
    """Yield the edits of the lines of a list from one on."""
    for number in range(line, len(document.lines) + 1):
        match = STAR.match(document.lines[number - 1])
        if match is None:
            return
        yield edit_line(document, number, match.start("wrong"), match.end(), "- ")


def _tight(document: Document) -> Iterator[Edit]:
    """Yield the edits of all rows whose dash has no space behind it."""
    for number, text in structure(document):
        match = TIGHT.match(text)
        if match:
            yield edit_line(document, number, match.end("wrong"), match.end(), " ")


def _markers(document: Document, char: str) -> list[Edit]:
    """Return the edits of all rows that begin with a character instead of `- `."""
    edits = []
    for number, text in structure(document):
        match = MARKER.match(text)
        if match and match["wrong"] == char:
            edits.append(edit_line(document, number, match.start("wrong"), match.end(), "- "))
    return edits
