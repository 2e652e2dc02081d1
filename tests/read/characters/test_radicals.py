"""Radicals are ordinary characters for reading; the tables for both languages say the same."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.read.characters.radicals import LOOKALIKE, ordinary, radicals, unified

IDEOGRAPHS = (range(0x3400, 0xA000), range(0x20000, 0x323B0))
"""Of Unicode 17, whatever Python's own version of it."""


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("⻘少年和居⺠", "青少年和居民"),
        ("⽤⼾、⼀⽉", "用户、一月"),
        ("⻓葛⻋辆⻔⻚⻛⻰", "长葛车辆门页风龙"),
        ("\uf900\uf9ea\U0002f800", "\u8c48\u96e2\u4e3d"),
        ("\ufa0e\ufa11", "\ufa0e\ufa11"),
        ("青少年，ＡＢＣ①Ⅱ㎡", "青少年，ＡＢＣ①Ⅱ㎡"),
    ],
)
def test_unified(text: str, meant: str) -> None:
    assert unified(text) == meant


@given(st.text())
def test_unifying_is_done_once(text: str) -> None:
    assert unified(unified(text)) == unified(text)


def test_every_radical_becomes_an_ideograph() -> None:
    for radical, meant in radicals().items():
        assert LOOKALIKE.fullmatch(radical)
        assert any(ord(meant) in span for span in IDEOGRAPHS)
        assert unicodedata.normalize("NFKC", radical) != meant
        assert ordinary(radical) == meant
