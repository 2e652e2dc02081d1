"""Bytes to text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.read.characters import MAX_FINDINGS, hidden_characters, parseable
from site_builder.read.text import MAX_BYTES, decode, guess_encoding


@given(st.binary(max_size=300))
def test_never_raises(data: bytes) -> None:
    text, findings = decode(data)
    assert text is not None or findings


@given(st.text())
def test_any_text_is_parseable_afterwards(text: str) -> None:
    assert len(parseable(text)) == len(text)


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


@pytest.mark.parametrize("char", ["\u200b", "\u202e", "\x85", "\u2028", "\x00", "\ufffd", "\ue000"])
def test_hidden_characters(char: str) -> None:
    (finding,) = hidden_characters(f"a\nb{char}{char}c")
    assert finding.span
    assert (finding.span.line, finding.span.column) == (2, 2)
    assert finding.facts["point"] == f"U+{ord(char):04X}"


def test_hidden_characters_are_said_a_limited_number_of_times() -> None:
    assert len(list(hidden_characters("\u200b\n" * 10_000))) == MAX_FINDINGS


@pytest.mark.parametrize("text", ["瀍河回族区", "浉河区", "䶮𬭸", "　全角空格", "e\u0301", "①㎡"])
def test_ordinary_characters(text: str) -> None:
    assert list(hidden_characters(text)) == []
