"""Official headings that are written almost as headings: bold, without a space, indented."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from site_builder.fix.fix import Fix, Phase
from site_builder.fix.lines import edit_line

if TYPE_CHECKING:
    from site_builder.fix.fix import Fields
    from site_builder.problem import Finding
    from site_builder.read.document import Document

_FIXED = frozenset(("mark", "indent", "renamed"))
_MARKS = re.compile(r"[\W_]+")
_UNDERLINE = re.compile(r"\s*(?:=+|-+)\s*\Z")


def heading(finding: Finding, document: Document, _: Fields) -> Fix | None:
    """Write an official heading as it must be, if one line alone is just its words."""
    body, line = document.body, finding.span.line if finding.span else 0
    if body is None or not line or finding.facts.get("reason") not in _FIXED:
        return None
    words = str(finding.facts["heading"])
    alike = [
        number
        for number, text in enumerate(body.text.split("\n"), body.line)
        if _letters(text) == _letters(words)
    ]
    following = document.lines[line : line + 1]
    if alike != [line] or any(_UNDERLINE.match(text) for text in following):
        return None
    edit = edit_line(document, line, 0, len(document.lines[line - 1]), f"## {words}")
    return Fix(
        finding,
        Phase.BODY,
        (edit,),
        lambda after: any(
            s.heading == words and s.line == line
            for s in (after.body.sections if after.body else ())
        ),
        lambda whole, _: whole,
    )


def _letters(text: str) -> str:
    return _MARKS.sub("", unicodedata.normalize("NFKC", text))
