"""Addresses in a text become links; what follows them in Chinese is not of them."""

from __future__ import annotations

import re

import pytest

from site_builder.prose.html import render_prose


@pytest.mark.parametrize(
    ("text", "href", "words"),
    [
        ("见https://example.cn/a，有图", "https://example.cn/a", "https://example.cn/a"),
        ("见 https://example.cn/a_b_c?x=1 。", "https://example.cn/a_b_c?x=1", None),
        ("（http://example.cn）", "http://example.cn", None),
        ("见 www.example.cn/bm。", "http://www.example.cn/bm", "www.example.cn/bm"),
        ("[网](https://example.cn)", "https://example.cn", "网"),
        ("[https://example.cn](https://example.org)", "https://example.org", "https://example.cn"),
    ],
)
def test_an_address(text: str, href: str, words: str | None) -> None:
    links = re.findall(r'<a href="([^"]+)"[^>]*>(.*?)</a>', render_prose(text))
    assert links == [(href, words or href)]


@pytest.mark.parametrize("text", ["http://", "xhttps://example.cn", "`https://example.cn`", "www."])
def test_no_address(text: str) -> None:
    assert "<a" not in render_prose(text)
