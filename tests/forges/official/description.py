"""What a forge officially says of the requests that we make, cut to these, in `extracts/`.

`update.py` makes the files from the forges' own descriptions. They hold facts alone: addresses,
names, types, what is required, answers by number.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jsonschema import Draft202012Validator

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

Schema = dict[str, Any]
FOLDER = Path(__file__).parent / "extracts"
_EVERYWHERE = frozenset((401, 403, 404, 429))
"""Refusals that a forge gives anywhere, whether it lists them or not."""
_MISTAKE, _OURS = 400, 500
_PLACE = re.compile(r"\\{(\w+)\\}")
_PATHS = frozenset(("filepath", "file_path", "path"))
"""Places in an address that hold a file's path, slashes and all."""


@dataclass(frozen=True)
class Operation:
    """One method at one address."""

    method: str
    path: str
    """With names in braces for what varies."""
    query: Mapping[str, Schema]
    body: Schema | None
    answers: Mapping[int, Schema | None]
    """By HTTP's number; None where nothing is said of the content."""

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """What its addresses look like."""
        return re.compile(_PLACE.sub(_filled, re.escape(self.path)))

    @property
    def success(self) -> int:
        """The number of its answer where it did what it was asked."""
        return min(number for number in self.answers if number < _MISTAKE)

    @property
    def fixed(self) -> int:
        """How much of its address does not vary."""
        return len(_PLACE.sub("", re.escape(self.path)))


@dataclass(frozen=True)
class Exchange:
    """What was asked of a forge and what it said, its body as JSON has it."""

    method: str
    path: str
    query: Mapping[str, str]
    body: Any
    status: int
    value: Any

    def __str__(self) -> str:
        """Name it by what was asked."""
        return f"{self.method} {self.path}"


@dataclass(frozen=True)
class Description:
    """One version of a forge's API."""

    name: str
    source: Mapping[str, str]
    operations: tuple[Operation, ...]

    def find(self, method: str, path: str) -> Operation | None:
        """Return the operation that an address belongs to."""
        found = [o for o in self.operations if o.method == method and o.pattern.fullmatch(path)]
        return max(found, key=lambda operation: operation.fixed, default=None)


@cache
def descriptions(kind: str) -> tuple[Description, ...]:
    """Return what is said of a forge, the newest first; none if it has no description."""
    files = [p for p in FOLDER.glob("*.json") if _kind(p) == kind]
    return tuple(sorted(map(_read, files), key=lambda d: d.source["order"]))


def problems(exchange: Exchange, known: Sequence[Description]) -> Iterator[str]:
    """Yield what an exchange does against what is said of the forge.

    A request has to be right for every version, but may name what only one of them knows; an
    answer has to be as at least one version gives it.
    """
    found = [(d, d.find(exchange.method, exchange.path)) for d in known]
    yield from (f"{exchange}: not an operation of {d.name}" for d, o in found if o is None)
    operations = [(d.name, o) for d, o in found if o is not None]
    if not operations:
        return
    yield from _asked(exchange, operations)
    wrong = [list(_answered(exchange, *named)) for named in operations]
    if all(wrong):
        yield from wrong[0]


def _asked(exchange: Exchange, operations: list[tuple[str, Operation]]) -> Iterator[str]:
    names = set().union(*(o.query for _, o in operations))
    yield from (f"{exchange}: unknown parameter {n}" for n in exchange.query if n not in names)
    if isinstance(exchange.body, dict):
        fields = set().union(*(_fields(o.body) for _, o in operations))
        yield from (f"{exchange}: unknown field {f}" for f in exchange.body if f not in fields)
    for name, operation in operations:
        for key, value in exchange.query.items():
            if key in operation.query and not _fits_text(value, operation.query[key]):
                yield f"{exchange}: {name} does not take {key}={value}"
        if operation.body is not None:
            yield from (f"{exchange}: {name}: {w}" for w in _wrong(exchange.body, operation.body))
        elif exchange.body:
            yield f"{exchange}: {name} takes no body"


def _answered(exchange: Exchange, name: str, operation: Operation) -> Iterator[str]:
    status = exchange.status
    if status >= _MISTAKE:
        if status not in operation.answers and status not in _EVERYWHERE and status < _OURS:
            yield f"{exchange}: {name} does not answer {status}"
    elif status not in operation.answers:
        yield f"{exchange}: {name} does not answer {status}"
    elif (schema := operation.answers[status]) is not None:
        yield from (
            f"{exchange}: {name} answers otherwise: {w}" for w in _wrong(exchange.value, schema)
        )
    elif exchange.value is not None:
        yield f"{exchange}: {name} answers nothing"


def documents(operation: Operation, steps: tuple[str, ...]) -> bool:
    """Whether what is read in an answer, step by step, is said to be there."""
    schema = operation.answers.get(operation.success)
    return schema is not None and _has(schema, steps)


def _has(schema: Schema, steps: tuple[str, ...]) -> bool:
    if not steps:
        return True
    if "anyOf" in schema:
        return any(_has(choice, steps) for choice in schema["anyOf"])
    below = schema.get("items") if steps[0] == "[]" else schema.get("properties", {}).get(steps[0])
    return below is not None and _has(below, steps[1:])


def _wrong(value: Any, schema: Schema) -> Iterator[str]:
    for error in Draft202012Validator(schema).iter_errors(value):
        yield f"{'/'.join(map(str, error.absolute_path))}: {error.message}"


def _fits_text(text: str, schema: Schema) -> bool:
    """Whether a parameter's text is of the type that is asked for."""
    value: Any = int(text) if schema.get("type") == "integer" and text.isdecimal() else text
    return Draft202012Validator(schema).is_valid(value)


def _fields(schema: Schema | None) -> set[str]:
    schema = schema or {}
    return set(schema.get("properties", ())).union(*map(_fields, schema.get("anyOf", ())))


def _filled(place: re.Match[str]) -> str:
    return ".+" if place[1] in _PATHS else "[^/]+"


def _kind(path: Path) -> str:
    return str(json.loads(path.read_text(encoding="utf-8"))["forge"])


def _read(path: Path) -> Description:
    value = json.loads(path.read_text(encoding="utf-8"))
    operations = tuple(_operation(*pair) for pair in value["operations"].items())
    return Description(path.stem, value["source"], operations)


def _operation(key: str, said: Schema) -> Operation:
    method, path = key.split(" ")
    answers = {int(status): schema for status, schema in said["answers"].items()}
    return Operation(method, path, said.get("query", {}), said.get("body"), answers)
