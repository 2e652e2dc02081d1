"""Where two files differ, by what they are."""

from __future__ import annotations

import pytest

from site_builder.release.archive.pack import pack
from site_builder.release.comparison.differences import (
    ChangedPlace,
    DifferenceKind,
    differences,
)


def places(path: str, released: bytes, rebuilt: bytes) -> tuple[ChangedPlace, ...]:
    (found,) = differences({path: released}, {path: rebuilt})
    assert found.kind is DifferenceKind.CHANGED
    return found.places


def test_the_same() -> None:
    assert differences({"a": b"1"}, {"a": b"1"}) == ()


def test_more_and_less() -> None:
    found = differences({"a": b"", "b": b""}, {"b": b"", "c": b""})
    assert [(f.path, f.kind) for f in found] == [
        ("a", DifferenceKind.ADDED),
        ("c", DifferenceKind.MISSING),
    ]


def test_a_cell_of_a_table() -> None:
    rebuilt = '\ufeff地区,金额（万元）\r\n"郑\n州",12\r\n洛阳,8\r\n'.encode()
    released = rebuilt.replace(b"8\r\n", b"80\r\n")
    (place,) = places("a.csv", released, rebuilt)
    assert place == ChangedPlace("80", "8", 4, "金额（万元）", 2, 1)


def test_rows_more_and_less() -> None:
    rebuilt = b"a,b\r\n1,2\r\n"
    assert [p.released for p in places("a.csv", rebuilt + b"3,4\r\n", rebuilt)] == ["3", "4"]
    assert [p.rebuilt for p in places("a.csv", b"a,b\r\n", rebuilt)] == ["1", "2"]
    assert [p.label for p in places("a.csv", b"a,b\r\n1,2,3\r\n", rebuilt)] == [""]


def test_values_of_an_interface() -> None:
    (place,) = places("a.json", b'{"a/b":[1,2]}', b'{"a/b":[1,3]}')
    assert (place.released, place.rebuilt, place.pointer) == ("2", "3", "/a~1b/1")
    assert len(places("a.json", b'{"a":1,"b":true}', b'{"c":1,"b":1}')) == 3


def test_lines_of_a_text() -> None:
    (place,) = places("a.txt", "甲\n乙二\n丙".encode(), "甲\n乙\n丙".encode())
    assert (place.line, place.released, place.rebuilt) == (2, "乙二", "乙")


def test_cells_of_a_workbook() -> None:
    def book(value: int) -> bytes:
        cells = f'<c r="A1"><v>1</v></c><c r="AB12" s="3"><v>{value}</v></c><c r="C1"/>'
        return pack({"xl/worksheets/sheet3.xml": cells.encode(), "xl/styles.xml": b""})

    (place,) = places("a.xlsx", book(7), book(8))
    assert (place.released, place.rebuilt) == ("7", "8")
    assert (place.pointer, place.row, place.column) == ("3", 11, 27)


@pytest.mark.parametrize("path", ["a.csv", "a.json", "a.jsonld", "a.xlsx", "a.webp", "a"])
@pytest.mark.parametrize(
    "released",
    [b"", b"\0", b"\xff\xfe", b"[" * 200_000, b'"' + b"x" * 200_000, b"PK\x05\x06" + b"\0" * 18,
     b"1" * 9999, b"NaN"],
)  # fmt: skip
def test_whatever_it_is_it_is_found(path: str, released: bytes) -> None:
    rebuilt = {"a.xlsx": pack({"a": b"1"})}.get(path, b'{"a":1}')
    assert len(differences({path: released}, {path: rebuilt})) == 1
