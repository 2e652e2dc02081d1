"""Field: one entry of a form, with the official number and label that the schema gives it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from site_builder.contract import labels
from site_builder.contract.compile import resolve
from site_builder.pointer import is_index, unescape

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from site_builder.contract.compile import Schema

_LONG_TITLE = 24
"""字; beyond this a question is named by its number alone."""


@dataclass(frozen=True)
class Field:
    """A property of a document. `pointer` is a JSON Pointer in which `*` stands for any row."""

    pointer: str
    schema: Mapping[str, Any]
    section: str | None = None
    """The form's section heading, e.g. 一、制度建设."""
    question: str | None = None
    """The official number of the question to which the field belongs, e.g. 13.1."""
    required: bool = False

    @cached_property
    def key(self) -> str:
        """The last token of the pointer."""
        return self.pointer.rpartition("/")[2]

    @cached_property
    def title(self) -> str:
        """The official label."""
        return str(self.schema.get("title", self.key))

    @cached_property
    def site_title(self) -> str:
        """What readers of the site, and of what is downloaded from it, see instead of the label."""
        return str(self.schema.get("x-site-title", self.title))

    @property
    def number(self) -> str | None:
        """The official number that stands at this very field."""
        number = self.schema.get("x-number")
        return None if number is None else str(number)

    @cached_property
    def publish(self) -> str:
        """What is said here of who may see the answer: public, aggregate or internal (the default).

        Who may see it is for `publicity` to say, which knows what stands above.
        """
        return str(self.schema.get("x-publish", "internal"))

    @cached_property
    def choices(self) -> dict[Any, str]:
        """The choices of this field, or of its items: const → title."""
        schema = self.schema.get("items", self.schema)
        return {c["const"]: c.get("title", str(c["const"])) for c in schema.get("oneOf", ())}

    @property
    def is_free_text(self) -> bool:
        """Whether people answer in words of their own."""
        schema = self.schema
        return schema.get("type") == "string" and not self.choices and "format" not in schema

    @property
    def is_question(self) -> bool:
        """Whether the form asks this as a question of its own."""
        return self.number is not None

    @property
    def label(self) -> str:
        """Name the field as the form does: 第13.1题, 六、问题建议, “项目资金”."""
        number, quoted = self.number, labels.quoted(self.title)
        if number is None:
            return quoted
        if labels.is_part(number):
            return labels.part(number, self.title)
        return labels.question(number) + (quoted if len(self.title) <= _LONG_TITLE else "")

    @property
    def short_label(self) -> str:
        """Name a question by its number alone: 第13.1题; anything else by its label."""
        if self.number is None or labels.is_part(self.number):
            return self.label
        return labels.question(self.number)


def list_fields(schema: Schema) -> tuple[Field, ...]:
    """Return every field of a compiled schema in the form's order, parents before children."""
    return tuple(_walk(schema, "", None, None))


def _walk(
    schema: Schema, pointer: str, section: str | None, question: str | None
) -> Iterator[Field]:
    required = frozenset(schema.get("required", ()))
    for key, child in schema.get("properties", {}).items():
        here = f"{pointer}/{key}"
        number = child.get("x-number", question)
        top = child["title"] if not pointer and _is_section(child) else section
        heading = child.get("x-section", top)
        yield Field(here, child, heading, number, key in required)
        yield from _walk(child, here, heading, number)
    items = schema.get("items")
    if items:
        yield from _walk(items, f"{pointer}/*", section, question)


def list_sources(sources: Mapping[str, Schema], name: str) -> Iterator[Field]:
    """Yield every field of a schema file as it is written, for any round and kind of unit."""

    def walk(schema: Schema, pointer: str) -> Iterator[Field]:
        schema = resolve(sources, schema)
        if pointer and not pointer.endswith("*"):
            yield Field(pointer, schema)
        for key, child in schema.get("properties", {}).items():
            yield from walk(child, f"{pointer}/{key}")
        if "items" in schema:
            yield from walk(schema["items"], f"{pointer}/*")

    yield from walk(sources[name], "")


def _is_section(schema: Schema) -> bool:
    return schema.get("type") == "object" and "x-number" not in schema


def children(fields: Mapping[str, Field], above: str) -> list[Field]:
    """Return the fields directly below a pointer, in the form's order."""
    return [field for pointer, field in fields.items() if pointer.rpartition("/")[0] == above]


def on_the_way(fields: Mapping[str, Field], pointer: str) -> list[Field]:
    """Return the fields from the top down to a pointer; rows have no field of their own."""
    tokens = pointer.split("/")
    ways = ("/".join(tokens[:end]) for end in range(2, len(tokens) + 1))
    return [fields[way] for way in ways if way in fields]


def pattern_of(pointer: str) -> str:
    """Replace row numbers in a pointer by `*`."""
    return "/".join("*" if is_index(token) else token for token in pointer.split("/"))


def answer_field(fields: Mapping[str, Field], pointer: str) -> Field | None:
    """Return the field that an answer is given to; an item of a list of words has its own schema.

    A row of a table is none: its cells are. The examples of a list are those of its items.
    """
    pattern = pattern_of(pointer)
    above, _, last = pattern.rpartition("/")
    field = fields.get(pattern)
    if field or last != "*" or above not in fields:
        return field
    listed = fields[above]
    examples = [item for example in listed.schema.get("examples", ()) for item in example]
    schema = {"title": listed.title, "examples": examples, **listed.schema.get("items", {})}
    return replace(listed, pointer=pattern, schema=schema)


def describe(fields: Mapping[str, Field], pointer: str) -> str:
    """Name the place of a pointer for a reader: 第13.1题 第2行“项目资金”."""
    parts: list[str] = []
    pattern, seen = pattern_of(pointer), ""
    for token in pointer.split("/")[1:]:
        seen += "/" + ("*" if is_index(token) else token)
        if is_index(token):
            rows = any(p.startswith(f"{seen}/") for p in fields)
            parts.append(labels.row(int(token), of_table=rows))
            continue
        field = fields.get(seen)
        if field is None:
            parts.append(f"“{unescape(token)}”")
        elif field.number is not None:
            parts = [field.label if seen == pattern else field.short_label]
        else:
            parts.append(field.label)
    return labels.joined(parts)
