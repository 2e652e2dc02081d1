"""Texts that the office gives: as editors save them, and nothing that is no text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click
import pytest

from site_builder.command.export.given_text import given_text

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("data", ["前言\n".encode(), b"\xef\xbb\xbf" + "前言\n".encode()])
def test_utf_8_with_and_without_a_mark(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(data)
    assert given_text(tmp_path / "x") == "前言\n"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ("前言".encode("gbk"), "UTF-8"),
        ("前言".encode("utf-16"), "UTF-8"),
        (b"PK\x03\x04\0\0", "UTF-8"),
        (b"x" * 300_000, "太大"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, said: str, tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(data)
    with pytest.raises(click.UsageError, match=said):
        given_text(tmp_path / "x")
