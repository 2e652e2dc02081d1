"""The two `---` around the front matter: typed as other dashes, or below empty lines (F519)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from site_builder.editing.edit import Edit
from site_builder.fix.fix import Fix, Phase
from site_builder.fix.lines import edit_line, start_of
from site_builder.read.characters.confusables import DASHES, STROKES

if TYPE_CHECKING:
    from site_builder.fix.fix import Fields
    from site_builder.problem import Finding
    from site_builder.read.document import Document

_DASHES = re.compile(rf"\s*(?:[-{re.escape(DASHES + STROKES)}]{{2,}}|-(?: -)+)\s*\Z")
_RULE = re.compile(r"[_=*]{3,}\s*\Z")
"""Another line across the page, which begins a file as well; in a body it has a meaning."""
_HEADING = re.compile("#{1,6}[ \t]")


def front_matter(finding: Finding, document: Document, _: Fields) -> Fix | None:
    """Write the line that is meant to begin or to end the front matter as it must be."""
    edit = _start(document) if finding.facts.get("reason") == "start" else _end(document)
    if edit is None:
        return None
    return Fix(finding, Phase.GRAMMAR, (edit,), lambda after: after.body is not None)


def _start(document: Document) -> Edit | None:
    """Let the first line that is not empty begin the file, if it is one of dashes."""
    first = next((n for n, text in enumerate(document.lines, 1) if text.strip()), None)
    text = document.lines[first - 1] if first else ""
    if first is None or not (_DASHES.match(text) or _RULE.match(text)):
        return None
    end = start_of(document, first) + len(document.lines[first - 1])
    return Edit(0, end, "---")


def _end(document: Document) -> Edit | None:
    """Find the only line of dashes above the first heading."""
    below = range(2, len(document.lines) + 1)
    lines = [(n, document.lines[n - 1]) for n in below]
    heading = next((n for n, text in lines if _HEADING.match(text)), len(lines) + 2)
    dashes = [(n, text) for n, text in lines if n < heading and _DASHES.match(text)]
    if len(dashes) != 1:
        return None
    number, text = dashes[0]
    return edit_line(document, number, 0, len(text), "---")
