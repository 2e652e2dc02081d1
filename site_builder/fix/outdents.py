"""Text below a `|-` that is not indented, as it comes out of a clipboard (F503).

Only lines that can be nothing else are taken: what the form says around a text stays where it is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from site_builder.contract.fields import pattern_of
from site_builder.fix.fix import Fix, Phase
from site_builder.fix.lines import (
    ODD_SPACE,
    STEP,
    edit_line,
    lines_of_form,
    margin_of,
    names,
    place_of,
    reach,
    structure,
    upto,
)
from site_builder.pointer import look_up
from site_builder.readings.spelling import plain

if TYPE_CHECKING:
    from site_builder.editing.edit import Edit
    from site_builder.fix.fix import Fields
    from site_builder.problem import Finding
    from site_builder.read.document import Document

_HEADER = re.compile(r"(?P<column>[ ]*(?:- +)*)[^\s:#]+: +\|[+-]?\s*\Z")
_ENTRY = re.compile(r"[ ]*(?:- +)*([A-Za-z_]+):(?:\s|\Z)")
_DASHES = re.compile(r"\A[ ]*(?:- +)*")
_NAMED = re.compile(r"\s*(?P<name>[^:：]{1,80})[:：]")
_OF_FORM = re.compile(r"〔[^〕]*[必选不]填|\A\s*第[0-9.]+题")
"""What a scaffold says around the answers, whose number sign somebody has deleted."""
_WORD = re.compile(r"\s*(?P<word>[A-Za-z_]+)\s*(?P<colon>[:：]|\Z)?")
_MARK = re.compile(rf"(?:[-－—·]|\.\.\.\s*\Z|[|>][-+0-9]{{0,2}}\s*\Z|[ ]*(?!\u3000)[{ODD_SPACE}])")
"""What may begin a row, end a file, open the text once more, or stand for an indentation."""


def outdented(finding: Finding, document: Document, fields: Fields) -> Fix | None:
    """Indent the lines of a text that begin left of where it stands.

    None where it cannot be told where the text ends: at what is nearly an entry of the form, or
    where more text follows below a comment.
    """
    line = finding.span.line if finding.span else 0
    header = max((n for n, t in structure(document) if n < line and _HEADER.match(t)), default=0)
    taken = _text(document, header, names(fields)) if header else []
    if line not in taken or _is_out_of_place(document, header, taken):
        return None
    indent = _indent(document, header, taken)
    if indent is None:
        return None
    meant = "\n".join(
        document.lines[n - 1][min(margin_of(document.lines[n - 1]), indent) :].rstrip()
        for n in range(header + 1, taken[-1] + 1)
    )

    def holds(after: Document) -> bool:
        part = upto(after, taken[-1])
        said = [
            str(look_up(part.value, pointer))
            for pointer, span in part.values.items()
            if span.line == header and _takes_text(pointer, fields)
        ]
        return reach(after) > taken[-1] and [_right_stripped(t) for t in said] == [meant]

    edits = tuple(e for n in taken if (e := _indented(document, n, indent)).text)
    return Fix(finding, Phase.GRAMMAR, edits, holds) if edits else None


def _is_out_of_place(document: Document, header: int, taken: list[int]) -> bool:
    """Whether it may be the header that slipped, rather than the text below it.

    So it is where the entry below the text fits nothing that is open there, or where the text is
    indented, and the header is not where a scaffold has it.
    """
    below = next((text for number, text in structure(document) if number > taken[-1]), None)
    columns: list[int] = []
    for number, text in structure(document):
        if number > header:
            break
        margin = margin_of(text)
        columns = [c for c in columns if c < margin]
        columns += sorted({margin, len(text) - len(_DASHES.sub("", text))})
    if below is not None and margin_of(below) not in columns:
        return True
    keys = upto(document, header).keys
    right = any(s.line == header and s.column - 1 == place_of(p) for p, s in keys.items())
    return not right and min(margin_of(document.lines[number - 1]) for number in taken) > 0


def _text(document: Document, header: int, known: frozenset[str]) -> list[int]:
    """Return the lines that surely are the text below a header; none if its end is in doubt."""
    column = _column(document, header)
    taken: list[int] = []
    ended, below_blank = False, True
    for number in range(header + 1, lines_of_form(document).stop):
        text = document.lines[number - 1]
        inside = margin_of(text) > column and not ended
        if text.strip() and not inside and _is_entry(text, known):
            return taken
        if text.lstrip().startswith("#") and not inside:
            ended = ended or (below_blank and _is_comment(text))
            if not ended:
                return []
        elif text.strip():
            if ended or (not inside and _is_doubtful(text, known)):
                return []
            taken.append(number)
        below_blank = not text.strip()
    return taken


def _column(document: Document, header: int) -> int:
    match = _HEADER.match(document.lines[header - 1])
    return len(match["column"]) if match else 0


def _is_entry(text: str, known: frozenset[str]) -> bool:
    entry = _ENTRY.match(text)
    return entry is not None and entry[1] in known


def _is_comment(text: str) -> bool:
    """Whether a line is no text such as #3号楼 either."""
    return text.lstrip()[1:2] in {"", " "}


def _is_doubtful(text: str, known: frozenset[str]) -> bool:
    """Whether a line may be an entry of the form, not quite written as one."""
    word, named = _WORD.match(text), _NAMED.match(text)
    return (
        _MARK.match(text.lstrip(" ")) is not None
        or (word is not None and (word["word"] in known or word["colon"] is not None))
        or (named is not None and plain(named["name"]) in known)
        or _OF_FORM.search(text) is not None
    )


def _indent(document: Document, header: int, taken: list[int]) -> int | None:
    """Return where the text begins: at its first line, or where the form asks for it."""
    column = _column(document, header)
    margins = [margin_of(document.lines[number - 1]) for number in taken]
    if margins[0] > column:
        return margins[0]
    right = column + STEP
    return right if min((m for m in margins if m > column), default=right) == right else None


def _indented(document: Document, line: int, indent: int) -> Edit:
    missing = indent - margin_of(document.lines[line - 1])
    return edit_line(document, line, 0, 0, " " * missing)


def _takes_text(pointer: str, fields: Fields) -> bool:
    field = fields.get(pattern_of(pointer))
    free = field is not None and not field.choices and "format" not in field.schema
    return free and field is not None and field.schema.get("type") == "string"


def _right_stripped(text: str) -> str:
    return "\n".join(line.rstrip() for line in text.rstrip().split("\n"))
