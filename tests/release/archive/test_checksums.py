"""The list of checksums names every file, and whatever does not fit it is found."""

from __future__ import annotations

import hashlib

import pytest

from site_builder.release.archive.checksums import PATH, render_checksums, wrong_checksums

FILES = {"b.txt": b"2", "a.txt": b"1"}


def test_as_the_usual_program_writes_it() -> None:
    one, two = (hashlib.sha256(c).hexdigest() for c in (b"1", b"2"))
    assert render_checksums(FILES).decode() == f"{one}  a.txt\n{two}  b.txt\n"


def test_what_fits() -> None:
    assert wrong_checksums({**FILES, PATH: render_checksums(FILES)}) == ()


@pytest.mark.parametrize(
    ("files", "wrong"),
    [
        ({**FILES, "a.txt": b"9"}, ("a.txt",)),
        ({"a.txt": b"1"}, ("b.txt",)),
        ({**FILES, "c.txt": b""}, ("c.txt",)),
    ],
)
def test_what_does_not(files: dict[str, bytes], wrong: tuple[str, ...]) -> None:
    assert wrong_checksums({**files, PATH: render_checksums(FILES)}) == wrong


def test_a_list_that_is_none() -> None:
    assert wrong_checksums({**FILES, PATH: b"\xff\0 nothing\n"}) == ("a.txt", "b.txt")
