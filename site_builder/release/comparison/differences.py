"""What differs between a release and the one that its commit gives: which files, where in them."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice, zip_longest
from typing import TYPE_CHECKING, Any

from site_builder.pointer import leaves
from site_builder.release.archive.unpack import UnreadableReleaseError, unpack

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_SHEET = re.compile(r"xl/worksheets/sheet(\d+)\.xml")
_CELL = re.compile(r'<c r="([A-Z]{1,3})(\d{1,7})"([^>]*?)(?:/>|>(.*?)</c>)', re.DOTALL)
_MOST = 10_000
"""Places of a file that are kept."""
_GROWN, _ROOM = 4, 1 << 20
"""How many times as large a file may have become, and bytes besides, to be looked into."""
_TAG = re.compile(r"<[^>]*>")


class DifferenceKind(StrEnum):
    """In what a file differs."""

    ADDED = "added"
    """The release alone has it."""
    MISSING = "missing"
    CHANGED = "changed"


@dataclass(frozen=True)
class ChangedPlace:
    """One place in a file: what the release says there, and what the commit gives.

    Of a table `row` counts from 0, the head; `column` from 0. `pointer` is a JSON Pointer, or
    the number of a workbook's sheet.
    """

    released: str
    rebuilt: str
    line: int = 0
    """In the released file, from 1; 0 where a file has no lines."""
    label: str = ""
    """The heading of the column, or the pointer."""
    row: int = -1
    column: int = -1
    pointer: str = ""


@dataclass(frozen=True)
class FileDifference:
    """A file that differs, and where."""

    path: str
    kind: DifferenceKind
    places: tuple[ChangedPlace, ...] = ()


def differences(
    released: Mapping[str, bytes], rebuilt: Mapping[str, bytes]
) -> tuple[FileDifference, ...]:
    """Return what differs, by path; empty if both are the same byte for byte."""
    found = []
    for path in sorted(released.keys() | rebuilt.keys()):
        there, here = released.get(path), rebuilt.get(path)
        if here is None:
            found.append(FileDifference(path, DifferenceKind.ADDED))
        elif there is None:
            found.append(FileDifference(path, DifferenceKind.MISSING))
        elif there != here:
            places = tuple(islice(_places(path, there, here), _MOST))
            found.append(FileDifference(path, DifferenceKind.CHANGED, places))
    return tuple(found)


def _places(path: str, there: bytes, here: bytes) -> Iterator[ChangedPlace]:
    """Yield the places; of what cannot be read as what it should be, by lines.

    Of a file that has grown out of all proportion there are none.
    """
    ending = path.rpartition(".")[2]
    if len(there) > _GROWN * len(here) + _ROOM:
        return iter(())
    try:
        if ending == "csv":
            return iter(list(_of_table(_text(there), _text(here))))
        if ending in {"json", "jsonld"}:
            return iter(list(_of_json(json.loads(there), json.loads(here))))
        if ending == "xlsx":
            return iter(list(_of_workbook(unpack(there), unpack(here))))
    except (csv.Error, ValueError, RecursionError, UnreadableReleaseError):
        pass
    if b"\0" in there or b"\0" in here:
        return iter(())
    return _of_lines(_text(there), _text(here))


def _text(content: bytes) -> str:
    return content.decode("utf-8-sig", "replace")


def _of_lines(there: str, here: str) -> Iterator[ChangedPlace]:
    pairs = zip_longest(there.split("\n"), here.split("\n"), fillvalue="")
    for line, (released, rebuilt) in enumerate(pairs, 1):
        if released != rebuilt:
            yield ChangedPlace(released, rebuilt, line)


def _of_table(there: str, here: str) -> Iterator[ChangedPlace]:
    head: list[str] = []
    none: tuple[int, list[str]] = (0, [])
    pairs = zip_longest(_rows(there), _rows(here), fillvalue=none)
    for row, ((line, released), (_, rebuilt)) in enumerate(pairs):
        head = head or rebuilt
        cells = enumerate(zip_longest(released, rebuilt, fillvalue=""))
        for column, (told, made) in cells if released != rebuilt else ():
            if told != made:
                label = head[column] if column < len(head) else ""
                yield ChangedPlace(told, made, line, label, row, column)


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows with the line on which each begins."""
    reader = csv.reader(io.StringIO(text, newline=""))
    line = 1
    for row in reader:
        yield line, row
        line = reader.line_num + 1


def _of_json(there: Any, here: Any) -> Iterator[ChangedPlace]:
    told, made = dict(leaves(there)), dict(leaves(here))
    for pointer in [*made, *(p for p in told if p not in made)]:
        released, rebuilt = told.get(pointer), made.get(pointer)
        if released != rebuilt or type(released) is not type(rebuilt):
            yield ChangedPlace(_said(released), _said(rebuilt), label=pointer, pointer=pointer)


def _said(value: Any) -> str:
    return "" if value is None else str(value)


def _of_workbook(there: Mapping[str, bytes], here: Mapping[str, bytes]) -> Iterator[ChangedPlace]:
    """Yield the cells that differ in the sheets, and the parts that are no sheets."""
    for part in sorted(there.keys() | here.keys()):
        told, made = _text(there.get(part, b"")), _text(here.get(part, b""))
        sheet = _SHEET.fullmatch(part)
        if told == made:
            continue
        if not sheet:
            yield ChangedPlace("", "", label=part)
            continue
        cells, own = _cells(told), _cells(made)
        for cell in [*own, *(c for c in cells if c not in own)]:
            if cells.get(cell) != own.get(cell):
                row, column = cell
                yield ChangedPlace(
                    cells.get(cell, ""), own.get(cell, ""), label=part,
                    row=row, column=column, pointer=sheet[1],
                )  # fmt: skip


def _cells(sheet: str) -> dict[tuple[int, int], str]:
    """Return row and column → what the cell holds, as it is written in the file."""
    return {
        (int(found[2]) - 1, _column(found[1])): _TAG.sub("", found[4] or "")
        for found in _CELL.finditer(sheet)
    }


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = 26 * number + ord(letter) - ord("A") + 1
    return number - 1
