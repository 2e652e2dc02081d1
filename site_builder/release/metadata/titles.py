"""What each file of a release is called, for those who read a catalogue rather than a path."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.release.archive.checksums import PATH as CHECKSUMS
from site_builder.release.words import words

if TYPE_CHECKING:
    from site_builder.render.files.downloads import Downloads
    from site_builder.render.site import Site

_OWN = {
    "README.md": "readme",
    "LICENSE.md": "licence",
    "dictionary.md": "dictionary",
    "release.json": "commit",
    "dcat.jsonld": "dcat",
    "catalogue.json": "catalogue",
    "datacite.json": "datacite",
    "data/datapackage.json": "package",
    CHECKSUMS: "checksums",
}
_BY_NAME = {
    "case.json": "case_data",
    "case.txt": "case_text",
    "report.txt": "report_text",
    "update.txt": "update_text",
}


def file_titles(site: Site, made: Downloads) -> dict[str, str]:
    """Return path → title of the files that hold a table, a list, or one story."""
    offers = [*made.lists, *made.answers.values()]
    offers += [offer for listed in made.rounds.values() for offer in listed]
    titles = {file.path: offer.table.title for offer in offers for file in offer.files}
    titles |= {book.path: words()["workbook"] for book in made.workbooks.values()}
    for item in site.collection.prose:
        for name, key in _BY_NAME.items():
            titles[f"{item.address}{name}"] = f"{words()[key]}：{item.title}"
        for picture in item.pictures:
            published = site.gallery(picture)
            titles[published.path(max(published.sizes))] = picture.caption
    return titles | {path: words()[key] for path, key in _OWN.items()}


def title_of(path: str, titles: dict[str, str]) -> str:
    """Return a file's title; of the data interface's other files, what they belong to."""
    return titles.get(path) or f"{words()['interface']}：{path}"
