"""Adaptation: what a case says of the case that it was made after (`adapted_from`)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from site_builder.read.paths.case_names import read_case_name


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
