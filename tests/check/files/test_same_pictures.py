"""One picture twice: where that is told, and where it is none of anybody's business."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from judging import document
from repository import GOOD

from site_builder.check.files.same_pictures import same_pictures
from site_builder.read.pictures.image import ImageFacts
from site_builder.read.repository.tree import Tree

if TYPE_CHECKING:
    from collections.abc import Mapping

    from site_builder.problem import Finding
    from site_builder.read.document import Document

ONE, OTHER = (f"cases/2021/zhengzhou/{name}" for name in ("case-a", "case-b"))
REPORT = "submissions/2021/zhengzhou/zhengzhou-kexie"
LOOK = f"{2**30 - 1:064x}"
NEAR, FAR = f"{(2**30 - 1) ^ 0b11:064x}", f"{(2**30 - 1) << 100:064x}"


def facts(digest: str, look: str = "", width: int = 1500, height: int = 1000) -> ImageFacts:
    return ImageFacts(2_000_000, width, height, digest=digest, look=look)


def told(shown: Mapping[str, Mapping[str, ImageFacts]], *touched: str) -> list[tuple[str, str]]:
    """Return the document and the reason of what is told of pictures, by folder and name."""
    return [(f.path or "", f.facts["reason"]) for f in findings(shown, *touched)]


def findings(shown: Mapping[str, Mapping[str, ImageFacts]], *touched: str) -> list[Finding]:
    """Return what is told of pictures, by folder and name."""
    documents: list[Document] = []
    images: dict[str, ImageFacts] = {}
    for folder, pictures in shown.items():
        path = f"{folder}/{'index.md' if folder.startswith('cases') else 'report.md'}"
        rows = "".join(f"  - file: {name}\n" for name in pictures)
        documents.append(document(path, f"---\nimages:\n{rows}---\n\n正文\n"))
        images |= {f"{folder}/{name}": of for name, of in pictures.items()}
    return list(same_pictures(Tree(GOOD, tuple(documents), images), frozenset(touched)))


def test_two_files_of_one_content() -> None:
    twice = {"images/1.jpg": facts("a"), "images/2.jpg": facts("a")}
    assert told({ONE: twice}) == [(f"{ONE}/index.md", "same")]


@pytest.mark.parametrize(
    ("look", "width", "expected"),
    [
        (NEAR, 1500, ["alike"]),
        (NEAR, 1515, ["alike"]),  # 1%, as made smaller and rounded
        (NEAR, 2000, []),  # cut otherwise
        (FAR, 1500, []),
        ("", 1500, []),  # too little in it to see
    ],
)
def test_what_looks_the_same_and_has_one_shape(look: str, width: int, expected: list[str]) -> None:
    shown = {ONE: {"images/1.jpg": facts("a", LOOK)},
             OTHER: {"images/1.jpg": facts("b", look, width)}}  # fmt: skip
    assert [reason for _, reason in told(shown)] == expected


def test_of_two_cases_it_is_told_where_the_change_is_made() -> None:
    shown = {ONE: {"images/1.jpg": facts("a")}, OTHER: {"images/9.jpg": facts("a")}}
    for touched in (ONE, OTHER):
        assert told(shown, f"{touched}/index.md") == [(f"{touched}/index.md", "same")]


def test_a_report_may_show_what_a_case_shows() -> None:
    shown = {ONE: {"images/1.jpg": facts("a")}, REPORT: {"images/1.jpg": facts("a")}}
    assert told(shown) == []


def test_of_what_cannot_be_used_nothing_more_is_said() -> None:
    broken = replace(facts("a"), fault="broken")
    assert told({ONE: {"images/1.jpg": broken, "images/2.jpg": facts("a")}}) == []


def test_each_is_told_once_however_many_there_are() -> None:
    many = {f"images/{n}.jpg": facts("a", LOOK) for n in range(5)}
    assert len(told({ONE: many, OTHER: many})) == 9


def test_both_documents_are_named() -> None:
    shown = {ONE: {"images/1.jpg": facts("a")}, OTHER: {"images/9.jpg": facts("a")}}
    (found,) = findings(shown)
    assert {found.path, *found.others} == {f"{ONE}/index.md", f"{OTHER}/index.md"}
    (found,) = findings({ONE: {"images/1.jpg": facts("a"), "images/2.jpg": facts("a")}})
    assert found.others == ()
