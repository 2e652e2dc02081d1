"""Problems stand in the order of files and lines, whether they have a line or not."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from site_builder.problem import Problem, Severity

if TYPE_CHECKING:
    from random import Random

ONE = Problem("S101", Severity.ERROR, "a", 1, 1, 1, "", None, None, "", "", "")
PROBLEMS = st.builds(
    lambda path, line, column, code: replace(ONE, path=path, line=line, column=column, code=code),
    st.sampled_from("ab"),
    st.none() | st.integers(1, 20),
    st.none() | st.integers(1, 20),
    st.sampled_from(["F502", "S101"]),
)


@given(st.lists(PROBLEMS, max_size=6), st.randoms())
def test_the_order_does_not_depend_on_who_found_what_first(
    problems: list[Problem], chance: Random
) -> None:
    shuffled = list(problems)
    chance.shuffle(shuffled)
    key = Problem.sort_key
    assert sorted(shuffled, key=key) == sorted(problems, key=key)


def test_what_concerns_a_whole_file_goes_first_and_line_2_before_line_10() -> None:
    order = [
        replace(ONE, line=None, column=None),
        replace(ONE, line=2, column=9),
        replace(ONE, line=10, column=2),
        replace(ONE, line=10, column=10),
        replace(ONE, path="b", line=None, column=None),
    ]
    mixed = [order[i] for i in (4, 2, 0, 3, 1)]
    assert sorted(mixed, key=Problem.sort_key) == order
