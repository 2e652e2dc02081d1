"""Addresses in a text become links; what follows them in Chinese is not of them."""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st
from previewing import preview

from site_builder.prose.addresses import addresses
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


@pytest.mark.parametrize(
    "text",
    [
        "http://",
        "xhttps://example.cn",
        "</b>www.example.cn",
        "甲\u3000www.example.cn",
        "`https://example.cn`",
        "www.",
    ],
)
def test_no_address(text: str) -> None:
    assert "<a" not in render_prose(text)


@given(
    st.sampled_from(["", "(", "甲", "见 ", "a"]),
    st.sampled_from(["https://", "HTTP://", "www.", "http://www."]),
    st.sampled_from(["a.cn", "a-b.cn", "b.c.cn", "a", "a_b.c.cn", "a_b.cn"]),
    st.text("/?=;:,!'()$#+%&", max_size=1).flatmap(
        lambda first: st.text("ab1.-/?=;:,!'()$#+%", max_size=9).map(lambda t: first and first + t)
    ),
    st.sampled_from(["", " 后", "\n后", "<br>", "."]),
)
def test_what_is_ascii_alone_is_linked_as_on_a_forge(
    before: str, start: str, host: str, rest: str, after: str
) -> None:
    text = f"{before}{start}{host}{rest}{after}"
    on_forge = [unescape(href) for href in re.findall(r'<a href="([^"]*)"', preview(text))]
    here = [a.here if "://" in a.here else f"http://{a.here}" for a in addresses(text)]
    assert [unquote(href) for href in here] == [unquote(href) for href in on_forge]


def test_a_text_full_of_addresses_is_read_once() -> None:
    text = "https://example.cn/a、" * 4000
    assert sum(len(found.on_forges) for found in addresses(text)) < 3 * len(text)
    assert len(list(addresses("https://example.cn/" + ")" * 50_000))) == 1
