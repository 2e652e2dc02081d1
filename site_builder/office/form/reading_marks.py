"""`read_marks`: the answers of a Word form by its marks, whoever has edited it since.

A row that was copied or inserted counts as one more; what a label says counts for all its rows.
"""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml

from site_builder.office.form.marked_tables import NumberedRow, table_rows
from site_builder.office.form.marked_text import alone_in, lines_in, paragraph_of, tag_on, text_in
from site_builder.office.form.words import words
from site_builder.pointer import is_index

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_MOST = 50_000_000
"""Bytes of a document that is unpacked."""


class NoMarksError(Exception):
    """A file that cannot be read by marks; the text says why, without a full stop."""


@dataclass(frozen=True)
class MarkedForm:
    """The round of a form, and its answers as text by JSON Pointer; no answer is not there."""

    year: int
    texts: Mapping[str, str]


def read_marks(data: bytes) -> MarkedForm:
    """Return what a Word form says.

    Raises NoMarksError if it is no Word file, too large, or none of our forms.
    """
    body = _document(data)
    years = [tag.year for control in body.iter(qn("w:sdt")) if (tag := tag_on(control))]
    if not years:
        raise NoMarksError(words()["no_marks"])
    year = max(set(years), key=lambda y: (years.count(y), y))
    found = _MarkedAnswers()
    for table in body.iter(qn("w:tbl")):
        for list_, rows in table_rows(table, year).items():
            found.rows(list_, rows)
    for control in body.iter(qn("w:sdt")):
        tag = tag_on(control)
        if tag and tag.year == year and not tag.is_label and not _is_in_row(tag.pointer):
            found.single(tag.pointer, control)
    return MarkedForm(year, {p: t for p, lines in found.texts.items() if (t := _joined(lines))})


def _document(data: bytes) -> Any:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as file:
            if file.getinfo("word/document.xml").file_size > _MOST:
                raise NoMarksError(words()["too_large"])
            return parse_xml(file.read("word/document.xml"))
    except (zipfile.BadZipFile, KeyError, RuntimeError, NotImplementedError, SyntaxError) as error:
        raise NoMarksError(words()["no_docx"]) from error


def _is_in_row(pointer: str) -> bool:
    """Whether it is a cell of a row: a number stands before its key."""
    return any(map(is_index, pointer.split("/")[:-1]))


def _joined(lines: Iterable[str]) -> str:
    """Return a text; 年 月 日 without a figure is no day."""
    text = "\n".join(lines).strip()
    return "" if text == words()["blank_day"].strip() else text


@dataclass
class _MarkedAnswers:
    """Answers by pointer, each in the lines of its paragraphs."""

    texts: dict[str, list[str]] = field(default_factory=dict)
    paragraphs: dict[str, Any] = field(default_factory=dict)

    def single(self, pointer: str, control: Any) -> None:
        """Note what stands alone; a second line of a list is its next entry."""
        cell = alone_in(control)
        if cell is not None:
            self.texts[pointer] = lines_in(cell)
            return
        list_, _, last = pointer.rpartition("/")
        paragraph = paragraph_of(control)
        while is_index(last) and self.paragraphs.get(pointer, paragraph) is not paragraph:
            last = str(int(last) + 1)
            pointer = f"{list_}/{last}"
        self.paragraphs[pointer] = paragraph
        self.texts.setdefault(pointer, []).append(text_in(control))

    def rows(self, list_: str, rows: Iterable[NumberedRow]) -> None:
        """Note the rows of a list; those whose number is taken, or that have none, come last."""
        given = list(rows)
        free = max((n for n, _ in given if n is not None), default=-1) + 1
        taken: set[int] = set()
        for number, cells in given:
            if number is None or number in taken:
                number, free = free, free + 1  # noqa: PLW2901 - its own was another row's
            taken.add(number)
            for key, lines in cells.items():
                self.texts[f"{list_}/{number}/{key}"] = lines
