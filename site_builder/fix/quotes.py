"""Texts that need quotes, and quotes, brackets and backslashes that are not closed or doubled."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from site_builder.contract.fields import pattern_of
from site_builder.editing.yaml_text import scalar
from site_builder.fix.changes import put
from site_builder.fix.fix import Fix, Phase
from site_builder.fix.lines import edit_line, ends_here, names, reach, upto
from site_builder.pointer import look_up

if TYPE_CHECKING:
    from collections.abc import Callable

    from site_builder.fix.fix import Fields
    from site_builder.problem import Finding
    from site_builder.read.document import Document

_ENTRY = re.compile(r"[ ]*(?:- +)*(?:[A-Za-z_]+: +)?(?P<text>\S.*)\Z")
_COMMENT = re.compile(r"[ \t]#")
_ESCAPES = frozenset('0abtnvfre \t"/\\N_LPxuU')
"""What may follow a backslash in double quotes (YAML 1.2.2, chapter 5.7)."""
_NUMBERED = re.compile(r"#[0-9]{1,3}[号楼层栋幢站]")
"""A number sign in front of a place's number; any other `#` may begin a comment."""
_CHINESE = {'"': ("“", "”"), "'": ("‘", "’")}
_PAIRS = (("“", "”"), ("‘", "’"), ("「", "」"), ("『", "』"))
"""Of these one alone was typed for the mark that is missing, or for another."""
_LIKE_QUOTES = frozenset("\uff02\uff07\u2032\u2033")
_QUOTED = 12
"""Characters of a word in quotation marks at the beginning of a text."""
_NO_TEXT = re.compile(r"""["'](?:#|\s*[,，]\s*["'][A-Za-z_]+["']\s*[:：])""")
"""Behind a quotation, a comment that follows at once, or an entry as programs write one."""
_WORD = re.compile(r"\w")
_PLAIN = "string"


def unquoted(finding: Finding, document: Document, fields: Fields) -> Fix | None:
    """Put quotes around a text of one line (F516)."""
    match = _entry(finding, document, fields)
    if match is None or _COMMENT.search(match["text"]) or _holds_entry(match["text"], fields):
        return None
    if not _is_text(match["text"]) or _is_inside(finding, match):
        return None
    return _rewritten(finding, document, fields, scalar(match["text"]), match["text"])


def number_sign(finding: Finding, document: Document, fields: Fields) -> Fix | None:
    """Put quotes around a text in which `#` stands before a number, as in #3号楼 (F513)."""
    match = _entry(finding, document, fields)
    lost = str(finding.facts.get("lost", ""))
    if match is None or not _NUMBERED.match(lost) or match["text"][0] in "\"'[{":
        return None
    signs = len(_COMMENT.findall(f" {match['text']}"))
    if signs != len(_NUMBERED.findall(match["text"])):
        return None
    return _rewritten(finding, document, fields, scalar(match["text"]), match["text"])


def open_quote(finding: Finding, document: Document, fields: Fields) -> Fix | None:
    """Close a quotation that begins a text of one line and does not end (F503)."""
    match = _entry(finding, document, fields)
    if match is None:
        return None
    mark, inner = match["text"][0], match["text"][1:]
    left, right = _CHINESE.get(mark, ("", ""))
    if right and inner.endswith(right) and inner.count(right) == inner.count(left) + 1:
        inner = inner[:-1]  # the other mark of the pair was typed
    mixed = not _LIKE_QUOTES.isdisjoint(inner) or any(
        inner.count(one) != inner.count(other) for one, other in _PAIRS
    )
    broken = mixed or mark in inner or "\\" in inner or inner[-1:] in {"", "”", "’", '"', "'"}
    says = _WORD.search(inner) is not None
    if mark not in "\"'" or broken or not says or _COMMENT.search(inner):
        return None
    return _rewritten(finding, document, fields, f"{mark}{inner}{mark}", inner)


def backslash(finding: Finding, document: Document, fields: Fields) -> Fix | None:
    """Double the backslashes of a text in double quotes, if none of them has a meaning (F503)."""
    match = _entry(finding, document, fields)
    if match is None or not re.fullmatch(r'"[^"]*"', match["text"]):
        return None
    inner = match["text"][1:-1]
    following = {inner[i + 1 : i + 2] for i, char in enumerate(inner) if char == "\\"}
    if following & {*_ESCAPES, ""}:
        return None
    doubled = inner.replace("\\", "\\\\")
    return _rewritten(finding, document, fields, f'"{doubled}"', inner)


def open_bracket(finding: Finding, document: Document, fields: Fields) -> Fix | None:
    """Close a list of codes in one line (F503)."""
    match = _entry(finding, document, fields)
    if match is None or not re.fullmatch(r"\[[A-Za-z0-9_, -]*[A-Za-z0-9_]】?", match["text"]):
        return None
    items = [item.strip() for item in match["text"].strip("[】").split(",")]
    return _rewritten(finding, document, fields, f"[{', '.join(items)}]", items)


def _entry(finding: Finding, document: Document, fields: Fields) -> re.Match[str] | None:
    """Return the parts of the finding's line, if what it says ends with the line."""
    line = finding.span.line if finding.span else 0
    if not line or not ends_here(document, line, fields):
        return None
    return _ENTRY.match(document.lines[line - 1].rstrip())


def _is_inside(finding: Finding, match: re.Match[str]) -> bool:
    """Whether only a part of a list in one line is a text that needs quotes."""
    column = finding.span.column if finding.span else 0
    return finding.facts.get("start") == "?" and column != match.start("text") + 1


def _is_text(text: str) -> bool:
    """Whether what needs quotes is a text, and quotation marks in it belong to it.

    They come in pairs, with more behind the first of them: a comment or another entry is no more.
    A text says something, and it does not begin with a second colon.
    """
    if _WORD.search(text) is None or text.startswith(": ") or _NO_TEXT.search(text):
        return False
    if any(text.count(m) % 2 or (text[-1] == m and text[1] == m) for m in "\"'"):
        return False
    first, _, behind = text[1:].partition(text[0])
    return text[0] not in "\"'" or (0 < len(first) <= _QUOTED and _WORD.search(behind) is not None)


def _holds_entry(text: str, fields: Fields) -> bool:
    """Whether another entry of the form seems to stand in a text."""
    return not names(fields).isdisjoint(re.findall(r"([A-Za-z_]+):(?:\s|\Z)", text))


def _rewritten(
    finding: Finding, document: Document, fields: Fields, written: str, meant: object
) -> Fix | None:
    """Return the fix that writes a line's value anew; it must then be read as it was meant."""
    line = finding.span.line if finding.span else 0
    match = _ENTRY.match(document.lines[line - 1].rstrip())
    if match is None:
        return None
    edit = edit_line(document, line, match.start("text"), match.end("text"), written)

    def holds(after: Document) -> bool:
        part = upto(after, line)
        here = [p for p, span in part.values.items() if span.line == line]
        here = [p for p in here if look_up(part.value, p) == meant]
        return reach(after) > line and any(_suits(fields, p, meant) for p in here)

    phase = Phase.VALUES if finding.pointer else Phase.GRAMMAR
    return Fix(finding, phase, (edit,), holds, _change(finding, meant))


def _change(finding: Finding, meant: object) -> Callable[[object, Document], object] | None:
    """A text that was read in part is changed at its place; one that was not, has no place."""
    return (lambda whole, _: put(whole, finding.pointer, meant)) if finding.pointer else None


def _suits(fields: Fields, pointer: str, meant: object) -> bool:
    """Whether a field takes free text, or a list of its own choices."""
    field = fields.get(pattern_of(pointer))
    if field is None:
        parent = fields.get(pattern_of(pointer.rpartition("/")[0]))
        items = parent.schema.get("items", {}) if parent else {}
        return isinstance(meant, str) and items.get("type") == _PLAIN and "format" not in items
    if isinstance(meant, list):
        return field.schema.get("type") == "array" and set(meant) <= field.choices.keys()
    free = not field.choices and "format" not in field.schema
    return field.schema.get("type") == _PLAIN and free
