"""On a demonstration nothing that a program reads names a unit without the word for invented.

The units of a demonstration bear the names of real ones.
"""

from __future__ import annotations

import io
import json
import re
from functools import cache
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest
from making import good, in_earnest, site, workbook_text
from repository import project_contract

from site_builder.guide.pages import guide_pages
from site_builder.render.all_pages import all_pages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.model.collection import Collection

WORD = "示例"
_SCHEMA = re.compile(r"(?:.*/)?api/v\d+/schema/.*")
_DATA = ("data/", "api/", "cases/data.json", "feed.xml", "deadlines.ics")
_BLOCK = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


def read_by_programs(path: str, content: bytes) -> Iterator[tuple[str, str]]:
    """Yield name and text of all that a program reads of a file; of a page, its blocks of data."""
    if path.endswith(".zip"):
        with ZipFile(io.BytesIO(content)) as archive:
            for name in archive.namelist():
                yield from read_by_programs(f"{path}/{name}", archive.read(name))
    elif path.endswith(".xlsx"):
        yield path, workbook_text(content)
    elif path.endswith((".md", ".html")):
        for number, block in enumerate(_BLOCK.findall(content.decode())):
            yield f"{path} {number}", json.dumps(json.loads(block), ensure_ascii=False)
    else:
        yield path, content.decode("utf-8-sig")


def files(collection: Collection) -> dict[str, str]:
    guide = guide_pages(project_contract(), max(collection.reference.rounds))
    made: dict[str, str] = {}
    for page in all_pages(site(collection, guide)):
        content = page.content.encode() if isinstance(page.content, str) else page.content
        made |= read_by_programs(page.path, content)
    return made


@cache
def invented() -> dict[str, str]:
    return files(good())


@pytest.mark.parametrize("ending", [".json", ".csv", ".xlsx", ".txt", ".xml", "md 0"])
def test_what_names_a_unit_or_repeats_a_title_says_so(ending: str) -> None:
    collection = good()
    names = {unit.name for unit in collection.reference.units.values()}
    names |= {item.title for item in collection.prose}
    named = {
        path: text
        for path, text in invented().items()
        if path.endswith(ending) and any(name in text for name in names)
    }
    assert named
    assert [path for path, text in named.items() if WORD not in text] == []


def test_every_file_of_data_says_so_whatever_it_names() -> None:
    data = {
        path: text
        for path, text in invented().items()
        if path.startswith(_DATA) and not _SCHEMA.fullmatch(path)
    }
    assert len(data) > len(good().prose)
    silent = [path for path, text in data.items() if WORD not in text]
    assert [path for path in silent if len(data[path].splitlines()) > 1] == []  # no rows, no mark


def test_real_data_never_say_so() -> None:
    data = {
        path: text
        for path, text in files(in_earnest()).items()
        if path.startswith(_DATA) and not _SCHEMA.fullmatch(path)
    }
    assert [path for path, text in data.items() if f"【{WORD}】" in text] == []
