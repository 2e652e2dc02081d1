"""What leaves a demonstration says so wherever it names a unit; what is real says nothing of it."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET
from zipfile import ZipFile, is_zipfile

import pytest
from browser.made_site import built
from html_page import pages
from making import good, in_earnest
from repository import Repository, copy_good

from site_builder.export.demonstration import mark, origin, reported
from site_builder.write.offline import write_offline

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SETTINGS = "schema/settings.yml"
MARK = mark(good().reference.settings)
SAID = (MARK, origin(good().reference.settings), reported(good().reference.settings))
NAMES = {unit.name for unit in good().reference.units.values()}
ATOM = "{http://www.w3.org/2005/Atom}"


def _site(tmp_path: Path, picture: Path, **settings: str) -> tuple[Repository, Path]:
    repository = copy_good(tmp_path / "data", picture)
    own = repository.path(SETTINGS).read_text("utf-8").replace("demo: true\n", "")
    repository.write(SETTINGS, own + "".join(f"{k}: {v}\n" for k, v in settings.items()))
    return repository, built(repository)


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory, picture: Path) -> Path:
    """The site of a demonstration that has an address."""
    folder = tmp_path_factory.mktemp("demo")
    return _site(folder, picture, demo="true", site_url="https://site.test/")[1]


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory, picture: Path) -> Path:
    """The site of the same submissions, in earnest."""
    folder = tmp_path_factory.mktemp("real")
    return _site(folder, picture, demo="false", site_url="https://site.test/")[1]


def _texts(site: Path, scratch: Path) -> Iterator[tuple[str, str]]:
    """Yield name and text of every file of the site and of its offline copy."""
    archive = scratch / "offline.zip"
    write_offline(site, archive)
    for path in (*sorted(p for p in site.rglob("*") if p.is_file()), archive):
        name = path.name if path == archive else path.relative_to(site).as_posix()
        if is_zipfile(path):
            yield from _members(name, path.read_bytes())
        else:
            yield name, path.read_bytes().decode("utf-8", "ignore")


def _members(name: str, data: bytes) -> Iterator[tuple[str, str]]:
    """A workbook is one text; the files of another archive are a text each."""
    with ZipFile(io.BytesIO(data)) as archive:
        parts = {part: archive.read(part) for part in archive.namelist()}
    if name.endswith(".xlsx"):
        yield name, "".join(part.decode("utf-8", "ignore") for part in parts.values())
        return
    for part, content in parts.items():
        if is_zipfile(io.BytesIO(content)):
            yield from _members(part, content)
        else:
            yield f"{name}/{part}", content.decode("utf-8", "ignore")


def test_whatever_names_a_unit_says_that_it_is_invented(demo: Path, tmp_path: Path) -> None:
    naming = [(n, t) for n, t in _texts(demo, tmp_path) if any(name in t for name in NAMES)]
    kinds = {name.rpartition(".")[2] for name, _ in naming}
    assert {"html", "json", "csv", "xlsx", "txt", "xml", "js"} <= kinds
    assert [name for name, text in naming if not any(said in text for said in SAID)] == []


def test_what_is_real_says_nothing_of_it(real: Path, tmp_path: Path) -> None:
    found = [n for n, t in _texts(real, tmp_path) if any(said in t for said in (*SAID, "虚构"))]
    assert found == []


def test_what_is_cut_out_of_a_page_bears_the_mark(demo: Path) -> None:
    for name, elements in pages(demo).items():
        told = {
            e.attributes.get("property") or e.attributes.get("name"): e.attributes.get("content")
            for e in elements
            if e.tag == "meta"
        }
        title = next(e.text for e in elements if e.tag == "title")
        shown = (title, told["og:title"], told["og:description"], told["description"])
        assert all(text and text.startswith(MARK) for text in shown), name
        assert not any(text and text.startswith(MARK * 2) for text in shown), name


def test_every_row_item_and_record_bears_the_mark(demo: Path) -> None:
    tables = sorted(demo.rglob("*.csv"))
    assert tables
    for path in tables:
        rows = list(csv.reader(io.StringIO(path.read_text("utf-8-sig"))))
        assert all(MARK in row for row in rows[1:]), path.name
    feed = ET.parse(demo / "feed.xml")  # noqa: S314 - our own output
    titles = [e.text or "" for e in feed.iter(f"{ATOM}title")]
    assert len(titles) > 1
    assert all(title.startswith(MARK) for title in titles)
    calendar = (demo / "deadlines.ics").read_text("utf-8")
    assert calendar.count("SUMMARY:") == calendar.count(f"SUMMARY:{MARK}") > 0
    for path in demo.rglob("case.json"):
        assert json.loads(path.read_text("utf-8"))["source"] in SAID
    for path in (demo / "api").rglob("*.json"):
        value = json.loads(path.read_text("utf-8"))
        assert "$schema" in value or value["source"] in SAID, path.name
    package = json.loads((demo / "data" / "datapackage.json").read_text("utf-8"))
    assert package["title"].startswith(MARK)
    assert package["sources"][0]["title"] in SAID


def test_the_real_site_says_who_answers_for_it(real: Path) -> None:
    settings = in_earnest().reference.settings
    case = next(real.glob("cases/*/*/*/index.html"))
    assert reported(settings) in case.read_text("utf-8")
    assert origin(settings) in (real / "api/v1/index.json").read_text("utf-8")
