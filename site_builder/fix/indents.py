"""Indentation: tabs and wide spaces in it, and slips of a column.

Several readings are tried; only one that all that can be read agree upon is offered.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from site_builder.contract.fields import children
from site_builder.editing.expected_value import same
from site_builder.fix.fix import Fix, Phase
from site_builder.fix.lines import (
    ODD_SPACE,
    edit_line,
    edited,
    is_known,
    lines_of_form,
    margin_of,
    place_of,
    reach,
    structure,
    upto,
)
from site_builder.fix.separators import slips

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from site_builder.editing.edit import Edit
    from site_builder.fix.fix import Fields
    from site_builder.problem import Finding, Span
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
        return _only(finding, document, fields, [here])
    return _only(finding, document, fields, (_widths(document, width) for width in _WIDTHS))


def slip(finding: Finding, document: Document, fields: Fields) -> Fix | None:
    """Move a line, or it and those that belong to it, to where the form has its place (F503)."""
    line = finding.span.line if finding.span else 0
    if document.starts[-1] > _LONGEST or line not in lines_of_form(document):
        return None
    return _only(finding, document, fields, _moves(document, line, fields))


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


def _only(
    finding: Finding, document: Document, fields: Fields, readings: Iterable[list[Edit]]
) -> Fix | None:
    """Return the fix that is left when readings that do not fit the form are left out.

    Where a colon above is wrong, the lines below it seem to be out of place: it comes first, and
    lines are moved only if that is not enough.
    """
    tried = [edits for edits in readings if edits]
    colons = list(slips(document, fields).values())
    alone = [colons] if colons else []
    both = [[*edits, *colons] for edits in tried] if colons else []
    for way in (alone, tried, both):
        fix = _fitting(finding, document, fields, way)
        if fix:
            return fix
    return None


def _fitting(
    finding: Finding, document: Document, fields: Fields, readings: list[list[Edit]]
) -> Fix | None:
    line = finding.span.line if finding.span else 0
    fitting = []
    for edits in readings:
        try:
            after = edited(document, edits)
        except ValueError:  # two of them overlap
            continue
        if _fits(document, after, fields, line):
            fitting.append((edits, after))
    furthest = max((reach(after) for _, after in fitting), default=0)
    best = [(e, a) for e, a in fitting if reach(a) == furthest]
    if not best:
        return None
    value = _value(best[0][1], furthest)
    alike = all(same(value, _value(after, furthest)) for _, after in best)
    if not alike or any(_is_doubled(document, after) for _, after in best):
        return None
    return Fix(
        finding,
        Phase.GRAMMAR,
        tuple(min(best, key=lambda fit: _effort(document, fit[1], furthest))[0]),
        lambda after: same(_value(after, furthest), value),
    )


def _effort(before: Document, after: Document, stop: int) -> tuple[int, int]:
    """Order what comes to the same: few lines moved first, then to where a scaffold has them."""
    changed = _changed(before, after)
    part = after if after.value is not None else upto(after, stop - 1)
    moved = [(pointer, span) for pointer, span in part.keys.items() if span.line in changed]
    return len(changed), sum(span.column - 1 != place_of(pointer) for pointer, span in moved)


def _value(document: Document, stop: int) -> object:
    """What can be read above the line at which reading stopped."""
    return document.value if document.value is not None else upto(document, stop - 1).value


def _fits(before: Document, after: Document, fields: Fields, line: int) -> bool:
    """Whether reading goes on beyond the finding, and every moved line is an entry of the form.

    So are those beside which it comes to stand: else it may be they that are out of place.
    """
    stop = reach(after)
    changed = _changed(before, after)
    if stop <= line or _is_pushed_on(after, stop, changed):
        return False
    part = after if after.value is not None else upto(after, stop - 1)
    if part.value is None:
        return False
    entries = [p for p, span in part.keys.items() if span.line in changed]
    beside = {p.rpartition("/")[0] for p in entries}
    around = [p for p in part.keys if p.rpartition("/")[0] in beside]
    places = (*part.keys.values(), *part.values.values())
    lost = changed - {span.line for span in places}
    return (
        bool(entries)
        and any(span.line == line for span in places)  # not in the middle of a text
        and all(is_known(p, fields) for p in around)
        and not any(_was_in_place(before, after, p, part.keys[p]) for p in entries)
        and lost.isdisjoint(n for text in (before, after) for n, _ in structure(text))
    )


def _is_pushed_on(after: Document, stop: int, changed: set[int]) -> bool:
    """Whether it is the moved lines that the next entry now does not fit: they were right."""
    above = max((n for n, _ in structure(after) if n < stop), default=0)
    found = [f.facts.get("reason") for f in after.findings if f.span and f.span.line == stop]
    return above in changed and "indent" in found


def _was_in_place(before: Document, after: Document, pointer: str, span: Span) -> bool:
    """Whether an entry stood where a scaffold has it, and would not any more."""
    moved = margin_of(after.lines[span.line - 1]) - margin_of(before.lines[span.line - 1])
    return moved != 0 and span.column - 1 - moved == place_of(pointer)


def _changed(before: Document, after: Document) -> set[int]:
    pairs = enumerate(zip(before.lines, after.lines, strict=False), 1)
    return {number for number, (old, new) in pairs if old != new}


def _is_doubled(before: Document, after: Document) -> bool:
    """Whether a line that has been moved is an entry that there is twice."""
    doubled = [f for f in after.findings if f.code == "F504" and f.span]
    places = {f.span.line for f in doubled if f.span} | {f.facts["first"] for f in doubled}
    return not _changed(before, after).isdisjoint(places)
