"""The archive of all: every file of data and every text, as they are published."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING
from zipfile import ZipFile

from making import good, in_earnest, site

from site_builder.render.all_pages import all_pages

if TYPE_CHECKING:
    from site_builder.model.collection import Collection

PATH = "data/all.zip"


def archived(made: dict[str, bytes]) -> dict[str, bytes]:
    with ZipFile(io.BytesIO(made[PATH])) as archive:
        return {n.partition("/")[2]: archive.read(n) for n in archive.namelist()}


def published(of: Collection | None = None) -> dict[str, bytes]:
    pages = all_pages(site(of or good()))
    return {p.path: p.content.encode() if isinstance(p.content, str) else p.content for p in pages}


def test_all_data_and_all_texts_are_in_it_as_they_are_published() -> None:
    made = published()
    held = archived(made)
    wanted = {
        path
        for path in made
        if path.startswith(("data/", "api/")) and not path.endswith(".md") and path != PATH
    }
    for item in good().prose:
        (text,) = {p for p in made if p.startswith(item.address) and p.endswith(".txt")}
        wanted.add(text)
    assert held.keys() == wanted | {"README.txt"}
    assert all(held[path] == made[path] for path in wanted)


def test_it_says_what_it_is() -> None:
    about = archived(published())["README.txt"].decode()
    assert about.startswith("【示例】")
    assert "虚构" in about
    real = archived(published(in_earnest()))["README.txt"].decode()
    assert "示例" not in real
    assert good().reference.settings.licence in real


def test_the_same_again() -> None:
    assert published()[PATH] == published()[PATH]
