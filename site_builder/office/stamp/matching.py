"""Matching: a stamped page and the submission that it was printed from, as that is now."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from site_builder.office.stamp.payload import sum_of
from site_builder.office.stamp.stamp import Stamp, stamp_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.contract import Contract
    from site_builder.model.collection import Collection
    from site_builder.model.survey import Survey
    from site_builder.office.stamp.payload import Payload


@dataclass(frozen=True)
class StampMatch:
    """A page, and the survey that it belongs to."""

    survey: Survey
    agrees: bool
    changed: tuple[str, ...] = ()
    """The official numbers of what has changed since it was printed, as far as they are known."""
    form_changed: bool = False
    """Whether there are other questions now than there were then."""


def match(printed: Payload, survey: Survey, now: Stamp) -> StampMatch:
    """Compare what a page carries with the stamp that its survey has now."""
    form_changed = printed.form != now.carried.form or len(printed.sums) != len(now.sums)
    changed = tuple(_moved(printed, now) if form_changed else _changed(printed, now))
    agrees = not changed and printed.code == now.carried.code
    return StampMatch(survey, agrees, changed, form_changed and not agrees)


def _changed(printed: Payload, now: Stamp) -> Iterator[str]:
    for (number, sum_now), sum_then in zip(now.sums.items(), printed.sums, strict=True):
        if sum_now != sum_then:
            yield number


def _moved(printed: Payload, now: Stamp) -> Iterator[str]:
    """Yield what is answered now and does not stand on the page, wherever it stood.

    A checksum is that of its question too, so it says where it belongs.
    """
    then = frozenset(printed.sums)
    for number, sum_now in now.sums.items():
        if sum_now not in then and sum_now != sum_of(number):
            yield number


def stamps(collection: Collection, contract: Contract) -> dict[str, Survey]:
    """Return the code of every survey that there is, and whose it is."""
    province = collection.reference.places.code
    return {stamp_of(s, contract, province).carried.code: s for s in collection.surveys}


def near_codes(typed: str, known: dict[str, Survey]) -> list[str]:
    """Return the codes from which one differs in a single character, as when it is mistyped."""
    return [code for code in known if sum(a != b for a, b in zip(code, typed, strict=True)) == 1]
