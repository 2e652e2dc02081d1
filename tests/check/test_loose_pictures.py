"""Pictures that nobody names are said; where the names are in doubt nothing is."""

from __future__ import annotations

from pathlib import Path

from judging import CASE, document

from site_builder.check.loose_pictures import loose_pictures
from site_builder.problem import Finding
from site_builder.read.image import ImageFacts
from site_builder.read.tree import Tree

FOLDER = CASE.rpartition("/")[0] + "/images"


def unused(text: str, *names: str, misnamed: tuple[str, ...] = ()) -> list[str]:
    tree = Tree(
        Path(),
        (document(CASE, text),),
        {f"{FOLDER}/{name}": ImageFacts(1) for name in names},
        tuple(Finding("F518", path=f"{FOLDER}/{name}") for name in misnamed),
    )
    return [(f.path or "").removeprefix(f"{FOLDER}/") for f in loose_pictures(tree)]


def listing(*files: str) -> str:
    return "---\nimages:\n" + "".join(f"  - file: {file}\n" for file in files) + "---\n"


def test_what_is_not_named_is_said() -> None:
    assert unused(listing("images/a.jpg"), "a.jpg", "b.jpg", "c.jpg") == ["b.jpg", "c.jpg"]


def test_a_name_without_its_folder_is_a_name() -> None:
    assert unused(listing("a.jpg"), "a.jpg") == []


def test_nothing_is_said_where_the_name_may_be_misspelt() -> None:
    assert unused(listing("images/aa.jpg"), "a.jpg") == []


def test_nothing_is_said_where_the_document_cannot_be_read() -> None:
    assert unused("---\nimages: [\n---\n", "a.jpg") == []


def test_an_unusable_name_is_said_elsewhere() -> None:
    assert unused(listing("images/a.jpg"), "a.jpg", "B.JPG", "b.jpg", misnamed=("B.JPG",)) == [
        "b.jpg"
    ]


def test_whatever_stands_in_the_list() -> None:
    for images in ("7", "[7, null, {}, {file: }, {file: [a]}]", "{file: images/a.jpg}", ""):
        unused(f"---\nimages: {images}\n---\n", "a.jpg")
    assert unused("---\ntitle: 甲\n---\n", "a.jpg") == ["a.jpg"]
