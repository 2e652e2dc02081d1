"""The fixes of a document: what its findings call for, tried, and kept where it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.check.wording.catalogue import catalogue
from site_builder.fix.fix import Fields, Fix, Fixer, Judge, Phase
from site_builder.fix.front_matter import front_matter
from site_builder.fix.headings import heading
from site_builder.fix.hidden import dropped, replaced
from site_builder.fix.indents import odd_spaces, slip
from site_builder.fix.keys import key
from site_builder.fix.links import link
from site_builder.fix.lookalikes import plain_characters, unquoted_phrase
from site_builder.fix.outdents import outdented
from site_builder.fix.quotes import backslash, number_sign, open_bracket, open_quote, unquoted
from site_builder.fix.separators import separators
from site_builder.fix.trials import Trials
from site_builder.fix.units import unit
from site_builder.fix.values import value
from site_builder.read.paths.layout import SUBMITTED

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from site_builder.problem import Finding
    from site_builder.read.document import Document

_FIXERS: dict[str, tuple[Fixer, ...]] = {
    "F502": (dropped,),
    "F503 space": (separators,),
    "F503 colon": (separators,),
    "F503 indent": (slip,),
    "F503 outdent": (outdented,),
    "F503 quote": (open_quote,),
    "F503 margin": (open_quote,),
    "F503 bar": (plain_characters,),
    "F503 escape": (backslash,),
    "F503 bracket": (open_bracket,),
    "F511": (odd_spaces,),
    "F512": (separators,),
    "F513": (number_sign, value),  # behind the answer 是 a comment is a comment
    "F516": (unquoted,),
    "F519": (front_matter,),
    "F525": (replaced,),
    "F526": (plain_characters,),
    "F527": (unquoted_phrase,),
    "F554 host": (link,),
    "F554 slip": (link,),
    "F561": (plain_characters,),
    "X410": (unit,),
    "C210": (heading,),
    "R310": (heading,),
    "unknown": (key,),
    "type": (value,),
    "choice": (value,),
    "format": (value,),
}
"""By code, by code and reason, or by what the schema itself finds at fault."""


def fixes_of(
    document: Document, findings: Sequence[Finding], fields: Fields, judge: Judge
) -> tuple[Fix, ...]:
    """Return the fixes that hold, in the order of the findings.

    `findings` are what `judge` finds in the document.
    """
    if document.kind not in SUBMITTED:
        return ()
    candidates = [m for f in findings for m in _candidates(f, document, fields)]
    trials = Trials(document, judge)
    kept = [m for phase in Phase for m in trials.kept([m for m in candidates if m.phase is phase])]
    order = {id(f): n for n, f in enumerate(findings)}
    return tuple(sorted(kept, key=lambda m: order[id(m.finding)]))


def _candidates(finding: Finding, document: Document, fields: Fields) -> Iterator[Fix]:
    if finding.code == "F501" and document.recoded is not None:
        yield Fix(finding, Phase.ENCODING, (), lambda _: True)
        return
    reason = f"{finding.code} {finding.facts.get('reason', '')}"
    fixers = _FIXERS.get(reason) or _FIXERS.get(finding.code) or ()
    fixers = fixers or _FIXERS.get(catalogue()[finding.code].fault, ())
    for fixer in fixers:
        fix = fixer(finding, document, fields)
        if fix:
            yield fix
            return
