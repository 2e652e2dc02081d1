"""The mends of a document: what its findings suggest, tried, and kept where it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.fix.front_matter import front_matter
from site_builder.fix.headings import heading
from site_builder.fix.hidden import dropped
from site_builder.fix.indents import odd_spaces, outdented, slip
from site_builder.fix.keys import key
from site_builder.fix.mend import Fields, Judge, Mend, Mender, Stage
from site_builder.fix.quotes import backslash, number_sign, open_bracket, open_quote, unquoted
from site_builder.fix.separators import separators
from site_builder.fix.trials import FAMILIES, Trials
from site_builder.fix.units import unit
from site_builder.fix.values import value
from site_builder.read.layout import SUBMITTED

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

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
    "F519": (front_matter,),
    "X410": (unit,),
    "C210": (heading,),
    "R310": (heading,),
    "01": (key,),
    "04": (value,),
    "05": (value,),
    "09": (value,),
}
"""By code, by code and reason, or by the last digits of a code of the schema's own."""


def mends_of(
    document: Document, findings: Sequence[Finding], fields: Fields, judge: Judge
) -> tuple[Mend, ...]:
    """Return the mends that hold, in the order of the findings.

    `findings` are what `judge` finds in the document.
    """
    if document.kind not in SUBMITTED:
        return ()
    suggested = [m for f in findings for m in _suggested(f, document, fields)]
    trials = Trials(document, judge)
    kept = [m for stage in Stage for m in trials.kept([m for m in suggested if m.stage is stage])]
    order = {id(f): n for n, f in enumerate(findings)}
    return tuple(sorted(kept, key=lambda m: order[id(m.finding)]))


def _suggested(finding: Finding, document: Document, fields: Fields) -> Iterator[Mend]:
    if finding.code == "F501" and document.recoded is not None:
        yield Mend(finding, Stage.ENCODING, (), lambda _: True)
        return
    reason = f"{finding.code} {finding.facts.get('reason', '')}"
    menders = _MENDERS.get(reason) or _MENDERS.get(finding.code) or ()
    if finding.code.startswith(FAMILIES):
        menders = menders or _MENDERS.get(finding.code[2:], ())
    for mender in menders:
        mend = mender(finding, document, fields)
        if mend:
            yield mend
            return
