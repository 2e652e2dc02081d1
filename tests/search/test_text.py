"""Folding: width, case and marks do not matter, rare characters stay."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.search.text import fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("ＫＥＰＵ　Check", "kepu check"),
        ("第13.1题，（２０２２）年", "第13 1题 2022 年"),
        ("瀍河𬭛，浉河", "瀍河𬭛 浉河"),
        ("基\u200b层\ufeff科\u00ad普", "基层科普"),
        ("葛\U000e0100根", "葛根"),
        ("e\u0301te\u0301", "été"),
        ("①号㎡", "1号m2"),
        ("——", ""),
        ("１３％、C++", "13% c++"),
        ("⻘少年和居⺠", "青少年和居民"),
        ("\ue123村", "\ue123村"),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_what_is_folded_stays(text: str) -> None:
    once = fold(text)
    assert once == once.strip()
    assert "  " not in once
