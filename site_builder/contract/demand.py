"""Demand: whether a compiled schema requires a field, allows it, or lets another answer decide."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.contract.compile import Schema


@dataclass(frozen=True)
class Condition:
    """The question at `pointer` has one of these answers."""

    pointer: str
    answers: tuple[Any, ...]


@dataclass(frozen=True)
class Demand:
    """`required` always, or when a condition holds; refused where `never` holds.

    `only` says that the field is refused whenever `when` does not hold.
    """

    required: bool = False
    when: Condition | None = None
    never: Condition | None = None
    only: bool = False

    @property
    def conditional(self) -> bool:
        """Whether another answer decides."""
        return self.when is not None or self.never is not None


def demands(schema: Schema) -> dict[str, Demand]:
    """Return the demand on every field of a compiled schema, by pointer pattern."""
    found: dict[str, Demand] = {}
    rules: list[tuple[str, Schema]] = []
    for pointer, part in _parts(schema, ""):
        required = part.get("required", ())
        for key in part.get("properties", {}):
            found[f"{pointer}/{key}"] = Demand(required=key in required)
        rules += [(pointer, rule) for rule in part.get("allOf", ()) if "if" in rule]
    for pointer, rule in rules:
        _apply(rule, pointer, found)
    return found


def _parts(schema: Schema, pointer: str) -> Iterator[tuple[str, Schema]]:
    """Yield every object schema with its pointer."""
    if "properties" in schema:
        yield pointer, schema
        for key, child in schema["properties"].items():
            yield from _parts(child, f"{pointer}/{key}")
    if "items" in schema:
        yield from _parts(schema["items"], f"{pointer}/*")


def _apply(rule: Schema, pointer: str, found: dict[str, Demand]) -> None:
    """Note one `if`/`then`/`else` as the compiler writes it."""
    condition = _condition(rule["if"], pointer)
    target, wanted = _target(rule["then"], pointer)
    demand = found.get(target, Demand())
    if wanted:
        found[target] = replace(demand, when=condition, only="else" in rule)
    else:
        found[target] = replace(demand, never=condition)


def _condition(test: Schema, pointer: str) -> Condition:
    while "properties" in test:
        ((key, test),) = test["properties"].items()
        pointer += f"/{key}"
    test = test.get("contains", test)
    return Condition(pointer, tuple(test.get("enum", (test.get("const"),))))


def _target(then: Schema, pointer: str) -> tuple[str, bool]:
    """Return the field that `then` concerns, and whether it is required or refused."""
    while "properties" in then:
        ((key, inner),) = then["properties"].items()
        pointer += f"/{key}"
        if inner is False:
            return pointer, False
        then = inner
    return f"{pointer}/{then['required'][0]}", True
