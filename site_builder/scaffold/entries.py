"""The entries of a scaffold: what is said above each key, and the key itself."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from site_builder.check.wording.catalogue import phrases
from site_builder.check.wording.remedy import how_to_fill
from site_builder.contract.demand import demands
from site_builder.contract.fields import pattern_of
from site_builder.editing import yaml_text
from site_builder.guide.words import demand_and_source, label, note
from site_builder.pointer import assembled, look_up
from site_builder.read import strict_yaml
from site_builder.scaffold.example import example_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from site_builder.contract import Contract, Field
    from site_builder.contract.compile import Schema

_STEP = "  "


@dataclass(frozen=True)
class ScaffoldEntry:
    """One key of the file and the comments that stand above it."""

    pad: str
    """The key's indent."""
    line: str
    """The key, with a value only where it is given; maybe of several lines."""
    heading: str = ""
    label: str = ""
    demand: str = ""
    note: str = ""
    how: str = ""
    choices: tuple[tuple[str, str, str], ...] = ()
    """Constant, title and explanation of each choice."""
    many: str = ""
    """How several choices are written; empty where one is chosen."""
    multiline: bool = False
    example: tuple[str, ...] = ()
    columns: tuple[tuple[str, str, str], ...] = ()
    """Of a table: key, label and way of filling in of each column."""
    rows: tuple[str, ...] = ()
    """A row of the table, to be copied."""
    offer: tuple[str, ...] = ()
    """Of what nobody asks for: the key with its example, behind all else and as a comment."""


@dataclass(frozen=True)
class Given:
    """Values by JSON Pointer: what is known needs no explanation, answers are to be looked over."""

    known: Mapping[str, Any]
    answers: Mapping[str, Any] = field(default_factory=dict)
    local: Mapping[str, Any] = field(default_factory=dict)
    """Examples by format, where the unit has one of its own."""

    @property
    def pointers(self) -> tuple[str, ...]:
        """Where there is a value."""
        return (*self.known, *self.answers)

    @cached_property
    def value(self) -> Any:
        """All of them in their places."""
        return assembled({**self.known, **self.answers})


def list_entries(
    contract: Contract, name: str, year: int, kind: str | None, given: Given
) -> tuple[ScaffoldEntry, ...]:
    """Return the entries of document `name`; raises KeyError of a value that has no place in it."""
    walk = _Scaffold(contract, name, year, kind, given)
    strange = [p for p in given.pointers if pattern_of(p).removesuffix("/*") not in walk.fields]
    if strange:
        raise KeyError(*strange)
    return tuple(walk.entries())


class _Scaffold:
    """One walk over a compiled schema."""

    def __init__(
        self, contract: Contract, name: str, year: int, kind: str | None, given: Given
    ) -> None:
        self.schema = contract.schema_for(name, year, kind)
        self.fields = contract.fields(name, year, kind)
        self.demands = demands(self.schema)
        self.given = given
        self.section: str | None = None

    def entries(self) -> Iterator[ScaffoldEntry]:
        yield from self.walk(self.schema, "", "")

    def walk(self, schema: Schema, pointer: str, pad: str) -> Iterator[ScaffoldEntry]:
        for key, child in schema["properties"].items():
            here = f"{pointer}/{key}"
            field_ = self.fields[here]
            expanded = child.get("type") == "object" and self.expands(here, child)
            yield self.entry(field_, pad, expanded=expanded)
            if expanded:
                yield from self.walk(child, here, pad + _STEP)

    def expands(self, pointer: str, schema: Schema) -> bool:
        """Whether an object's keys are laid out: not if it may be left out as a whole."""
        if look_up(self.given.value, pointer) is not None:
            return True
        return self.demands[pointer].required or not schema.get("required")

    def entry(self, field_: Field, pad: str, *, expanded: bool) -> ScaffoldEntry:
        heading = self.heading(field_)
        title = label(field_)
        if expanded and heading and field_.number is None:
            return ScaffoldEntry(pad, f"{field_.key}:", heading=heading)
        line = f"{field_.key}:" if expanded else self.line(field_, pad)
        if field_.pointer in self.given.known:
            return ScaffoldEntry(pad, line, heading, title)
        given = look_up(self.given.value, field_.pointer) is not None
        return ScaffoldEntry(
            pad=pad,
            line=line,
            heading="" if heading == title else heading,
            label=title,
            demand=self.demand(field_.pointer),
            note=note(field_),
            how="" if expanded or field_.choices else _how(field_),
            choices=_choices(field_),
            many=_many(field_),
            multiline="|-" in line.partition("\n")[0],
            example=() if expanded or given else tuple(_example(field_)),
            columns=() if expanded else tuple(self.columns(field_)),
            rows=() if expanded or given else tuple(self.rows(field_)),
            offer=() if given else tuple(_offer(field_)),
        )

    def demand(self, pointer: str) -> str:
        """Whether a field is to be filled in, and who says so."""
        return demand_and_source(self.demands[pointer], self.fields, pointer)

    def line(self, field_: Field, pad: str) -> str:
        """The key with its value, if one is given."""
        value = look_up(self.given.value, field_.pointer)
        multiline = bool(field_.schema.get("x-multiline"))
        if value is None:
            return f"{field_.key}: |-\n" if multiline else f"{field_.key}:"
        first, *others = _written(field_.key, value, multiline=multiline)
        return "\n".join([first, *(f"{pad}{line}".rstrip() for line in others)])

    def heading(self, field_: Field) -> str:
        """The form's section heading, where a new section begins."""
        if field_.section == self.section or not field_.section:
            return ""
        self.section = field_.section
        return field_.section

    def columns(self, field_: Field) -> Iterator[tuple[str, str, str]]:
        """What each key of a row means."""
        for pointer, column in self.fields.items():
            parent, _, key = pointer.rpartition("/")
            if parent in {f"{field_.pointer}/*", field_.pointer}:
                name = f"{label(column)}〔{self.demand(pointer)}〕"
                yield key, name, how_to_fill(column) if column.choices else _how(column)

    def rows(self, field_: Field) -> list[str]:
        """One row of a table (or the keys of an optional part), to be copied."""
        schema = field_.schema
        if schema.get("type") == "object":
            return self.keys(dict(schema))
        items = schema.get("items", {})
        return yaml_text.row(self.keys(items)) if items.get("type") == "object" else []

    def keys(self, schema: Schema) -> list[str]:
        """The keys of a row with example answers."""
        lines: list[str] = []
        for key, child in schema["properties"].items():
            value = example_of(child, self.given.local)
            multiline = bool(child.get("x-multiline"))
            entry = yaml_text.entry(key, value, multiline=multiline)
            lines += [f"{key}:"] if value is None else entry
        return lines


def _written(key: str, value: Any, *, multiline: bool) -> list[str]:
    """Write a value below a `|-` where it is read again as it is, else in its line."""
    lines = yaml_text.entry(key, value, multiline=multiline)
    parsed = strict_yaml.parse("\n".join(lines))
    if parsed.value == {key: value} and not parsed.findings:
        return lines
    return yaml_text.entry(key, value)


def _how(field_: Field) -> str:
    if field_.schema.get("type") == "array" and "x-remedy" not in field_.schema:
        return str(phrases()["how"]["array"])
    if "x-remedy" not in field_.schema and field_.schema.get("type", "string") == "string":
        return ""
    return how_to_fill(field_)


def _choices(field_: Field) -> tuple[tuple[str, str, str], ...]:
    schema = field_.schema.get("items", field_.schema)
    return tuple(
        (str(c["const"]), str(c["title"]), str(c.get("description", "")))
        for c in schema.get("oneOf", ())
    )


def _many(field_: Field) -> str:
    if not field_.choices or "items" not in field_.schema:
        return ""
    example = field_.schema.get("examples", (list(field_.choices)[:2],))[0]
    return f"[{', '.join(example)}]"


def _offer(field_: Field) -> list[str]:
    """Write what a unit may add, as it might be, where nobody asks for it."""
    if not field_.schema.get("x-voluntary"):
        return []
    return yaml_text.entry(field_.key, field_.schema["examples"][0])


def _example(field_: Field) -> list[str]:
    """Write the example where the way of filling in does not show one."""
    schema = field_.schema
    tabular = schema.get("items", {}).get("type") == "object"
    shown = schema.get("type") in {"number", "integer", "boolean"} or field_.choices
    if tabular or shown or "examples" not in schema:
        return []
    example = schema["examples"][0]
    if str(example) in str(schema.get("x-remedy", "")):
        return []
    multiline = bool(schema.get("x-multiline"))
    return yaml_text.entry(field_.key, example, multiline=multiline)
