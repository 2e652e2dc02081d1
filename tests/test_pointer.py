"""JSON Pointer, as RFC 6901 has it."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.pointer import assembled, escape, is_index, leaves, look_up, unescape

VALUE = {"rows": [{"a/b": 1}, {"m~n": None}], "": {"x": 2}}


@given(st.text())
def test_escape_and_back(token: str) -> None:
    assert unescape(escape(token)) == token
    assert "/" not in escape(token)


def test_an_escaped_tilde_is_not_unescaped_twice() -> None:
    assert escape("~1") == "~01"
    assert unescape("~01") == "~1"


@pytest.mark.parametrize(
    ("pointer", "value"),
    [
        ("", VALUE),
        ("/rows/0/a~1b", 1),
        ("/rows/1/m~0n", None),
        ("//x", 2),
        ("/rows/2", None),
        ("/rows/-1", None),
        ("/rows/0/a~1b/c", None),
        ("/nothing", None),
    ],
)
def test_what_stands_at_a_pointer(pointer: str, value: Any) -> None:
    assert look_up(VALUE, pointer) == value


def test_a_number_of_a_row() -> None:
    assert is_index("0")
    assert is_index("10")
    assert not any(is_index(token) for token in ("", "-1", "01", "１", "²", "a", "*"))


def test_a_key_of_endless_digits_is_no_row() -> None:
    endless = "9" * 5000
    assert look_up({"rows": [1]}, f"/rows/{endless}") is None
    assert look_up({endless: 1}, f"/{endless}") == 1


def test_leaves_are_what_holds_nothing_else() -> None:
    found = dict(leaves({**VALUE, "none": [], "years": {2021: "a"}}))
    assert found == {"/rows/0/a~1b": 1, "/rows/1/m~0n": None, "//x": 2, "/years/2021": "a"}
    assert all(look_up(VALUE, pointer) == value for pointer, value in leaves(VALUE))
    assert dict(leaves("alone")) == {"": "alone"}


def test_a_value_is_put_together_from_its_parts() -> None:
    parts = {"/a/10/b": 3, "/a/2": {"b": 2}, "/c~1d": [1], "/a/0/b": 1}
    assert assembled(parts) == {"a": [{"b": 1}, {"b": 2}, {"b": 3}], "c/d": [1]}
    assert assembled({}) == {}
