"""What a release says of itself is believed only where it looks like it."""

from __future__ import annotations

import json

import pytest

from site_builder.release.archive.origin import FORMAT, ForeignOriginError, read_origin

COMMIT = "0123456789" * 4
GOOD = {
    "format": FORMAT,
    "commit": COMMIT,
    "round": 2021,
    "made_with": {"kepu": "1", "Pillow": "2"},
}


def content(**changes: object) -> bytes:
    return json.dumps({**GOOD, **changes}).encode()


def test_what_it_says() -> None:
    origin = read_origin(content())
    assert (origin.commit, origin.year) == (COMMIT, 2021)
    assert origin.programs == {"kepu": "1", "Pillow": "2"}


@pytest.mark.parametrize(
    "versions",
    [None, [], {}, {"Pillow": "1"}, {"kepu": 1}, {"kepu": "1" * 99}, {"kepu": "\x1b[2J"},
     {"kepu": "1", **{str(n): "" for n in range(99)}}],
)  # fmt: skip
def test_versions_that_are_none(versions: object) -> None:
    assert read_origin(content(made_with=versions)).programs == {}


@pytest.mark.parametrize(
    "spoilt",
    [b"", b"[]", b"null", b"\xff", b"[" * 99_999, content(commit=COMMIT[1:]),
     content(commit=COMMIT.replace("0", "A")), content(commit=1), content(round="2021"),
     content(round=True), content(format="1"), content(format=None)],
)  # fmt: skip
def test_no_origin(spoilt: bytes) -> None:
    with pytest.raises(ForeignOriginError) as raised:
        read_origin(spoilt)
    assert not raised.value.newer


def test_a_newer_one() -> None:
    with pytest.raises(ForeignOriginError) as raised:
        read_origin(content(format=FORMAT + 1))
    assert raised.value.newer
