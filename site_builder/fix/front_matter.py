"""The two `---` around the front matter: typed as other dashes, or below empty lines (F519)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from site_builder.editing.edit import Edit
from site_builder.fix.fix import Fix, Phase
from site_builder.fix.lines import edit_line, start_of

if TYPE_CHECKING:
    from site_builder.fix.fix import Fields
    from site_builder.problem import Finding
    from site_builder.read.document import Document

_DASHES = re.compile("[-\u2010-\u2015\u2500\uff0d]{2,}\\s*\\Z")
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
    if first is None or not _DASHES.match(document.lines[first - 1]):
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
