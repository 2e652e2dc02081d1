"""Where an answer stands about which another one decides, while either of them may be wrong."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from site_builder.contract.fields import pattern_of
from site_builder.pointer import look_up
from site_builder.readings.read_as import read_as

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from site_builder.check.wording.deciders import Decider
    from site_builder.contract import Field


class Standing(StrEnum):
    """What is known of a question that is not always asked."""

    ASKED = "asked"
    """The deciding answer is right, and does not rule this one out."""
    REFUSED = "refused"
    """The deciding answer is right, and rules this one out."""
    OPEN = "open"
    """The deciding answer is wrong: what will follow from the right one, nobody knows."""
    DOOMED = "doomed"
    """The deciding answer is wrong, but certainly means one that rules this one out."""


@dataclass(frozen=True)
class Dependents:
    """The questions of one form that are not always asked, and the answers given in it."""

    deciders: Mapping[str, Decider]
    """By pointer pattern of the dependent question."""
    fields: Mapping[str, Field]
    value: dict[str, Any]
    wrong: Collection[str]
    """Pointers at which something is wrong, or is missing that stands under another name."""

    def standing(self, pointer: str) -> tuple[Standing, Decider]:
        """Say where an answer stands, and what decides about it or about what it depends on."""
        decider = self.deciders[pattern_of(pointer)].beside(pointer)
        above = decider.pointer
        if pattern_of(above) in self.deciders:
            standing, root = self.standing(above)
            if standing in {Standing.REFUSED, Standing.DOOMED}:
                return standing, root
        if self._is_wrong(above):
            return (Standing.DOOMED if self._dooms(decider) else Standing.OPEN), decider
        refused = decider.rules_out(decider.found(self.value))
        return (Standing.REFUSED if refused else Standing.ASKED), decider

    def given(self) -> Iterator[str]:
        """Yield the pointers of the dependent answers that are there."""
        for pattern in self.deciders:
            yield from _instances(self.value, pattern)

    def _is_wrong(self, pointer: str) -> bool:
        """Whether something is wrong with, in or around an answer."""
        inside = any(p == pointer or p.startswith(f"{pointer}/") for p in self.wrong)
        return inside or any(pointer.startswith(f"{p}/") for p in self.wrong)

    def _dooms(self, decider: Decider) -> bool:
        answer = decider.found(self.value)
        reading = (
            None if answer is None else read_as(self.fields[pattern_of(decider.pointer)], answer)
        )
        if reading is None or not reading.is_certain:
            return False
        meant = reading.value
        return decider.rules_out(list(meant) if isinstance(meant, tuple) else meant)


def _instances(value: Any, pattern: str) -> Iterator[str]:
    """Yield the pointers of a pattern at which there is something."""
    above, star, below = pattern.partition("/*")
    if not star:
        if look_up(value, pattern) is not None:
            yield pattern
        return
    listed = look_up(value, above)
    for index, row in enumerate(listed if isinstance(listed, list) else ()):
        for pointer in _instances(row, below):
            yield f"{above}/{index}{pointer}"
