"""A file edited says what was meant, or is left as it is."""

from __future__ import annotations

import pytest

from site_builder.editing.manuscript import Manuscript
from site_builder.editing.operations import Drop, Insert, InsertFirst, Operation, Put
from site_builder.editing.refusal import FaultyError, RefusedError, UnusualError
from site_builder.read.paths.layout import DocumentKind, Place

ROWS = InsertFirst("/rows", ("新",))


def read(data: bytes, kind: DocumentKind = DocumentKind.LEDGER) -> Manuscript:
    return Manuscript.read("made", Place(kind), data)


def test_without_operations_it_is_the_same() -> None:
    broken = read(b"a: [")
    assert broken.edited([]) is broken


@pytest.mark.parametrize(
    ("data", "operation", "made"),
    [
        (b"a: 1\r\nb: 2\n", Put("/a", 3), b"a: 3\r\nb: 2\n"),
        (b"\xef\xbb\xbfa: 1", ROWS, "\ufeffa: 1\nrows:\n  - 新".encode()),
        ("# 空\r\n".encode(), ROWS, "# 空\r\nrows:\r\n  - 新\r\n".encode()),
    ],
)
def test_what_is_edited_is_read_again(data: bytes, operation: Operation, made: bytes) -> None:
    edited = read(data).edited([operation])
    assert edited.source.data == made
    assert edited == read(made)


@pytest.mark.parametrize(
    ("data", "operation", "error"),
    [
        ("甲: 1\n".encode("gbk"), ROWS, FaultyError),
        ("a: 1\n".encode("utf-16"), ROWS, FaultyError),
        (b"a: [\n", ROWS, FaultyError),
        (b"- 1\n", ROWS, FaultyError),
        (b"{a: 1}\n", ROWS, UnusualError),
        (b"a: 1\n", Put("/b", 1), UnusualError),
        (b"a: {b: 1}\n", Drop("/a/b"), UnusualError),
        (b"a: |+\n  1\n\n", Insert("/b", 2, after="c"), UnusualError),
    ],
)
def test_what_is_refused_and_of_which_file(
    data: bytes, operation: Operation, error: type[RefusedError]
) -> None:
    with pytest.raises(error) as raised:
        read(data).edited([operation])
    assert raised.value.path == "made"
    assert str(raised.value).startswith("made ")


def test_the_body_of_a_case_stays() -> None:
    data = "---\ntitle: 甲\n---\n\n## 一\n".encode()
    edited = read(data, DocumentKind.CASE).edited([Put("/title", "乙")])
    assert edited.source.data == data.replace("甲".encode(), "乙".encode())
    with pytest.raises(UnusualError):
        read(data, DocumentKind.CASE).edited([ROWS])
