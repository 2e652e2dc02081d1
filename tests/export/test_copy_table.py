"""A table of what a copy needs, as Markdown."""

from __future__ import annotations

from site_builder.export.copy_table import CopyTable


def test_no_cell_breaks_the_table() -> None:
    table = CopyTable("a", "甲", ("一", "二"), (("x|y", "行\n行"),))
    assert table.as_markdown == "| 一 | 二 |\n|---|---|\n| x\\|y | 行 行 |"


def test_cells_stand_with_their_headings() -> None:
    table = CopyTable("a", "甲", ("一", "二"), (("x", "y"),))
    assert table.labelled == [[("一", "x"), ("二", "y")]]
