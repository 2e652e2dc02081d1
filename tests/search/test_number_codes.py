"""Numbers written as text are read back as they were."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from searching import page_list, positions

from site_builder.search.layout import STARTS, WINDOW, offsets
from site_builder.search.number_codes import DENSE, numbers, page_codes, pages


@given(st.sets(st.integers(0, 1 << 29)).map(sorted))
def test_numbers(values: list[int]) -> None:
    assert positions(numbers(values)) == values


def test_numbers_at_the_borders_of_digits() -> None:
    for value in (0, 31, 32, 1023, 1024, 32767, 32768, 1 << 20):
        assert positions(numbers([value])) == [value]
    assert (numbers([31]), len(numbers([32])), len(numbers([1023, 2048]))) == ("f", 2, 5)


@given(st.dictionaries(st.integers(0, 79), st.integers(1, 63)))
def test_pages(codes: dict[int, int]) -> None:
    written = pages(codes, 80)
    assert page_list(written) == codes
    assert len(written) <= 81


def test_many_pages_are_a_digit_each() -> None:
    assert pages(dict.fromkeys(range(9), 1), 12) == f"{DENSE}BBBBBBBBB"


def test_codes_of_pages() -> None:
    owners = offsets((1, 2))
    body = STARTS[4]
    where = [0, STARTS[1], *(WINDOW + body + n for n in range(5)), 2 * WINDOW, STARTS[3]]
    assert page_codes(where, owners) == {0: 32 | 16 | 4, 1: 3}
    assert page_codes([body], owners) == {0: 1}
    assert page_codes([body, body + 9], owners) == {0: 2}
