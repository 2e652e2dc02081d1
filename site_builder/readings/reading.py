"""Reading: the value that a text stands for, and how sure that is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from typing import Generic, TypeVar

Value = str | int | Decimal | bool | tuple[str, ...]
"""What a field may hold; of several choices their keys, in the order in which they are named."""
T = TypeVar("T", bound=Value)
T_co = TypeVar("T_co", covariant=True, bound=Value)


class Certainty(StrEnum):
    """Who may act on a reading."""

    PROBABLE = "probable"
    """What somebody probably meant, which a person confirms."""
    CERTAIN = "certain"
    """The one value that the text can stand for: a program may write it."""


@dataclass(frozen=True)
class Reading(Generic[T_co]):
    """One value and its certainty; a text without a reading has None."""

    value: T_co
    certainty: Certainty
    others: tuple[T_co, ...] = ()
    """What the text may stand for as well; only a person knows which, so all are told."""

    @staticmethod
    def of(value: T, *, certain: bool) -> Reading[T]:
        """Return the reading, certain or only probable."""
        return Reading(value, Certainty.CERTAIN if certain else Certainty.PROBABLE)

    @staticmethod
    def either(*values: T) -> Reading[T]:
        """Return the reading of a text that may stand for each of these values."""
        first, *others = dict.fromkeys(values)
        return Reading(first, Certainty.PROBABLE, tuple(others))

    @property
    def candidates(self) -> tuple[T_co, ...]:
        """All values that the text may stand for, the one that is written most plainly first."""
        return (self.value, *self.others)

    @property
    def is_certain(self) -> bool:
        """Whether it may be written without asking anybody."""
        return self.certainty is Certainty.CERTAIN

    def doubted(self) -> Reading[T_co]:
        """Return the same value as one that a person confirms."""
        return replace(self, certainty=Certainty.PROBABLE)
