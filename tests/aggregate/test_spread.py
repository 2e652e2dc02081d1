"""What has spread: copies of other units, counted with their places, in no order of rank."""

from __future__ import annotations

from dataclasses import replace

from descending import METRO, VAN, after, copied
from making import good

from site_builder.aggregate.spread import spread_cases
from site_builder.model.descent import descent_of


def test_copies_elsewhere_and_their_places() -> None:
    cases = copied(4)
    (found,) = spread_cases(cases, descent_of(cases))
    assert found.case is METRO
    assert len(found.copies) == 3
    assert found.places == 1
    moved = replace(cases[1], unit=replace(VAN.unit, division="410324"))
    cases[1] = moved
    assert spread_cases(cases, descent_of(cases))[0].places == 2


def test_the_order_is_that_of_the_cases() -> None:
    more = after(VAN, "more", METRO)
    again = after(METRO, "first", None)
    cases = [again, *copied(3), more, after(VAN, "of-first", again)]
    found = [one.case for one in spread_cases(cases, descent_of(cases))]
    assert found == [again, METRO]


def test_one_s_own_continuation_is_no_spread() -> None:
    cases = [METRO, after(METRO, "again", METRO, own=True)]
    assert spread_cases(cases, descent_of(cases)) == []
    assert spread_cases(good().cases, descent_of(good().cases)) == []
