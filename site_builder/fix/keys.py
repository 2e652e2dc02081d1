"""Keys that are called by the question's title or number, or in full-width letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.contract.fields import children, pattern_of
from site_builder.fix.changes import rename
from site_builder.fix.fix import Fix, Phase
from site_builder.fix.lines import edit_span
from site_builder.pointer import look_up, unescape
from site_builder.read.characters.hidden import without_hidden
from site_builder.readings.spelling import plain

if TYPE_CHECKING:
    from site_builder.fix.fix import Fields
    from site_builder.problem import Finding
    from site_builder.read.document import Document


def key(finding: Finding, document: Document, fields: Fields) -> Fix | None:
    """Return the fix of an unknown key that is exactly the title or number of one that is free."""
    span = document.keys.get(finding.pointer)
    above, _, token = finding.pointer.rpartition("/")
    there = look_up(document.value, above) if above else document.value
    if span is None or not isinstance(there, dict):
        return None
    name, parent = plain(without_hidden(unescape(token))), pattern_of(above)
    code = name.lower().replace("-", "_").replace(" ", "_")
    named = [
        f.key for f in children(fields, parent) if name in {f.title, f.number} or code == f.key
    ]
    if len(named) != 1 or named[0] in there:
        return None
    right = named[0]
    return Fix(
        finding,
        Phase.VALUES,
        (edit_span(document, span, right),),
        lambda after: f"{above}/{right}" in after.keys,
        lambda whole, _: rename(whole, finding.pointer, right),
    )
