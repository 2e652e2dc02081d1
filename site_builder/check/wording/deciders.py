"""Which other answer decides whether a question is asked (`x-when`, `x-applies` with `by`)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from site_builder.pointer import look_up

if TYPE_CHECKING:
    from site_builder.contract import Field


@dataclass(frozen=True)
class Decider:
    """The question at `pointer`; with one of `answers` the dependent one is required.

    `remote` tells `x-applies` (another section's question) from `x-when` (a sibling).
    """

    pointer: str
    answers: tuple[Any, ...]
    remote: bool

    def found(self, value: dict[str, Any]) -> Any:
        """Return the answer that was given, or None."""
        return look_up(value, self.pointer)

    def answer(self, value: dict[str, Any]) -> Any:
        """Return the answer to tell: the one given to another section, or the one asked for."""
        return self.found(value) if self.remote else self.answers[0]


def decider_of(field: Field, kind: str | None) -> Decider | None:
    """Return what decides about a field as it is written in the schema, for a unit's kind."""
    if "x-when" in field.schema:
        ((sibling, answer),) = field.schema["x-when"].items()
        parent = field.pointer.rpartition("/")[0]
        return Decider(f"{parent}/{sibling}", (answer,), remote=False)
    demand = field.schema.get("x-applies", {}).get(kind or "")
    if isinstance(demand, dict):
        return Decider(demand["by"], tuple(demand.get("required", ())), remote=True)
    return None


def holds(decider: Decider, value: dict[str, Any]) -> bool:
    """Whether the deciding answer is given."""
    answer = decider.found(value)
    given = answer if isinstance(answer, list) else [answer]
    return any(wanted in given for wanted in decider.answers)
