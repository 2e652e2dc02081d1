"""Everything public as files: tables and lists as CSV and XLSX, the data interface, the package."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from site_builder.aggregate.case_map import case_maps, map_table
from site_builder.aggregate.listings import listings
from site_builder.aggregate.public_answers import answers_table
from site_builder.aggregate.texts import texts_table
from site_builder.export.api import ROOT, render_api
from site_builder.export.api_documents import PublishedData, documents
from site_builder.export.csv import render_csv
from site_builder.export.datapackage import render_package
from site_builder.export.demonstration import origin, table_with_mark, with_mark
from site_builder.export.parquet import render_parquet
from site_builder.export.provenance import Provenance, provenance
from site_builder.export.xlsx import render_workbook
from site_builder.page import Page
from site_builder.render.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.aggregate.table import Table
    from site_builder.render.site import Site

FOLDER = "data/"
_MEDIA = {
    "csv": "text/csv",
    "json": "application/json",
    "parquet": "application/vnd.apache.parquet",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


@dataclass(frozen=True)
class File:
    """A file to download; `size` is in bytes."""

    path: str
    size: int

    @property
    def format(self) -> str:
        """What readers call its format: CSV."""
        return self.path.rpartition(".")[2].upper()

    @property
    def media(self) -> str:
        """Its media type."""
        return _MEDIA[self.path.rpartition(".")[2]]


@dataclass(frozen=True)
class Offer:
    """One table or list, and the files in which it can be had."""

    table: Table
    files: tuple[File, ...]


@dataclass
class Downloads:
    """All files, in order, and what they offer."""

    pages: dict[str, Page] = field(default_factory=dict)
    lists: list[Offer] = field(default_factory=list)
    rounds: dict[int, list[Offer]] = field(default_factory=dict)
    """Year → its tables, in the form's order."""
    answers: dict[int, Offer] = field(default_factory=dict)
    workbooks: dict[int, File] = field(default_factory=dict)
    package: File | None = None

    def add(self, path: str, content: bytes) -> File:
        """Keep a file's content."""
        self.pages[path] = Page(path, content)
        return File(path, len(content))

    def file(self, path: str) -> File:
        """Return a file that was added."""
        return File(path, len(self.pages[path].content))


def downloads(site: Site) -> Downloads:
    """Make every file."""
    from_, made = provenance(site.collection.reference), Downloads()
    settings = site.collection.reference.settings
    leave = partial(table_with_mark, settings=settings)
    answers = {
        y: leave(answers_table(site.collection, site.contract, y)) for y in sorted(site.tables)
    }
    tables = {y: [leave(table) for table in site.tables[y]] for y in answers}
    _add_interface(site, {y: (*tables[y], answers[y]) for y in answers}, from_, made)
    made.lists += [_list(site, made, table, from_) for table in map(leave, maps(site))]
    for table in map(leave, listings(site.collection, site.contract, site.received)):
        interface = made.file(f"{ROOT}{table.id}.json")
        made.lists.append(_list(site, made, table, from_, interface))
    texts = leave(texts_table(site.collection, site.contract))
    made.lists.append(_list(site, made, texts, from_))
    for year, listed in answers.items():
        made.rounds[year] = [
            _offer(made, t, f"{FOLDER}{year}/{t.id}.csv", year) for t in tables[year]
        ]
        offer = _offer(made, listed, f"{FOLDER}{listed.id}.csv", year)
        made.answers[year] = Offer(listed, (*offer.files, *_parquet(site, made, listed)))
        title = site.collection.reference.rounds[year].title
        book = _workbook(site, title, [*tables[year], listed], from_)
        made.workbooks[year] = made.add(f"{FOLDER}tables-{year}.xlsx", book)
    made.package = made.add(f"{FOLDER}datapackage.json", _package(site, from_, made))
    return made


def _list(site: Site, made: Downloads, table: Table, from_: Provenance, *more: File) -> Offer:
    """Make the files of a list; `more` are those that are made already."""
    files = (
        made.add(f"{FOLDER}{table.id}.csv", render_csv(table)),
        made.add(f"{FOLDER}{table.id}.xlsx", _workbook(site, table.title, [table], from_)),
        *more,
        *_parquet(site, made, table),
    )
    return Offer(table, files)


def maps(site: Site) -> tuple[Table, ...]:
    """Return the maps of what is known, of every round's cases together."""
    collection = site.collection
    made = case_maps(collection.cases, site.contract, collection.reference, site.years)
    return tuple(map_table(one) for one in made)


def _workbook(site: Site, title: str, tables: list[Table], from_: Provenance) -> bytes:
    return render_workbook(with_mark(title, site.collection.reference.settings), tables, from_)


def _parquet(site: Site, made: Downloads, table: Table) -> list[File]:
    """The table as Parquet where the settings ask for it: never because a machine happens to."""
    if not site.collection.reference.settings.parquet:
        return []
    source = origin(site.collection.reference.settings)
    return [made.add(f"{FOLDER}{table.id}.parquet", render_parquet(table, source))]


def _add_interface(
    site: Site, tables: dict[int, tuple[Table, ...]], from_: Provenance, made: Downloads
) -> None:
    told = PublishedData(site.collection, site.contract, tables, site.received)
    for path, content in render_api(documents(told), from_):
        made.add(path, content)


def _offer(made: Downloads, table: Table, path: str, year: int) -> Offer:
    written = made.add(path, render_csv(table))
    return Offer(table, (written, made.file(f"{ROOT}rounds/{year}/{table.id}.json")))


def _package(site: Site, from_: Provenance, made: Downloads) -> bytes:
    offers = [*made.lists]
    for year, tables in made.rounds.items():
        offers += [made.answers[year], *tables]
    files = []
    for offer in offers:
        path = offer.files[0].path
        content = made.pages[path].content
        assert isinstance(content, bytes)  # noqa: S101 - what render_csv returns
        files.append((path.removeprefix(FOLDER), offer.table, content))
    name = f"{site.collection.reference.settings.province_slug}-kepu"
    return render_package(name, data_title(site), files, from_)


def data_title(site: Site) -> str:
    """What the whole of the data is called."""
    s = site.collection.reference.settings
    title = words()["data_title"].format(province=s.province, programme=s.programme)
    return with_mark(title, s)


def data_files(made: Downloads) -> Iterator[Page]:
    """Yield every file, by path."""
    for path in sorted(made.pages):
        yield made.pages[path]
