"""Colons after names: full-width ones, forgotten ones, and those without a space behind."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from site_builder.fix.changes import put
from site_builder.fix.fix import Fix, Phase
from site_builder.fix.lines import (
    ODD_SPACE,
    edit_line,
    is_known,
    names,
    reach,
    structure,
    upto,
)
from site_builder.pointer import look_up
from site_builder.readings.spelling import plain

if TYPE_CHECKING:
    from site_builder.editing.edit import Edit
    from site_builder.fix.fix import Fields
    from site_builder.problem import Finding
    from site_builder.read.document import Document

_LONGEST = 80
"""Characters of a name with the spaces behind it."""
_LEAD = rf"(?P<lead>[ {ODD_SPACE}]*(?:-[ {ODD_SPACE}]+)*)"
_COLON = re.compile(
    rf"{_LEAD}(?P<name>[^\s:：#\"'\[\]{{}}][^:：]{{0,{_LONGEST}}})(?:：[:：]|:?：|:)[ {ODD_SPACE}]*"
)
_SLIP = rf"[ {ODD_SPACE}]*[=\uff1d\u2192][ {ODD_SPACE}]*|[ {ODD_SPACE}]+"
_NO_COLON = re.compile(
    rf"{_LEAD}(?P<key>[A-Za-z_]+)(?P<slip>{_SLIP})(?=[\w\"'\[“‘《（(]|[|>][-+]?\s*\Z)"
)
"""What is typed for a colon, as in `key = value`, is no part of the value."""
_NO_VALUE = frozenset("#=＝→")


def separators(finding: Finding, document: Document, fields: Fields) -> Fix | None:
    """Fix every colon of the form, since one that is wrong makes the others unreadable."""
    line = finding.span.line if finding.span else 0
    edits = slips(document, fields)
    if line not in edits and finding.facts.get("reason") == "colon":
        edits = _inserted(document, fields, line)
    if line not in edits:
        return None

    def holds(after: Document) -> bool:
        part = upto(after, line)
        entries = [p for p, span in part.keys.items() if span.line == line]
        progress = reach(after) > line and part.value is not None and bool(entries)
        return progress and all(is_known(p, fields) for p in entries)

    return Fix(finding, Phase.GRAMMAR, tuple(edits.values()), holds)


def separators_in_text(finding: Finding, document: Document, fields: Fields) -> Fix | None:
    """Fix the entries that were taken for one text, where a part of the form belongs."""
    span = document.values.get(finding.pointer)
    if span is None or not isinstance(look_up(document.value, finding.pointer), str):
        return None
    edits = slips(document, fields)
    chosen, line = [], span.line
    while line in edits:
        chosen.append(edits[line])
        line += 1
    if not chosen:
        return None

    def holds(after: Document) -> bool:
        inner = [p for p in after.keys if p.startswith(f"{finding.pointer}/")]
        return bool(inner) and all(is_known(p, fields) for p in inner)

    def change(whole: object, after: Document) -> object:
        return put(whole, finding.pointer, look_up(after.value, finding.pointer))

    return Fix(finding, Phase.VALUES, tuple(chosen), holds, change)


def slips(document: Document, fields: Fields) -> dict[int, Edit]:
    """Return by line the edits that put `: ` after each name of the form."""
    known, edits = names(fields), {}
    for number, text in structure(document):
        match = _COLON.match(text)
        if match is None or plain(match["name"]) not in known:
            continue
        start = match.start("name") + len(match["name"].rstrip())
        there = text[start : match.end()]
        right = ":" if match.end() == len(text) else ": "
        behind = text[match.end() : match.end() + 1]
        address, comment = there == ":" and behind == "/", behind in _NO_VALUE
        odd = there.strip(" ") != ":" or there == ":"
        if odd and there != right and not (address or comment):
            edits[number] = edit_line(document, number, start, match.end(), right)
    return edits


def _inserted(document: Document, fields: Fields, line: int) -> dict[int, Edit]:
    """Return the edit that puts the colon between a name and its value in one line."""
    match = _NO_COLON.match(document.lines[line - 1]) if line else None
    if match is None or match["key"] not in names(fields):
        return {}
    return {line: edit_line(document, line, match.start("slip"), match.end("slip"), ": ")}
