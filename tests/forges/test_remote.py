"""git's own address of a repository names it, without whoever reaches it, or is not plain."""

from __future__ import annotations

import pytest

from site_builder.forges.remote import Remote, parse_remote

PLAIN = {
    "https://github.com/henan/data.git": Remote("github.com", "henan/data", "https://github.com"),
    "https://github.com/henan/data": Remote("github.com", "henan/data", "https://github.com"),
    "https://me:sesame@github.com/henan/data/\n": Remote(
        "github.com", "henan/data", "https://github.com"
    ),
    "http://git.example.org:3000/kepu/data.git": Remote(
        "git.example.org", "kepu/data", "http://git.example.org:3000"
    ),
    "https://gitlab.com/a/b/c.git": Remote("gitlab.com", "a/b/c", "https://gitlab.com"),
    "git@github.com:henan/data.git": Remote("github.com", "henan/data"),
    "github.com:henan/data": Remote("github.com", "henan/data"),
    "ssh://git@git.example.org:2222/kepu/data.git": Remote("git.example.org", "kepu/data"),
    "HTTPS://GitHub.com/Henan/Data": Remote("github.com", "Henan/Data", "https://github.com"),
}
OTHERS = (
    "", "/srv/git/data.git", "../data", "file:///srv/git/data.git", "C:/data", "C:\\data",
    "https://github.com/data", "https://github.com/", "https://[", "https://github.com:x/a/b",
    "https://github.com/a//b", "https://github.com/a/b?token=sesame", "git@github.com:data.git",
    "ext::sh -c whoami% a/b", "-oProxyCommand=x:a/b",
)  # fmt: skip


@pytest.mark.parametrize("address", PLAIN)
def test_a_plain_address(address: str) -> None:
    assert parse_remote(address) == PLAIN[address]


@pytest.mark.parametrize("address", OTHERS)
def test_any_other_names_nothing(address: str) -> None:
    assert parse_remote(address) is None
