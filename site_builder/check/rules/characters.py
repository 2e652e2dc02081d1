"""Characters that look like others: radicals from PDFs, dashes and letters in codes, quotes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from site_builder.check.registry import raw_rule
from site_builder.check.rules.finding import found
from site_builder.contract.fields import children, pattern_of
from site_builder.editing.yaml_text import scalar
from site_builder.pointer import look_up, unescape
from site_builder.problem import Span
from site_builder.read.characters.confusables import (
    QUOTES,
    difference,
    in_figures,
    is_lookalike,
    plainly,
    told,
    unquoted,
)
from site_builder.read.characters.lookalikes import ITEM, WHOLE
from site_builder.read.characters.radicals import LOOKALIKE, ordinary
from site_builder.read.strict_yaml.scalars import plain_value

if TYPE_CHECKING:
    import re
    from collections.abc import Collection, Iterator, Mapping

    from site_builder.check.context import Context
    from site_builder.contract.fields import Field
    from site_builder.contract.formats import Formats
    from site_builder.problem import Finding
    from site_builder.read.document import Document

_MOST_TOLD = 10
"""Characters of one line; with more of them the line comes from a PDF as a whole."""


_LONGEST_CODE = 200
_OF_FIGURES = frozenset(("date", "period", "division", "division-code"))


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
        above, _, token = pointer.rpartition("/")
        name = unescape(token)
        if name.isascii():
            continue
        right = _name(name, {f.key for f in children(fields, pattern_of(above))})
        if right:
            yield replace(_told(pointer, name, right, right, span), on_key=True)
    for pointer, span in document.values.items():
        text = look_up(document.value, pointer)
        schema = _schema(fields, pointer)
        if schema.get("type") == "array":
            item = _item(text)
            if item and item["wrong"] != "-":
                at = item.start("wrong")
                yield found(pointer, Span(span.line, span.column + at), **told(text, at, "-"))
            continue
        right = _meant(text, schema, context.contract.formats)
        if right and isinstance(text, str):
            at = document.lines[span.line - 1].find(text, span.column - 1)
            if at >= 0:
                is_text = schema.get("type") == "string" or "oneOf" in schema
                place = Span(span.line, at + 1)
                yield _told(pointer, text, right, scalar(right) if is_text else right, place)


@raw_rule(survey="F561", case="F561", report="F561", update="F561")
def tight_dashes(document: Document, context: Context) -> Iterator[Finding]:
    """The dash of a list has a space behind it."""
    fields = context.contract.fields(document.kind, document.place.round or 0)
    for pointer, span in document.values.items():
        if _schema(fields, pointer).get("type") == "array":
            item = _item(look_up(document.value, pointer))
            if item and item["wrong"] == "-":
                yield found(pointer, Span(span.line, span.column), reason="none")


def _item(value: object) -> re.Match[str] | None:
    """Match the sign with which a text begins that is meant to be a list."""
    return ITEM.match(value) if isinstance(value, str) else None


def _name(name: str, keys: Collection[str]) -> str:
    """Return the name of the form for which one is taken, or an empty text."""
    if name in keys or name.isascii():
        return ""
    plain = plainly(unquoted(name) or name)
    right = next((k for k in (plain, plain.replace("-", "_")) if k in keys), "")
    return right if any(map(is_lookalike, name)) else ""


def _told(pointer: str, text: str, right: str, whole: str, place: Span) -> Finding:
    """Say where a code or a name first differs from what it is taken for."""
    if unquoted(text) is None:
        at, there = difference(text, right) or (0, right)
    else:
        at, there = (0 if text[0] in QUOTES else len(text) - 1), '"'
    facts = {**told(text, at, there), "written": whole}
    return found(pointer, Span(place.line, place.column + at), **facts)


def _meant(text: object, schema: Mapping[str, Any], accepts: Formats) -> str:
    """Return the code or the number that a value would be if it were written plainly."""
    if not isinstance(text, str) or len(text) > _LONGEST_CODE or _is_free(schema):
        return ""
    if _is_code(text, schema, accepts):
        return ""
    inner = unquoted(text)
    plain = plainly(text if inner is None else inner)
    figures = in_figures(plain) if _takes_figures(schema) else plain
    if not (any(map(is_lookalike, text)) or figures != plain):
        return ""
    spellings: tuple[str, ...] = (
        (plain.upper(), plain.replace("-", "_")) if "oneOf" in schema else ()
    )
    for right in (plain, figures, *spellings):
        if _is_code(right, schema, accepts):
            return right
    return ""


def _is_free(schema: Mapping[str, Any]) -> bool:
    return schema.get("type") == "string" and not schema.keys() & {"oneOf", "format"}


def _takes_figures(schema: Mapping[str, Any]) -> bool:
    return schema.get("type") in {"integer", "number"} or schema.get("format") in _OF_FIGURES


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
    if schema.get("type") == "boolean":
        return isinstance(plain_value(text), bool)
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
        if free and document.lines[span.line - 1].startswith(text, span.column - 1):
            yield found(pointer, span=span)
