"""Which other answer decides whether a question is asked (`x-when`, `x-applies` with `by`)."""

from __future__ import annotations

from dataclasses import dataclass, replace
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
    refusing: tuple[Any, ...] = ()
    """Answers to a remote question that rule the dependent one out; of a sibling all others do."""

    def found(self, value: dict[str, Any]) -> Any:
        """Return the answer that was given, or None."""
        return look_up(value, self.pointer)

    def answer(self, value: dict[str, Any]) -> Any:
        """Return the answer to tell: the one given to another section, or the one asked for."""
        return self.found(value) if self.remote else self.answers[0]

    def rules_out(self, answer: Any) -> bool:
        """Whether the dependent question may not be answered beside this answer."""
        if self.remote:
            return _is_among(self.refusing, answer)
        return not _is_among(self.answers, answer)

    def beside(self, pointer: str) -> Decider:
        """Return what decides about a field that stands at `pointer`, maybe in a row."""
        if self.remote:
            return self
        key = self.pointer.rpartition("/")[2]
        return replace(self, pointer=f"{pointer.rpartition('/')[0]}/{key}")


def decider_of(field: Field, kind: str | None) -> Decider | None:
    """Return what decides about a field as it is written in the schema, for a unit's kind."""
    if "x-when" in field.schema:
        ((sibling, answer),) = field.schema["x-when"].items()
        parent = field.pointer.rpartition("/")[0]
        return Decider(f"{parent}/{sibling}", (answer,), remote=False)
    demand = field.schema.get("x-applies", {}).get(kind or "")
    if isinstance(demand, dict):
        required, refusing = (tuple(demand.get(key, ())) for key in ("required", "none"))
        return Decider(demand["by"], required, remote=True, refusing=refusing)
    return None


def holds(decider: Decider, value: dict[str, Any]) -> bool:
    """Whether the deciding answer is given."""
    return _is_among(decider.answers, decider.found(value))


def _is_among(wanted: tuple[Any, ...], answer: Any) -> bool:
    given = answer if isinstance(answer, list) else [answer]
    return any(one in given for one in wanted)
