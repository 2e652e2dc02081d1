"""Pictures that nobody names are said; where the names are in doubt nothing is."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from judging import CASE, document

from site_builder.check.files.loose_pictures import loose_pictures
from site_builder.problem import Finding
from site_builder.read.pictures.image import ImageFacts
from site_builder.read.repository.tree import Tree

JFIF = ImageFacts(1, fault="name")
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


def said(*names: str, **facts: Any) -> list[tuple[str, dict[str, Any]]]:
    images = {f"{FOLDER}/{name}": ImageFacts(1, **facts) for name in names}
    tree = Tree(Path(), (document(CASE, listing()),), images, ())
    return [(f.code, f.facts) for f in loose_pictures(tree)]


def test_a_picture_that_could_not_be_named_has_another_name() -> None:
    names = {
        ".jpg": "photo.jpg", "-02.jpg": "02.jpg", "01.jpg.jpg": "01.jpg", ".10.jpeg": "10.jpg",
        "_a.jpg": "a.jpg", "a.b.jpg": "a-b.jpg",
    }  # fmt: skip
    for name, right in names.items():
        assert said(name) == [("F536", {"reason": "name", "right": right})]


def test_no_name_is_proposed_that_another_picture_has() -> None:
    assert ("F536", {"reason": "name", "right": "01-2.jpg"}) in said("01.jpg", "01.jpg.jpg")
    files = {"03.jpg": ImageFacts(1), "03-2.jpg": ImageFacts(1), "03.jfif": JFIF}
    found = loose_pictures(Tree(Path(), (), {f"{FOLDER}/{n}": f for n, f in files.items()}, ()))
    assert [f.facts["right"] for f in found if f.code == "F538"] == ["03-3.jpg"]


def test_what_may_be_no_picture_is_not_called_one() -> None:
    assert ("F536", {"reason": "file", "right": "a.jpg"}) in said(
        "a.jpg", fault="film", kind="film"
    )
    assert said("a.jpg") == [("F536", {"reason": "picture", "right": "a.jpg"})]


def test_whatever_stands_in_the_list() -> None:
    for images in ("7", "[7, null, {}, {file: }, {file: [a]}]", "{file: images/a.jpg}", ""):
        unused(f"---\nimages: {images}\n---\n", "a.jpg")
    assert unused("---\ntitle: 甲\n---\n", "a.jpg") == ["a.jpg"]


def test_a_picture_of_another_kind_is_told_its_name_to_be() -> None:
    for kind, right in {"heic": "img-0001.jpg", "raw": "img-0001.jpg"}.items():
        facts = {"reason": "picture", "right": right}
        (found,) = said(f"IMG 0001.{kind}", fault="name", kind=kind)
        assert found[1].items() >= facts.items()
    (found,) = said("clip.mp4", fault="name", kind="film")
    assert found[1]["reason"] == "other_kind"


def test_a_picture_without_a_document_beside_it() -> None:
    facts = {"a.jpg": ImageFacts(1)}
    for folder, beside in {
        FOLDER: "index.md",
        "submissions/2022/luoyang/luoyang-kexie/images": "report.md",
        "submissions/2022/luoyang/luoyang-kexie/updates/images": "动态报告",
    }.items():
        (found,) = loose_pictures(Tree(Path(), (), {f"{folder}/a.jpg": facts["a.jpg"]}, ()))
        assert found.facts["reason"] == "alone"
        assert beside in found.facts["beside"]


def test_of_many_pictures_some_are_told_and_the_others_counted() -> None:
    images = {f"{FOLDER}/{n:03}.jpg": ImageFacts(1) for n in range(300)}
    found = list(loose_pictures(Tree(Path(), (document(CASE, listing()),), images, ())))
    assert len(found) < 10
    assert sum(1 + f.more for f in found) == 300


def test_blanks_around_an_ending_are_none_of_the_name() -> None:
    for name in ("03.jpg ", "03 .jpg.", "03.jpg\u00a0", "03.jpg.txt"):
        (found,) = said(name, fault="name", kind="jpeg")
        assert found == ("F538", {"reason": "named", "kind": "JPG图片", "right": "03.jpg"})
