"""Characters that look like others: radicals from PDFs, dashes and letters in codes, quotes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from site_builder.check.registry import raw_rule
from site_builder.check.rules.finding import found
from site_builder.contract.fields import pattern_of
from site_builder.pointer import look_up, unescape
from site_builder.problem import Span
from site_builder.read.characters.lookalikes import ITEM, WHOLE, first_lookalike, plainly, told
from site_builder.read.characters.radicals import LOOKALIKE, ordinary
from site_builder.read.strict_yaml.scalars import plain_value

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from site_builder.check.context import Context
    from site_builder.contract.fields import Field
    from site_builder.contract.formats import Formats
    from site_builder.problem import Finding
    from site_builder.read.document import Document

_MOST_TOLD = 10
"""Characters of one line; with more of them the line comes from a PDF as a whole."""


@raw_rule(survey="F525", case="F525", report="F525", update="F525")
def radicals(document: Document, _: Context) -> Iterator[Finding]:
    """No radical stands for the character that looks like it; one finding a line."""
    for number, line in enumerate(document.lines, 1):
        match = LOOKALIKE.search(line)
        if match is None:
            continue
        chars = dict.fromkeys(LOOKALIKE.findall(line))
        pairs = {char: ordinary(char) for char in chars if ordinary(char) != char}
        if pairs:
            named = list(pairs.items())[:_MOST_TOLD]
            first = next(i for i, char in enumerate(line) if char in pairs)
            chars_told = "".join(f"“{char}”（U+{ord(char):04X}）" for char, _ in named)
            right = "".join(f"“{meant}”" for _, meant in named)
            yield found(span=Span(number, first + 1), found=chars_told, right=right)


@raw_rule(survey="F526", case="F526", report="F526", update="F526")
def lookalikes(document: Document, context: Context) -> Iterator[Finding]:
    """No code, and no name of the form, is written in characters that only look right."""
    fields = context.contract.fields(document.kind, document.place.round or 0)
    for pointer, span in document.keys.items():
        name = unescape(pointer.rpartition("/")[2])
        parent = pattern_of(pointer.rpartition("/")[0])
        at = first_lookalike(name)
        if at is not None and f"{parent}/{plainly(name)}" in fields:
            yield _lookalike(pointer, name, at, span, on_key=True)
    for pointer, span in document.values.items():
        text = look_up(document.value, pointer)
        written = document.lines[span.line - 1][span.column - 1 :]
        if _slip(text, _schema(fields, pointer), context.contract.formats):
            yield _lookalike(pointer, written, first_lookalike(written) or 0, span)


def _slip(text: object, schema: Mapping[str, Any], accepts: Formats) -> bool:
    """Whether a value would be a code, a number or a list if it were written plainly."""
    if not isinstance(text, str):
        return False
    if schema.get("type") == "array":
        return ITEM.match(text) is not None
    at = first_lookalike(text)
    right = text[1:-1] if WHOLE.fullmatch(text) else plainly(text)
    return (at is not None or right != plainly(text)) and _is_code(right, schema, accepts)


def _lookalike(pointer: str, written: str, at: int, span: Span, *, on_key: bool = False) -> Finding:
    place = Span(span.line, span.column + at)
    return replace(found(pointer, place, **told(written, at)), on_key=on_key)


def _schema(fields: Mapping[str, Field], pointer: str) -> Mapping[str, Any]:
    """Return the schema of a value, which may be an item of a list."""
    field = fields.get(pattern_of(pointer))
    above = fields.get(pattern_of(pointer.rpartition("/")[0]))
    items: Mapping[str, Any] = above.schema.get("items", {}) if above else {}
    return field.schema if field else items


def _is_code(text: str, schema: Mapping[str, Any], accepts: Formats) -> bool:
    """Whether a text is right where a choice, a number or a text of a certain form belongs."""
    if "oneOf" in schema:
        return any(choice.get("const") == text for choice in schema["oneOf"])
    if schema.get("type") in {"integer", "number"}:
        return not isinstance(plain_value(text), (str, bool)) and bool(text)
    accept = accepts.get(schema.get("format", ""))
    return accept is not None and accept(text)


@raw_rule(survey="F527", case="F527", report="F527", update="F527")
def quoted(document: Document, context: Context) -> Iterator[Finding]:
    """No free text stands as a whole between Chinese quotation marks; a sentence may."""
    fields = context.contract.fields(document.kind, document.place.round or 0)
    for pointer, span in document.values.items():
        text = look_up(document.value, pointer)
        if not isinstance(text, str) or not WHOLE.fullmatch(text):
            continue
        schema = _schema(fields, pointer)
        free = schema.get("type") == "string" and not schema.keys() & {"oneOf", "format"}
        if free and document.lines[span.line - 1][span.column - 1 :].startswith(text):
            yield found(pointer, span=span)
