"""Values that stand for the right answer in another form: 是, 12万元, C.标题, 2022年3月18日."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from site_builder.contract.fields import pattern_of
from site_builder.editing.edit import Edit
from site_builder.editing.yaml_text import scalar
from site_builder.fix.changes import put, splice
from site_builder.fix.fix import Fix, Phase
from site_builder.fix.lines import edit_span, start_of
from site_builder.fix.separators import separators_in_text
from site_builder.pointer import look_up
from site_builder.read.scalars import show_plain
from site_builder.readings import certain as readings

if TYPE_CHECKING:
    from site_builder.contract import Field
    from site_builder.fix.fix import Fields
    from site_builder.problem import Finding, Span
    from site_builder.read.document import Document

_ONE_OF_LIST = re.compile(r"\[([^\[\],\"']*)\]")
_TITLE = re.compile("《[^《》]*》")
_SEVERAL = re.compile(r"[;；、，,\s]")
"""What may stand between two items: then nobody knows whether a text is one or several."""
_NUMBERS = frozenset(("number", "integer"))


def value(finding: Finding, document: Document, fields: Fields) -> Fix | None:
    """Return the fix of a value of the wrong type or form (codes ending in 04, 05 and 09)."""
    span = document.values.get(finding.pointer)
    field = fields.get(pattern_of(finding.pointer))
    there = look_up(document.value, finding.pointer)
    if span is None or there is None:
        return None
    if field is None:
        return _item(finding, document, fields, span, there)
    if field.schema.get("type") in {"array", "object"}:
        return separators_in_text(finding, document, fields) or _list(
            finding, document, field, span, there
        )
    return _scalar(finding, document, field, span, there)


def _scalar(
    finding: Finding, document: Document, field: Field, span: Span, there: Any
) -> Fix | None:
    """Fix a single value, which may stand in a list of its own."""
    if isinstance(there, list):
        return _unlisted(finding, document, field, span, there)
    if isinstance(there, dict):
        return None
    written = document.lines[span.line - 1][span.column - 1 : span.column - 1 + span.width]
    right = _reading(there, written, field)
    return None if right is None else _replaced(finding, document, span, right)


def _reading(there: Any, written: str, field: Field) -> readings.Value | None:
    """Return the one value that a scalar certainly stands for."""
    wanted = field.schema.get("type")
    if field.choices:
        return readings.choice(there, field.choices) if isinstance(there, str) else None
    if wanted == "boolean":
        return readings.truth(there) if isinstance(there, str) else None
    if wanted in _NUMBERS:
        return readings.number(there, field) if isinstance(there, str) else None
    return readings.text(there, written, field) if wanted == "string" else None


def _written(right: readings.Value) -> str:
    return scalar(right) if isinstance(right, (str, bool)) else show_plain(Decimal(right))


def _replaced(finding: Finding, document: Document, span: Span, right: readings.Value) -> Fix:
    edit = edit_span(document, span, _written(right))
    return _fix(finding, edit, right)


def _fix(finding: Finding, edit: Edit, right: Any) -> Fix:
    return Fix(
        finding,
        Phase.VALUES,
        (edit,),
        lambda after: look_up(after.value, finding.pointer) is not None,
        lambda whole, _: put(whole, finding.pointer, right),
    )


def _unlisted(
    finding: Finding, document: Document, field: Field, span: Span, there: list[Any]
) -> Fix | None:
    """Take the only item out of a list in one line, where a single answer belongs."""
    line = document.lines[span.line - 1]
    match = _ONE_OF_LIST.match(line, span.column - 1)
    if match is None or len(there) != 1 or isinstance(there[0], (list, dict)):
        return None
    only = there[0]
    right = only if only in field.choices else _reading(only, match.group(1).strip(), field)
    if right is None:
        return None
    start = start_of(document, span.line)
    edit = Edit(start + match.start(), start + match.end(), _written(right))
    return _fix(finding, edit, right)


def _list(finding: Finding, document: Document, field: Field, span: Span, there: Any) -> Fix | None:
    """Make a list of one text: of the choices that it names, or with it as the only item."""
    if field.schema.get("type") != "array" or not isinstance(there, str):
        return None
    if field.choices:
        named = readings.several(there, field.choices)
        if named is None:
            return None
        return _fix(finding, edit_span(document, span, _flow(named)), named)
    items = field.schema.get("items", {})
    only_item = not _SEVERAL.search(_TITLE.sub("", there)) and there.count("《") <= 1
    if items.get("type") != "string" or "format" in items or not only_item:
        return None
    line = document.lines[span.line - 1]
    before = line[: span.column - 1].rstrip()
    key = document.keys.get(finding.pointer)
    if key is None or key.line != span.line:
        return None
    start = start_of(document, span.line)
    text = f"\n{' ' * (key.column + 1)}- {line[span.column - 1 :].rstrip()}"
    return _fix(finding, Edit(start + len(before), start + len(line), text), [there])


def _flow(names: list[str]) -> str:
    return f"[{', '.join(names)}]"


def _item(
    finding: Finding, document: Document, fields: Fields, span: Span, there: Any
) -> Fix | None:
    """Fix an item of a list of choices, which may name several of them."""
    above, _, _ = finding.pointer.rpartition("/")
    field = fields.get(pattern_of(above))
    if field is None or not field.choices or not isinstance(there, str):
        return None
    named = readings.several(there, field.choices)
    if named is None:
        return None
    if len(named) == 1:
        return _replaced(finding, document, span, named[0])
    if document.values[above].width != 1:  # a list below its key, an item a line
        return None
    return Fix(
        finding,
        Phase.VALUES,
        (edit_span(document, span, ", ".join(named)),),
        lambda after: after.value is not None,
        lambda whole, _: splice(whole, finding.pointer, list(named)),
    )
