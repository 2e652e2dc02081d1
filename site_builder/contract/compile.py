"""`schema_for`: from a hand-written schema to plain JSON Schema 2020-12 for one round and kind.

The compiler resolves references, fills in years, keeps the questions that the round and
the kind of unit have, and turns `x-applies` and `x-when` into `required` and `if`/`then`.
docs/schema.md describes the keywords.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

Schema = dict[str, Any]

_YEAR = re.compile(r"\{(year|previous|next|day)\}")
_BEFORE = timedelta(days=10)
"""How long before the survey is due the day lies that stands as an example."""
_COMPILED_AWAY = ("x-applies", "x-when", "x-rounds", "x-choices-of")


@dataclass(frozen=True)
class Calendar:
    """A round's year, and the last day for its survey where that is known."""

    year: int
    due: date | None = None

    def words(self) -> dict[str, int | str]:
        """What the placeholders of a schema become; the day is one before the survey is due."""
        due = self.due or date(self.year or 1, 12, 31)
        day = (due - _BEFORE).isoformat()
        return {
            "year": self.year,
            "previous": self.year - 1,
            "next": self.year + 1,
            "day": day,
        }


def schema_for(
    sources: Mapping[str, Schema], name: str, calendar: Calendar, kind: str | None = None
) -> Schema:
    """Return the plain schema of document `name` for a round and unit kind `kind`.

    `sources` maps file names (`survey.schema.yml`) to parsed schemas. With `kind` None
    every question of the round is kept and applicability demands nothing.
    """
    compiler = _Compiler(sources, calendar, kind)
    schema = compiler.compile(sources[f"{name}.schema.yml"])
    if compiler.conditions:
        schema["allOf"] = [*schema.get("allOf", []), *compiler.conditions]
    return schema


def in_round(schema: Schema, year: int) -> bool:
    """Whether a property exists in round `year` (`x-rounds: {from, until}`, both inclusive)."""
    rounds = schema.get("x-rounds", {})
    return bool(rounds.get("from", year) <= year <= rounds.get("until", year))


def resolve(sources: Mapping[str, Schema], schema: Schema) -> Schema:
    """Put a referenced definition in place; what stands beside `$ref` takes precedence."""
    while "$ref" in schema:
        target = _at(sources, schema["$ref"])
        schema = {**target, **{k: v for k, v in schema.items() if k != "$ref"}}
    if "x-choices-of" in schema:
        properties = _at(sources, schema["x-choices-of"])["properties"]
        choices = [{"const": key, "title": value["title"]} for key, value in properties.items()]
        schema = {**schema, "oneOf": choices}
    return schema


def _at(sources: Mapping[str, Schema], reference: str) -> Schema:
    name, _, pointer = reference.partition("#")
    found: Any = sources[name]
    for token in pointer.strip("/").split("/"):
        found = found[token]
    return dict(found)


class _Compiler:
    """One compilation: the round, the kind, and the conditions that gather at the root."""

    def __init__(self, sources: Mapping[str, Schema], calendar: Calendar, kind: str | None) -> None:
        self.sources = sources
        self.year = calendar.year
        self.words = calendar.words()
        self.kind = kind
        self.conditions: list[Schema] = []

    def compile(self, schema: Schema, path: tuple[str, ...] = ()) -> Schema:
        schema = resolve(self.sources, schema)
        out: Schema = {}
        for key, value in schema.items():
            if key in _COMPILED_AWAY or key in {"properties", "items"}:
                continue
            out[key] = self.fill(value)
        if "items" in schema:
            out["items"] = self.compile(schema["items"], (*path, "*"))
        if "properties" in schema:
            self.compile_properties(schema, out, path)
        return out

    def compile_properties(self, schema: Schema, out: Schema, path: tuple[str, ...]) -> None:
        properties: Schema = {}
        required = [k for k in schema.get("required", []) if k in schema["properties"]]
        conditions: list[Schema] = []
        for key, raw in schema["properties"].items():
            source = resolve(self.sources, raw)
            demand = self.demand(source)
            if not in_round(source, self.year) or demand == "none":
                required = [k for k in required if k != key]
                continue
            compiled = self.compile(source, (*path, key))
            if compiled.get("type") == "object" and not compiled["properties"]:
                continue
            properties[key] = compiled
            conditions.extend(self.local_condition(key, source, schema["properties"]))
            if isinstance(demand, dict):
                self.conditions.extend(_remote_conditions((*path, key), demand))
            needed = demand == "required" and "x-when" not in source
            section = not path and demand is None and compiled.get("required")
            if needed or section:
                required.append(key)
        out["properties"] = properties
        out["required"] = [k for k in properties if k in required]
        if conditions:
            out["allOf"] = [*out.get("allOf", []), *conditions]

    def demand(self, source: Schema) -> Any:
        """Return required, optional, none, a condition on another question, or None (unsaid)."""
        if source.get("x-voluntary"):
            return "optional"
        if self.kind is None or "x-applies" not in source:
            return "optional" if "x-applies" in source else None
        return source["x-applies"][self.kind]

    def local_condition(self, key: str, source: Schema, siblings: Schema) -> list[Schema]:
        """`x-when: {sibling: value}`: required with that answer, refused with any other."""
        if "x-when" not in source:
            return []
        ((sibling, value),) = source["x-when"].items()
        test: Schema = {"const": value}
        if resolve(self.sources, siblings[sibling]).get("type") == "array":
            test = {"contains": test}
        return [
            {
                "if": {"properties": {sibling: test}, "required": [sibling]},
                "then": {"required": [key]},
                "else": {"properties": {key: False}},
            }
        ]

    def fill(self, value: Any) -> Any:
        if isinstance(value, str):
            return self.fill_years(value)
        if isinstance(value, list):
            return [self.fill(v) for v in value]
        if isinstance(value, dict):
            return {k: self.fill(v) for k, v in value.items()}
        return value

    def fill_years(self, text: str) -> str | int:
        whole = _YEAR.fullmatch(text)
        if whole:
            return self.words[whole.group(1)]
        return _YEAR.sub(lambda m: str(self.words[m.group(1)]), text)


def _remote_conditions(path: tuple[str, ...], demand: Schema) -> list[Schema]:
    """`{by: pointer, required: […], none: […]}`: another question decides."""
    by = demand["by"].strip("/").split("/")
    conditions = []
    if demand.get("required"):
        conditions.append(
            {"if": _answered(by, demand["required"]), "then": _demanded(path[:-1], path[-1])}
        )
    if demand.get("none"):
        refused: Schema = {"properties": {path[-1]: False}}
        for key in reversed(path[:-1]):
            refused = {"properties": {key: refused}}
        conditions.append({"if": _answered(by, demand["none"]), "then": refused})
    return conditions


def _answered(by: list[str], values: list[str]) -> Schema:
    test: Schema = {"enum": values}
    for key in reversed(by):
        test = {"properties": {key: test}, "required": [key]}
    return test


def _demanded(parents: tuple[str, ...], key: str) -> Schema:
    test: Schema = {"required": [key]}
    for parent in reversed(parents):
        test = {"required": [parent], "properties": {parent: test}}
    return test
