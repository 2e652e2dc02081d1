"""Named formats."""

from __future__ import annotations

import pytest

from site_builder.contract.formats import named_formats

FORMATS = named_formats(["410100"])


@pytest.mark.parametrize(
    ("name", "good", "bad"),
    [
        ("date", "2024-02-29", "2022-02-29"),
        ("date", "2022-03-18", "2022-3-18"),
        ("period", "2021Q4", "2021Q5"),
        ("period", "2021-12", "2021-13"),
        ("period", "unpaid", "未拨付"),
        ("division", "410100", "410102"),
        ("division-code", "410102", "41010"),
        ("slug", "metro-bookroom", "metro--bookroom"),
        ("unit-id", "zhengzhou-kexie", "Zhengzhou-kexie"),
        ("image-path", "images/01.jpg", "images/01.png"),
        ("case-path", "2022/zhengzhou/metro", "zhengzhou/metro"),
        ("https-url", "https://example.org/a", "http://example.org/a"),
        ("site-url", "https://example.org/", "https://example.org"),
        ("site-url", "https://example.org:8443/a/b.c/", "https://example.org/a"),
        ("site-url", "https://example.org/kepu/", "http://example.org/kepu/"),
        ("site-url", "https://example.org/~a/", "https://example.org/../"),
        ("site-url", "https://a/", "https://a/?q=/"),
        ("site-url", "https://a/b/", 'https://a/"><b/'),
        ("account", "zhengzhou-kexie-demo", "@zhengzhou-kexie-demo"),
        ("account", "renovate[bot]", "org/team"),
        ("account", "a.b_c", "a b"),
        ("account", "K", "\u212a"),
        ("telephone", "0371-60000000", "13800000000"),
        ("telephone", "010-60000000-8012", "010 60000000"),
        ("telephone", "0371-60000000", "0138-00000000"),
        ("telephone", "021-60000000", "021-13800000000"),
        ("telephone", "0371-6000000", "0371-60000000转8012"),
        ("mailbox", "kepu-bu@example.org", "13800000000@example.org"),
        ("mailbox", "kepuhenan@example.com.cn", "10000@example.com"),
        ("mailbox", "k@example.org", "kepu@example"),
        ("mailbox", "a.b_c@x.y", "kepu bu@example.org"),
    ],
)
def test_what_each_accepts(name: str, good: str, bad: str) -> None:
    assert FORMATS[name](good)
    assert not FORMATS[name](bad)


def test_a_line_end_is_never_part_of_a_text() -> None:
    for name, good in (("slug", "a"), ("date", "2022-03-18"), ("division-code", "410100")):
        assert not FORMATS[name](f"{good}\n")


def test_without_divisions_the_form_alone_is_judged() -> None:
    assert named_formats(())["division"]("999999")
