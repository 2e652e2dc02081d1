"""Tables: which columns hold figures, and so stand to the right."""

from __future__ import annotations

import pytest

from site_builder.office.prose.blocks import ProseTable
from site_builder.office.prose.reading import prose_blocks
from site_builder.office.prose.runs import plain


def table(*rows: str) -> ProseTable:
    (made,) = prose_blocks("\n".join(rows))
    assert isinstance(made, ProseTable)
    return made


def test_rows_have_as_many_cells_as_the_heading() -> None:
    made = table("| 甲 | 乙 |", "|---|---|", "| 1 |", "| 2 | **3** | 多 |")
    assert [plain(cell) for cell in made.head] == ["甲", "乙"]
    assert [[plain(cell) for cell in row] for row in made.rows] == [["1", ""], ["2", "3"]]
    assert made.rows[1][1][0].marks == ("strong",)


@pytest.mark.parametrize(
    ("cells", "holds"),
    [
        (["48", "1,286.5", "约3"], True),
        (["18%", "", "—"], True),
        (["-3", "+2.5", "7\uff05"], True),
        (["48", "四十八"], False),
        (["48节", "5节"], False),
        (["", ""], False),
        (["2021—2022"], False),
    ],
)
def test_a_column_holds_figures_if_every_cell_does(cells: list[str], *, holds: bool) -> None:
    made = table("| 项目 | 数 |", "|---|---|", *(f"| 讲座 | {cell} |" for cell in cells))
    assert made.figures == (False, holds)


def test_a_table_of_a_heading_alone() -> None:
    made = table("| 甲 | 乙 |", "|---|---|")
    assert made.rows == ()
    assert made.figures == (False, False)
