"""The lines that a key or a row takes up."""

from __future__ import annotations

import pytest

from site_builder.editing.extent import Extent, extent_of
from site_builder.editing.refusal import UnusualError
from site_builder.read.document import Document, read_document
from site_builder.read.paths.layout import DocumentKind, Place

TEXT = """\
# 说明
a: 1
# 乙
b:
  - x: 1
    y: |
      一

      # 文
    # 收尾的注释

  # 下一行的
  - z: 2
c: {d: 1}
"""


def document(text: str) -> Document:
    return read_document("made", Place(DocumentKind.LEDGER), text.encode())


@pytest.mark.parametrize(
    ("pointer", "expected"),
    [
        ("/a", Extent(1, 2, 0, 1)),  # the head of a file is no comment of its first key
        ("/b", Extent(3, 13, 0, 2)),
        ("/b/0", Extent(4, 10, 2, 4)),
        ("/b/0/x", Extent(4, 5, 4, 4)),
        ("/b/0/y", Extent(5, 9, 4, 5)),
        ("/b/1", Extent(12, 13, 2, 11)),
        ("/c", Extent(13, 14, 0, 13)),
    ],
)
def test_extent(pointer: str, expected: Extent) -> None:
    assert extent_of(document(TEXT), pointer) == expected


@pytest.mark.parametrize("pointer", ["/c/d", "/absent", "/b/2"])
def test_what_has_no_lines_of_its_own(pointer: str) -> None:
    with pytest.raises(UnusualError):
        extent_of(document(TEXT), pointer)
