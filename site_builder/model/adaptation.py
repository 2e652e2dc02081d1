"""Adaptation: what a case says of the case that it was made after (`adapted_from`)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from site_builder.read.paths.case_names import read_case_name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from site_builder.model.prose import Case


@dataclass(frozen=True)
class Adaptation:
    """The case that was copied, and what was done otherwise."""

    case: str
    """Its id; what was written may be an address or a former id of it."""
    changed: str = ""
    own: bool = False
    """Whether it is the unit's own earlier case."""


def build_adaptation(value: Any) -> Adaptation | None:
    """Build from a valid `adapted_from`; None of none."""
    name = read_case_name(value["case"]) if value else None
    if name is None:
        return None
    return Adaptation(name.id, value.get("changed", ""), value.get("own") is True)


def resolved(cases: Iterable[Case]) -> tuple[Case, ...]:
    """Return the cases, each naming the one that it copied by the id which that has now."""
    listed = tuple(cases)
    now = {former: case.id for case in listed for former in case.former}
    now |= {case.id: case.id for case in listed}
    return tuple(_resolved(case, now) for case in listed)


def _resolved(case: Case, now: dict[str, str]) -> Case:
    told = case.adapted_from
    if told is None or now.get(told.case, told.case) == told.case:
        return case
    return replace(case, adapted_from=replace(told, case=now[told.case]))
