"""Of several ways to move what stands in lines, the one that leaves no doubt.

All that can be read must come to the same, and only entries that the form has may have moved.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.editing.expected_value import same
from site_builder.fix.fix import Fix, Phase
from site_builder.fix.lines import edited, is_known, margin_of, place_of, reach, structure, upto
from site_builder.fix.separators import slips

if TYPE_CHECKING:
    from collections.abc import Iterable

    from site_builder.editing.edit import Edit
    from site_builder.fix.fix import Fields
    from site_builder.problem import Finding, Span
    from site_builder.read.document import Document


def unambiguous(
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
