"""Units that are named by their full name, or whose id is in capitals or full-width letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.fix.changes import put
from site_builder.fix.fix import Fix, Phase
from site_builder.fix.lines import edit_span

if TYPE_CHECKING:
    from site_builder.fix.fix import Fields
    from site_builder.problem import Finding
    from site_builder.read.document import Document


def unit(finding: Finding, document: Document, _: Fields) -> Fix | None:
    """Write the id of the one unit that the roster has by this name (X410)."""
    span, right = document.values.get(finding.pointer), finding.facts.get("exact")
    if span is None or not right:
        return None
    return Fix(
        finding,
        Phase.VALUES,
        (edit_span(document, span, str(right)),),
        lambda after: finding.pointer in after.values,
        lambda whole, _: put(whole, finding.pointer, right),
    )
