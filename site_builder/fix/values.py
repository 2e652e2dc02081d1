"""Values that stand for the right answer in another form: 是, 12万元, C.标题, 2022年3月18日."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from site_builder.contract.fields import Field, pattern_of
from site_builder.editing.edit import Edit
from site_builder.editing.yaml_text import scalar
from site_builder.fix.changes import put, splice
from site_builder.fix.fix import Fix, Phase
from site_builder.fix.lines import edit_span, start_of
from site_builder.fix.separators import separators_in_text
from site_builder.pointer import look_up
from site_builder.readings.read_as import read_as

if TYPE_CHECKING:
    from site_builder.fix.fix import Fields
    from site_builder.problem import Finding, Span
    from site_builder.read.document import Document
    from site_builder.readings.reading import Value

_ONE_OF_LIST = re.compile(r"\[([^\[\],\"']*)\]")
_TITLE = re.compile("《[^《》]*》")
_SEVERAL = re.compile(r"[;；、，,\s]")
"""What may stand between two items: then nobody knows whether a text is one or several."""


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
    right = _certain(field, there, written)
    return None if right is None else _replaced(finding, document, span, right)


def _certain(field: Field, there: Any, written: str | None = None) -> Value | None:
    """Return the one value that something wrong certainly stands for.

    Only where a text belongs may a value of another type be one that was meant.
    """
    only = there[0] if isinstance(there, list) else there
    if not isinstance(only, str) and field.schema.get("type") != "string":
        return None
    reading = read_as(field, there, written)
    return reading.value if reading and reading.is_certain and reading.value != there else None


def _held(right: Value) -> Any:
    """Return a value as a document holds it."""
    return list(right) if isinstance(right, tuple) else right


def _written(right: Value) -> str:
    return f"[{', '.join(right)}]" if isinstance(right, tuple) else scalar(right)


def _replaced(finding: Finding, document: Document, span: Span, right: Value) -> Fix:
    return _fix(finding, edit_span(document, span, _written(right)), right)


def _fix(finding: Finding, edit: Edit, right: Any) -> Fix:
    return Fix(
        finding,
        Phase.VALUES,
        (edit,),
        lambda after: look_up(after.value, finding.pointer) is not None,
        lambda whole, _: put(whole, finding.pointer, _held(right)),
    )


def _unlisted(
    finding: Finding, document: Document, field: Field, span: Span, there: list[Any]
) -> Fix | None:
    """Take the only item out of a list in one line, where a single answer belongs."""
    line = document.lines[span.line - 1]
    match = _ONE_OF_LIST.match(line, span.column - 1)
    if match is None or len(there) != 1 or isinstance(there[0], (list, dict)):
        return None
    right = _certain(field, there, match.group(1).strip())
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
        named = _certain(field, there)
        return None if named is None else _replaced(finding, document, span, named)
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


def _item(
    finding: Finding, document: Document, fields: Fields, span: Span, there: Any
) -> Fix | None:
    """Fix an item of a list of choices, which may name several of them."""
    above, _, _ = finding.pointer.rpartition("/")
    field = fields.get(pattern_of(above))
    if field is None or not field.choices:
        return None
    named = _certain(Field(finding.pointer, field.schema["items"]), there)
    if isinstance(named, str):
        return _replaced(finding, document, span, named)
    if not isinstance(named, tuple):
        return None
    if document.values[above].width != 1:  # a list below its key, an item a line
        return None
    return Fix(
        finding,
        Phase.VALUES,
        (edit_span(document, span, ", ".join(named)),),
        lambda after: after.value is not None,
        lambda whole, _: splice(whole, finding.pointer, list(named)),
    )
