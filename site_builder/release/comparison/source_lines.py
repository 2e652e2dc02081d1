"""From a place in a release back to the lines of the submissions that it came from."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from site_builder.aggregate.listings import listings
from site_builder.aggregate.public_answers import answers_table
from site_builder.aggregate.question import table_id
from site_builder.aggregate.question_sources import Contribution, sources
from site_builder.aggregate.questions import questions
from site_builder.release.comparison.figures import figure_pointers

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from site_builder.aggregate.question import Question
    from site_builder.aggregate.table import Table
    from site_builder.model.prose import Case, Report, Update
    from site_builder.read.document import Document
    from site_builder.release.comparison.differences import ChangedPlace
    from site_builder.render.site import Site

_TABLE = re.compile(r"data/(?:\d+/)?([\w-]+)\.(?:csv|xlsx)|api/v1/(?:rounds/\d+/)?([\w-]+)\.json")
_ROW = re.compile(r"/data/(?:rows|items)/(\d{1,9})(?:/(?:cells|gaps|fields))?(?:/([\w-]+))?.*")
_ITEMS = "/data/(\\d{1,9})(?:/([\\w-]+))?.*"


@dataclass(frozen=True)
class SourceLine:
    """A line of a submitted file; 0 is the file as a whole."""

    path: str
    line: int = 0
    text: str = ""


class SourceLines:
    """Looks lines up in the documents of a commit; `site` holds the round that was released."""

    def __init__(self, site: Site, documents: Mapping[str, Document]) -> None:
        self._site, self._documents = site, documents

    def of(self, path: str, place: ChangedPlace) -> list[SourceLine]:
        """Return the lines, in order; none where something comes from no submission."""
        table, row, key = self._cell(path, place)
        if table and row >= 0:
            return list(dict.fromkeys(self._of_cell(table, row, key)))
        item = next((i for i in self._site.collection.prose if path.startswith(i.address)), None)
        if item:
            return [self._of_story(item, place)]
        return [SourceLine(p) for p in self._pictures(path)]

    def of_file(self, path: str) -> list[SourceLine]:
        """Return from which files one comes that differs as a whole."""
        items = (i.path for i in self._site.collection.prose if path.startswith(i.address))
        return [SourceLine(p) for p in (*items, *self._pictures(path))]

    @cached_property
    def _tables(self) -> dict[str, Table]:
        site = self._site
        (year,) = site.collection.reference.rounds
        listed = listings(site.collection, site.contract, site.received)
        answers = answers_table(site.collection, site.contract, year)
        return {table.id: table for table in (*site.tables[year], answers, *listed)}

    @cached_property
    def _questions(self) -> dict[str, Question]:
        site = self._site
        (year,) = site.collection.reference.rounds
        return {table_id(q.pointer): q for q in questions(site.collection, site.contract, year)}

    @cached_property
    def _counted(self) -> dict[str, frozenset[str]]:
        """Id of a table → the surveys that its figures are made from."""
        site = self._site
        (year,) = site.collection.reference.rounds
        found = sources(site.collection, site.contract, year)
        return {
            name: frozenset(s.path for s in listed if s.path and s.standing is Contribution.COUNTED)
            for name, listed in found.items()
        }

    def _cell(self, path: str, place: ChangedPlace) -> tuple[Table | None, int, str]:
        """Return the table, the row of its data, from 0, and the key of the column."""
        named = _TABLE.fullmatch(path)
        name = (named[1] or named[2]) if named else ""
        row, column, key = place.row - 1, place.column, ""
        if path.endswith(".json"):
            found = _ROW.fullmatch(place.pointer) or re.fullmatch(_ITEMS, place.pointer)
            row, key = (int(found[1]), found[2] or "") if found else (-1, "")
        elif path.endswith(".xlsx"):
            name = self._sheet(name, place.pointer)
        table = self._tables.get(name)
        if table and 0 <= column < len(table.columns):
            key = table.columns[column].key
        return table, row, key

    def _sheet(self, book: str, sheet: str) -> str:
        """Return the table on a workbook's sheet; the first one says what there is."""
        (year,) = self._site.collection.reference.rounds
        alone = book in self._tables
        names = [book] if alone else [t.id for t in self._site.tables[year]] + [f"answers-{year}"]
        number = int(sheet or 0) - 2
        return names[number] if 0 <= number < len(names) else ""

    def _of_cell(self, table: Table, row: int, key: str) -> Iterator[SourceLine]:
        keys = [column.key for column in table.columns]
        if row >= len(table.rows):
            return
        if table.id in self._questions:
            yield from self._of_figure(table, row, key)
        elif "question_key" in keys:
            yield from self._of_answer(dict(zip(keys, map(str, table.rows[row]), strict=True)))
        elif "source" in keys:
            path = str(table.rows[row][keys.index("source")])
            yield self._line(path, f"/{key}")
        elif keys[0] == "unit_id":
            yield self._of_unit(str(table.rows[row][0]))

    def _of_figure(self, table: Table, row: int, key: str) -> Iterator[SourceLine]:
        """Yield the lines that a row of an area, or the total, is made from."""
        question, counted = self._questions[table.id], self._counted.get(table.id, frozenset())
        areas = table.areas[row : row + 1] or tuple(set(question.areas) - set(table.apart))
        for survey in question.surveys:
            if survey.unit.city not in areas or (counted and survey.path not in counted):
                continue
            for pointer in figure_pointers(question, survey, key):
                yield self._line(survey.path, pointer)

    def _of_answer(self, answer: Mapping[str, str]) -> Iterator[SourceLine]:
        (year,) = self._site.collection.reference.rounds
        survey = self._site.collection.survey_of.get((year, answer["unit_id"]))
        number = answer["row"]
        index = str(int(number) - 1) if number.isdecimal() else "0"
        pointer = "/" + answer["question_key"].replace(".", "/").replace("*", index)
        if survey:
            yield self._line(survey.path, pointer)

    def _of_unit(self, name: str) -> SourceLine:
        """Return the line of the roster that names a unit."""
        city = self._site.collection.reference.units[name].city
        path = f"schema/units/{city}.yml"
        document = self._documents.get(path)
        lines = document.lines if document else ()
        numbered = ((n, line) for n, line in enumerate(lines, 1) if name in line.split())
        line, text = next(numbered, (0, ""))
        return SourceLine(path, line, text.strip())

    def _of_story(self, item: Case | Report | Update, place: ChangedPlace) -> SourceLine:
        """Return where a case, a report or an update says what a copy of it says there."""
        document = self._documents[item.path]
        if place.pointer.startswith("/fields/"):
            return self._line(item.path, place.pointer.removeprefix("/fields"))
        wanted = [line.strip() for line in place.rebuilt.split("\n") if line.strip()]
        told = [line.strip() for line in place.released.split("\n")]
        wanted = [line for line in wanted if line not in told] or wanted
        for number, line in enumerate(document.lines, 1):
            if wanted and line.strip() == wanted[0]:
                return SourceLine(item.path, number, line.strip())
        return SourceLine(item.path)

    def _pictures(self, path: str) -> list[str]:
        """Return the submitted pictures of which one that is published was made."""
        pictures = (p for item in self._site.collection.prose for p in item.pictures)
        return sorted({p.path for p in pictures if path in self._site.gallery(p).sizes.values()})

    def _line(self, path: str, pointer: str) -> SourceLine:
        document = self._documents.get(path)
        span = document.span(pointer) if document else None
        if document is None or span is None:
            return SourceLine(path)
        return SourceLine(path, span.line, document.lines[span.line - 1].strip())
