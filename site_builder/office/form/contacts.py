"""The office's list of who fills in each unit's form: its own workbook, which git ignores.

Names of persons go from it to the paper, and nowhere else: no message here repeats one.
"""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Any

from openpyxl import load_workbook

from site_builder.model.naming import Naming
from site_builder.office.form.document import FormFiller
from site_builder.office.form.words import words
from site_builder.office.refusal import NotMadeError
from site_builder.readings.spelling import plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from site_builder.model.collection import Reference

DEFAULT = "contacts.xlsx"
"""Beside the repository's other files; `.gitignore` names it."""
MOST_BYTES = 50_000_000
"""Of a workbook, as it is and unpacked."""
_NOT_WRITTEN = frozenset("fe")
"""Types of cells that hold a formula, or what one that failed has left."""
_ROWS = 5000
_SHOWN = 20
"""Faults that are told at once."""


def read_contacts(data: bytes, reference: Reference) -> dict[str, FormFiller]:
    """Return who fills in, by the unit's id.

    Raises NotMadeError, which tells everything that is wrong, row by row.
    """
    rows = _rows(data)
    columns = _columns(next(rows, ()))
    sheet = _ContactSheet(reference, columns)
    for number, row in enumerate(rows, 2):
        sheet.row(number, row)
    if sheet.faults:
        raise NotMadeError(_told(sheet.faults))
    return sheet.found


def _rows(data: bytes) -> Iterator[tuple[Any, ...]]:
    """Yield the cells of the first sheet, row by row."""
    try:
        if max(len(data), _unpacked(data)) <= MOST_BYTES:
            book = load_workbook(io.BytesIO(data), read_only=True)
            yield from book.worksheets[0].iter_rows(max_row=_ROWS)
            return
    except Exception as error:  # a damaged one makes the library raise almost anything
        raise NotMadeError(words()["no_workbook"]) from error
    raise NotMadeError(words()["list_too_large"])


def _unpacked(data: bytes) -> int:
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return sum(entry.file_size for entry in file.infolist())


def _columns(head: tuple[Any, ...]) -> dict[str, int]:
    """Return where each column stands; raises NotMadeError if one is missing."""
    titles = [plain(str(cell.value or "")) for cell in head]
    known = words()["columns"]
    missing = [t for key, t in known.items() if t not in titles and key != "name"]
    if missing:
        told = {"missing": "、".join(missing), "all": "、".join(known.values())}
        raise NotMadeError(words()["no_column"].format(**told))
    return {key: titles.index(title) for key, title in known.items() if title in titles}


def _told(faults: list[str]) -> str:
    more = len(faults) - _SHOWN
    end = [words()["more_faults"].format(count=more)] if more > 0 else []
    return str(words()["faults"]).format(faults="；".join([*faults[:_SHOWN], *end]))


class _ContactSheet:
    """The rows of the list that were read, and what is wrong with the others."""

    def __init__(self, reference: Reference, columns: Mapping[str, int]) -> None:
        self.units = reference.units
        self.naming = Naming(reference)
        self.columns = columns
        self.found: dict[str, FormFiller] = {}
        self.faults: list[str] = []
        self._rows: dict[str, int] = {}

    def row(self, number: int, cells: tuple[Any, ...]) -> None:
        """Take a row; one that is empty is none."""
        known = {k: cells[at] for k, at in self.columns.items() if at < len(cells)}
        formulas = [words()["columns"][k] for k, c in known.items() if c.data_type in _NOT_WRITTEN]
        for title in formulas:
            self.fault("formula", number, title=title)
        said = {k: _text(c.value) for k, c in known.items()}
        if formulas or not any(said.values()):
            return
        unit = self.unit(number, said)
        if unit and unit in self._rows:
            self.fault("twice", number, unit=unit, first=self._rows[unit])
        elif unit:
            self._rows[unit] = number
            self.found[unit] = FormFiller(said.get("filler", ""), said.get("contact", ""))

    def unit(self, number: int, said: Mapping[str, str]) -> str:
        """Return the id of the row's unit, or nothing if it is not known for sure."""
        id_, name = said.get("unit", ""), said.get("name", "")
        if not id_:
            self.fault("no_unit", number)
        elif id_ not in self.units:
            meant = self.naming.unit(id_) or self.naming.unit(name)
            guess = words()["guess"].format(unit=meant) if meant else ""
            self.fault("unknown_unit", number, unit=id_, guess=guess)
        elif name and plain(name) != plain(self.units[id_].name):
            self.fault("other_name", number, unit=id_, name=self.units[id_].name)
        else:
            return id_
        return ""

    def fault(self, key: str, number: int, **facts: object) -> None:
        """Note what is wrong with a row."""
        self.faults.append(words()[key].format(row=number, **facts))


def _text(value: Any) -> str:
    """Return a cell's text; a telephone number that is a figure has no point."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return "" if value is None else " ".join(str(value).split())
