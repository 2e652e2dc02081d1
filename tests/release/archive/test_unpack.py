"""An archive from anywhere is read in bounds, or refused with a reason."""

from __future__ import annotations

import io
import struct
import zipfile
from typing import TYPE_CHECKING

import pytest

from site_builder.release.archive import unpack as module
from site_builder.release.archive.pack import pack, uncompressed
from site_builder.release.archive.unpack import Unreadable, UnreadableReleaseError, unpack

if TYPE_CHECKING:
    from collections.abc import Mapping

FILES = {"a.txt": "甲".encode(), "b/c.txt": b"\0" * 1000}


def zipped(files: Mapping[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name), content, method)
    return out.getvalue()


def reason(content: bytes, *needed: str) -> str:
    with pytest.raises(UnreadableReleaseError) as raised:
        unpack(content, needed)
    return raised.value.reason


def test_there_and_back() -> None:
    assert unpack(pack(FILES)) == FILES
    assert unpack(zipped(FILES)) == FILES
    assert pack(dict(reversed(FILES.items()))) == pack(FILES)


def test_nothing_is_compressed() -> None:
    assert "甲".encode() in pack(FILES)
    assert unpack(uncompressed(zipped(FILES))) == FILES


@pytest.mark.parametrize("length", [0, 1, 21, 22, 60, 200, -1, -22])
def test_cut_off(length: int) -> None:
    assert reason(pack(FILES)[:length]) == Unreadable.BROKEN


@pytest.mark.parametrize(
    "content", [b"", b"PK", b"\0" * 4096, b"%PDF-1.7", b"PK\x05\x06" + b"\xff" * 18]
)
def test_no_archive(content: bytes) -> None:
    assert reason(content) == Unreadable.BROKEN


def test_damaged() -> None:
    content = pack(FILES)
    assert reason(content.replace("甲".encode(), "乙".encode())) == Unreadable.BROKEN


@pytest.mark.parametrize(
    "name",
    ["../x", "/etc/x", "a/../../x", "a//b", "./a", "a\\..\\b", "C:x", "..", "a/./b", "换\n行"],
)
def test_names_that_lead_elsewhere(name: str) -> None:
    assert reason(zipped({name: b""})) == Unreadable.PATH


def test_names_twice() -> None:
    content = zipped({"a.txt": b"1", "b.txt": b"2"}).replace(b"b.txt", b"a.txt")
    assert reason(content) == Unreadable.PATH
    assert reason(zipped({"a": b"", "A": b""})) == Unreadable.PATH, "one file on Windows"


def test_links() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        entry = zipfile.ZipInfo("a")
        entry.create_system = 3
        entry.external_attr = 0o120777 << 16
        archive.writestr(entry, b"/etc/passwd")
    assert reason(out.getvalue()) == Unreadable.PATH


def test_bombs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_BYTES", 1 << 20)
    assert reason(zipped({"a": bytes(1 << 21)})) == Unreadable.LARGE
    assert reason(zipped({str(n): bytes(1 << 17) for n in range(9)})) == Unreadable.LARGE


def test_a_bomb_that_lies_of_its_size() -> None:
    """What the library unpacks is bounded by what was summed up."""
    content = bytearray(zipped({"a": bytes(1 << 24)}))
    for signature, at in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        start = content.index(signature) + at
        content[start : start + 4] = struct.pack("<I", 10)
    assert reason(bytes(content)) == Unreadable.BROKEN


def test_thousands_of_entries(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_FILES", 100)
    assert reason(zipped({str(n): b"" for n in range(101)})) == Unreadable.MANY
    assert reason(pack({}) + b"PK\x01\x02" * 1001) == Unreadable.MANY, "before they are listed"


def test_other_ways_of_packing() -> None:
    assert reason(zipped({"a": b"1"}, zipfile.ZIP_BZIP2)) == Unreadable.PACKED
    locked = bytearray(zipped({"a": b"1"}))
    locked[locked.index(b"PK\x01\x02") + 8] |= 1
    assert reason(bytes(locked)) == Unreadable.PACKED


def test_what_is_missing() -> None:
    assert reason(pack(FILES), "a.txt", "SHA256SUMS") == Unreadable.MISSING
