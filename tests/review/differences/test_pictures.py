"""Which pictures a document registers, however badly it does."""

from __future__ import annotations

import pytest
from judging import document

from site_builder.review.differences.pictures import pictures_of, standing_of
from site_builder.review.review import ChangeKind

PATH = "cases/2021/zhengzhou/van/index.md"
PICTURE = "cases/2021/zhengzhou/van/images/a.jpg"


@pytest.mark.parametrize(
    ("images", "registered"),
    [
        ("[{file: images/a.jpg, caption: 大篷车}]", {PICTURE: "大篷车"}),
        ("[{file: images/a.jpg}]", {PICTURE: ""}),
        ("[{caption: 大篷车}, images/a.jpg, {file: [1]}]", {}),
        ("images/a.jpg", {}),
    ],
)  # fmt: skip
def test_pictures_of_a_document(images: str, registered: dict[str, str]) -> None:
    assert pictures_of(document(PATH, f"---\nimages: {images}\n---\n")) == registered


def test_a_document_that_cannot_be_read_registers_none() -> None:
    assert pictures_of(document(PATH, "没有")) == {}


def test_what_became_of_something() -> None:
    assert standing_of(None, 1) is ChangeKind.ADDED
    assert standing_of(1, None) is ChangeKind.REMOVED
    assert standing_of(1, 1) is ChangeKind.CHANGED
