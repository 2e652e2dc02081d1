"""Links whose address is surely meant otherwise: `www.` without `http://`, or that misspelt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.fix.fix import Fix, Phase
from site_builder.fix.lines import edit_line
from site_builder.prose import visible_text
from site_builder.prose.addresses import completed

if TYPE_CHECKING:
    from site_builder.fix.fix import Fields
    from site_builder.problem import Finding
    from site_builder.read.document import Document


def link(finding: Finding, document: Document, _: Fields) -> Fix | None:
    """Complete the address of a link; the words that one sees stay (F554)."""
    span, body = finding.span, document.body
    target = str(finding.facts.get("target", ""))
    right = completed(target)
    if span is None or body is None or not right or finding.facts.get("right") != right:
        return None
    text = document.lines[span.line - 1]
    start = text.find(f"]({target}", span.column - 1) + len("](")
    if start < len("]("):
        return None
    edit = edit_line(document, span.line, start, start + len(target), right)
    return Fix(
        finding,
        Phase.BODY,
        (edit,),
        lambda after: bool(after.body and visible_text(after.body.text) == visible_text(body.text)),
        lambda whole, _: whole,
    )
