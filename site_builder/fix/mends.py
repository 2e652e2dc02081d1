"""The mends of a document: what its findings suggest, tried, and kept where it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.fix.changes import same
from site_builder.fix.headings import heading
from site_builder.fix.hidden import dropped
from site_builder.fix.indents import odd_spaces, outdented, slip
from site_builder.fix.keys import key
from site_builder.fix.lines import edited
from site_builder.fix.mend import Fields, Judge, Mend, Mender, Stage
from site_builder.fix.quotes import backslash, number_sign, open_bracket, open_quote, unquoted
from site_builder.fix.separators import separators
from site_builder.fix.values import value
from site_builder.read.layout import SUBMITTED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from site_builder.problem import Finding
    from site_builder.read.document import Document

_MENDERS: dict[str, tuple[Mender, ...]] = {
    "F502": (dropped,),
    "F503 space": (separators,),
    "F503 colon": (separators,),
    "F503 indent": (slip,),
    "F503 outdent": (outdented,),
    "F503 quote": (open_quote,),
    "F503 escape": (backslash,),
    "F503 bracket": (open_bracket,),
    "F511": (odd_spaces,),
    "F512": (separators,),
    "F513": (number_sign, value),  # behind the answer 是 a comment is a comment
    "F516": (unquoted,),
    "C210": (heading,),
    "R310": (heading,),
    "01": (key,),
    "04": (value,),
    "05": (value,),
    "09": (value,),
}
"""By code, by code and reason, or by the last digits of a code of the schema's own."""
_FAMILIES = ("S1", "C2", "R3")
_KEYWORDS = frozenset(f"{n:02}" for n in range(1, 10))


def mends_of(
    document: Document, findings: Sequence[Finding], fields: Fields, judge: Judge
) -> tuple[Mend, ...]:
    """Return the mends that hold, in the order of the findings.

    `findings` are what `judge` finds in the document.
    """
    if document.kind not in SUBMITTED:
        return ()
    suggested = [m for f in findings for m in _suggested(f, document, fields)]
    kept: list[Mend] = []
    for stage in Stage:
        kept += _tried([m for m in suggested if m.stage is stage], document, judge)
    order = {id(f): n for n, f in enumerate(findings)}
    return tuple(sorted(kept, key=lambda m: order[id(m.finding)]))


def _suggested(finding: Finding, document: Document, fields: Fields) -> Iterator[Mend]:
    if finding.code == "F501" and document.recoded is not None:
        yield Mend(finding, Stage.ENCODING, (), lambda _: True)
        return
    reason = f"{finding.code} {finding.facts.get('reason', '')}"
    menders = _MENDERS.get(reason) or _MENDERS.get(finding.code) or ()
    if finding.code.startswith(_FAMILIES):
        menders = menders or _MENDERS.get(finding.code[2:], ())
    for mender in menders:
        mend = mender(finding, document, fields)
        if mend:
            yield mend
            return


def _tried(mends: list[Mend], document: Document, judge: Judge) -> list[Mend]:
    """Return those mends that hold: all together for speed, fewer where they do not."""
    if not mends or mends[0].stage is Stage.ENCODING:
        return mends
    if len(mends) > 1 and mends[0].stage is Stage.GRAMMAR:
        return [kept for mend in mends for kept in _tried([mend], document, judge)]
    try:
        after = edited(document, (e for m in mends for e in m.edits))
    except ValueError:  # two of them overlap
        after = None
    if after and _says_what_was_meant(mends, document, after):
        found = judge(after)
        good = [m for m in mends if m.holds(after) and not _still_there(m, found)]
        return good if len(good) in {0, len(mends)} else _tried(good, document, judge)
    if len(mends) == 1:
        return []
    half = len(mends) // 2
    return _tried(mends[:half], document, judge) + _tried(mends[half:], document, judge)


def _says_what_was_meant(mends: Sequence[Mend], before: Document, after: Document) -> bool:
    """Whether the value is the old one but for what the mends change."""
    if before.value is None or any(m.stage in {Stage.GRAMMAR, Stage.CHARACTERS} for m in mends):
        return True  # their own `holds` says more
    expected = before.value
    for mend in sorted(mends, key=_last_first):
        expected = mend.change(expected) if mend.change else expected
    return same(after.value, expected)


def _last_first(mend: Mend) -> tuple[bool, int]:
    """Renamed keys change the pointers below them, and items the numbers behind them."""
    return (mend.finding.code.endswith("01"), -mend.edits[0].start)


def _still_there(mend: Mend, found: Iterable[Finding]) -> bool:
    """Whether the finding, or another of the schema's own at its place, is found again."""
    finding = mend.finding
    for other in found:
        at_place = bool(finding.pointer) and (
            other.pointer == finding.pointer or other.pointer.startswith(f"{finding.pointer}/")
        )
        if at_place and other.code.startswith(_FAMILIES) and other.code[2:] in _KEYWORDS:
            return True
        same_line = (
            other.span is not None
            and finding.span is not None
            and (other.span.line == finding.span.line)
        )
        if other.code == finding.code and (at_place or (same_line and not finding.pointer)):
            return True
    return False
