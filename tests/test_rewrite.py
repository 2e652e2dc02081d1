"""Data files written anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from site_builder.write.rewrite import ChangedMeanwhileError, rewrite

if TYPE_CHECKING:
    from pathlib import Path


def test_files_are_written_byte_by_byte(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_bytes(b"a: 1\r\n")
    rewrite(tmp_path, {"a.yml": (b"a: 1\r\n", b"a: 2\r\n")})
    assert (tmp_path / "a.yml").read_bytes() == b"a: 2\r\n"
    assert [p.name for p in tmp_path.iterdir()] == ["a.yml"]


def test_nothing_is_written_over_a_newer_text(tmp_path: Path) -> None:
    for name in ("a.yml", "b.yml"):
        (tmp_path / name).write_bytes(b"1")
    with pytest.raises(ChangedMeanwhileError):
        rewrite(tmp_path, {"a.yml": (b"1", b"2"), "b.yml": (b"0", b"2")})
    assert (tmp_path / "a.yml").read_bytes() == b"1"
