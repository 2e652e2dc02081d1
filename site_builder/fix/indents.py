"""Indentation: tabs and wide spaces in it, and slips of a column; each may mean several things."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from site_builder.contract.fields import children
from site_builder.fix.lines import ODD_SPACE, edit_line, lines_of_form, margin_of, structure
from site_builder.fix.unambiguous import unambiguous

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.editing.edit import Edit
    from site_builder.fix.fix import Fields, Fix
    from site_builder.problem import Finding
    from site_builder.read.document import Document

_LEAD = re.compile(rf"\A[ {ODD_SPACE}]+")
_ODD = re.compile(f"[{ODD_SPACE}]")
_ODD_BEHIND = re.compile(rf"(?P<key>[^:：#]*[^\s:：#])(?P<gap>[ ]*:)(?P<odd>[ {ODD_SPACE}]+)")
_ODD_BEFORE = re.compile(rf"(?P<key>[^:：#]*[^\s:：#])(?P<odd>[ ]*[{ODD_SPACE}][ {ODD_SPACE}]*):")
_WIDTHS = (2, 1, 4, 0)
"""Columns that an odd space may stand for, or none where it has slipped in."""
_LONGEST = 20_000
"""Characters, some three filled surveys: with more, too much time would go into trying."""
_DEEPEST = 12
_FARTHEST = 20
"""Columns."""
_FARTHEST_ROW = 2
"""Columns; a dash that is further off may begin a row that was not meant as one."""
_ROW = re.compile(r"[ ]*- (?P<key>[a-z_]+):")


def odd_spaces(finding: Finding, document: Document, fields: Fields) -> Fix | None:
    """Put plain spaces for odd ones: around a colon, else in front of all lines (F511)."""
    line = finding.span.line if finding.span else 0
    if document.starts[-1] > _LONGEST or line not in lines_of_form(document):
        return None
    here = _around_colon(document, line)
    if here:
        return unambiguous(finding, document, fields, [here])
    return unambiguous(finding, document, fields, (_widths(document, width) for width in _WIDTHS))


def slip(finding: Finding, document: Document, fields: Fields) -> Fix | None:
    """Move a line, or it and those that belong to it, to where the form has its place (F503)."""
    line = finding.span.line if finding.span else 0
    if document.starts[-1] > _LONGEST or line not in lines_of_form(document):
        return None
    return unambiguous(finding, document, fields, _moves(document, line, fields))


def _around_colon(document: Document, line: int) -> list[Edit]:
    """Return the edit for an odd space behind a key's colon or before it."""
    text = document.lines[line - 1]
    start = len(text) - len(_LEAD.sub("", text))
    if _ODD.search(text[:start]):
        return []
    for pattern, right in ((_ODD_BEHIND, " "), (_ODD_BEFORE, "")):
        match = pattern.match(text, start)
        if match and _ODD.search(match["odd"]):
            there = right if match.end("odd") < len(text) else ""
            return [edit_line(document, line, match.start("odd"), match.end("odd"), there)]
    return []


def _widths(document: Document, width: int) -> list[Edit]:
    """Put `width` spaces for each odd one in front of a line; text of a block may begin so."""
    edits = []
    for number in lines_of_form(document):
        text = document.lines[number - 1]
        lead = len(text) - len(_LEAD.sub("", text))
        odd = len(_ODD.findall(text[:lead]))
        if odd and text.strip():
            spaces = " " * (lead - odd + odd * width)
            edits.append(edit_line(document, number, 0, lead, spaces))
    return edits


def _moves(document: Document, line: int, fields: Fields) -> Iterator[list[Edit]]:
    """Yield the ways in which the line of a finding, or the one above it, can be moved."""
    entries = dict(structure(document))
    above = max((n for n in entries if n < line), default=line)
    used = Counter(margin_of(text) for text in entries.values())
    steps = sorted({0, 2, 4, 6} | {m for m, count in used.items() if count > 1 or m % 2 == 0})
    for start in dict.fromkeys((line, above)):
        if start not in entries:
            continue
        for block in (False, True):
            lines = [start, *(_below(document, start) if block else ())]
            near = _nearness(entries[start], fields)
            for margin in steps[:_DEEPEST]:
                moved = margin - margin_of(document.lines[start - 1])
                if moved and abs(moved) <= near and (not block or len(lines) > 1):
                    yield [_moved(document, number, moved) for number in lines]


def _nearness(text: str, fields: Fields) -> int:
    """Return how far a line may be from its place: a row of a list, less than others.

    A dash before what no row begins with may have been typed by mistake.
    """
    if not text.lstrip().startswith("-"):
        return _FARTHEST
    row = _ROW.match(text)
    above = {pattern.rpartition("/")[0] for pattern in fields if pattern.count("/*/")}
    first = {children(fields, pattern)[0].key for pattern in above}
    return _FARTHEST_ROW if row and row["key"] in first else 1


def _below(document: Document, start: int) -> Iterator[int]:
    """Yield the lines that follow at the same margin or a deeper one."""
    margin = margin_of(document.lines[start - 1])
    for number in range(start + 1, lines_of_form(document).stop):
        text = document.lines[number - 1]
        if text.strip() and margin_of(text) < margin:
            return
        if text.strip():
            yield number


def _moved(document: Document, line: int, by: int) -> Edit:
    if by > 0:
        return edit_line(document, line, 0, 0, " " * by)
    return edit_line(document, line, 0, min(-by, margin_of(document.lines[line - 1])), "")
