"""A broken file of the package is told of, even where the words for that are broken themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.check.wording import package_files
from site_builder.check.wording.package_files import explain, problems_of
from site_builder.read.document import Document, parse_document
from site_builder.read.paths.layout import DocumentKind, Place
from site_builder.resources import BrokenFileError

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pytest

PATH = "site_builder/x/words.yml"


def read(text: str) -> Document:
    return parse_document(PATH, Place(DocumentKind.SCHEMA), text.encode())


def test_each_fault_has_its_line_and_what_to_do() -> None:
    lines = list(explain(BrokenFileError(read("a: 1\na: 2\nb: &x 3\n"))))
    assert [line.split()[:2] for line in lines] == [[f"{PATH}:2", "F504"], [f"{PATH}:3", "F505"]]
    assert all("。" in line for line in lines)


def test_a_sound_file_has_no_problems() -> None:
    assert problems_of(read("a: 1\n")) == ()


def test_where_the_words_are_broken_place_and_code_must_do(monkeypatch: pytest.MonkeyPatch) -> None:
    broken = read("a: 1\na: 2\n")

    def refuse() -> Mapping[str, object]:
        raise BrokenFileError(broken)

    monkeypatch.setattr(package_files, "file_texts", refuse)
    assert list(explain(BrokenFileError(broken))) == [f"{PATH}:2 F504"]
