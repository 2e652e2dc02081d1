"""Files in another encoding are read only where there can be no doubt."""

from __future__ import annotations

import pytest
from fixing import METRO, SURVEY, good_text
from hypothesis import given
from hypothesis import strategies as st

from site_builder.read.characters.legacy_encoding import recoded

TEXT = good_text(SURVEY)


@pytest.mark.parametrize(
    ("path", "encoding"),
    [
        *((path, name) for path in (SURVEY, METRO) for name in ("gbk", "gb18030", "utf-16")),
        (SURVEY, "utf-16-le"),  # without a mark in front, only what begins with ASCII is told apart
        (SURVEY, "utf-16-be"),
    ],
)
def test_what_windows_writes_is_read(path: str, encoding: str) -> None:
    text = good_text(path).replace("\n", "\r\n")
    assert recoded(text.encode(encoding)) == text


@pytest.mark.parametrize("encoding", ["big5", "shift_jis", "euc_kr", "euc_jp"])
def test_what_is_no_gbk_is_left_alone(encoding: str) -> None:
    assert (
        recoded("round: 2021\nproblems: 台灣科學普及活動經費不足".encode(encoding, "ignore"))
        is None
    )


def test_utf_8_with_a_lost_byte_is_left_alone() -> None:
    data = TEXT.encode()
    for start in range(0, len(data), 97):
        spoilt = data[:start] + data[start + 1 :]
        if data[start] > 0x7F:
            assert recoded(spoilt) is None


def test_two_encodings_in_one_file_are_left_alone() -> None:
    half = TEXT.index("funds:")
    assert recoded(TEXT[:half].encode("gbk") + TEXT[half:].encode()) is None


def test_utf_16_of_an_odd_length_is_left_alone() -> None:
    assert recoded(TEXT.encode("utf-16")[:-1]) is None


def test_hidden_and_private_characters_are_left_alone() -> None:
    assert recoded((TEXT + "\ue000").encode("gb18030")) is None
    assert recoded((TEXT + "\u200b").encode("utf-16")) is None


@given(st.binary(max_size=200))
def test_any_bytes(data: bytes) -> None:
    text = recoded(data)
    assert text is None or "\0" not in text
