"""`kepu export cases`: the cases that are asked for, and no others."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making import good
from making_workbook import opened, rows, sheet

if TYPE_CHECKING:
    from kepu_command import Kepu
    from repository import Repository

NAME = "2021年度典型案例.xlsx"


def titles(repository: Repository, name: str = NAME) -> set[str]:
    book = opened((repository.root / "build" / "export" / name).read_bytes())
    return {row["案例名称"] for row in rows(sheet(book, "典型案例"))}


@pytest.mark.parametrize(
    ("wish", "chosen"),
    [
        ("", ""),
        ("--xlsx ", ""),
        ("--city 郑州市 ", "（郑州市）"),
        ("--theme team --theme 阵地 ", "（队伍、阵地）"),
    ],
)
def test_those_that_are_asked_for(
    wish: str, chosen: str, kepu: Kepu, repository: Repository
) -> None:
    assert kepu(f"export cases {wish}--round 2021")[0] == 0
    own = [c for c in good().cases if c.round == 2021]
    if "city" in wish:
        own = [c for c in own if c.city == "zhengzhou"]
    if "theme" in wish:
        own = [c for c in own if {"base", "team"} & set(c.themes)]
    # A part of the round does not replace the file of the whole.
    name = NAME.replace(".xlsx", f"{chosen}.xlsx")
    assert titles(repository, name) == {c.title for c in own} != set()


@pytest.mark.parametrize(
    ("wish", "said"),
    [
        ("--theme 没有的", "可以写：品牌、平台、改革、机制、队伍、阵地"),
        ("--city 没有的市", "没有名为"),
        ("--city henan", "没有这样的案例"),
    ],
)
def test_a_wish_that_cannot_be_met_is_refused(wish: str, said: str, kepu: Kepu) -> None:
    status, told = kepu(f"export cases --round 2021 {wish}")
    assert (status, said in told) == (2, True)


def test_those_that_are_named_have_a_pdf_each(kepu: Kepu, repository: Repository) -> None:
    first = good().cases[0]
    assert kepu(f"export cases --pdf {first.id}")[0] == 0
    made = list((repository.root / "build" / "export").iterdir())
    assert [path.suffix for path in made] == [".pdf"]
    assert first.title in made[0].name


def test_both_are_made_at_once(kepu: Kepu, repository: Repository) -> None:
    assert kepu("export cases --pdf --xlsx --round 2021")[0] == 0
    suffixes = sorted(path.suffix for path in (repository.root / "build" / "export").iterdir())
    of_round = [c for c in good().cases if c.round == 2021]
    assert suffixes == [".pdf"] * len(of_round) + [".xlsx"]


@pytest.mark.parametrize("wish", ["", "--xlsx ", "--pdf --xlsx "])
def test_a_workbook_is_of_a_round(wish: str, kepu: Kepu) -> None:
    status, said = kepu(f"export cases {wish}{good().cases[0].slug}")
    assert status == 2
    assert "只要其中几个的，加上 --pdf" in said
