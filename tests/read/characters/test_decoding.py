"""Bytes to text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.read.characters.decoding import MAX_BYTES, decode, guess_encoding


@given(st.binary(max_size=300))
def test_never_raises(data: bytes) -> None:
    text, findings = decode(data)
    assert text is not None or findings


def test_line_ends_and_bom() -> None:
    assert decode("\ufeff甲\r\n乙\r丙".encode()) == ("甲\n乙\n丙", [])


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        ("年度：郑州".encode("gbk"), "gbk"),
        ("round: 2021".encode("utf-16"), "utf-16"),
        ("round: 2021".encode("utf-16-le"), "utf-16"),
        (b"\xff\xff\xff", "unknown"),
    ],
)
def test_guess_encoding(data: bytes, reason: str) -> None:
    assert guess_encoding(data) == reason


def test_too_large() -> None:
    text, findings = decode(b"x" * (MAX_BYTES + 1))
    assert text is None
    assert [f.code for f in findings] == ["F508"]
