"""The summaries are the site's tables: over the demonstration every figure of both is the same."""

from __future__ import annotations

import csv
import io
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from making import site
from making_workbook import HEAD, made, material, opened, rows, sheet

from site_builder.contract.contract import load_contract
from site_builder.model.publication import publishable
from site_builder.office.workbook.summary_sheets import share_of
from site_builder.render.files.downloads import downloads
from site_builder.workspace import Workspace

if TYPE_CHECKING:
    from site_builder.aggregate.table import Table
    from site_builder.office.workbook.material import RoundMaterial

ROOT = Path(__file__).parents[3]
YEARS = (2021, 2022)


@pytest.fixture(scope="module")
def demonstration() -> dict[int, RoundMaterial]:
    """The demonstration's rounds."""
    checked = Workspace(ROOT, load_contract(ROOT / "schema")).check(None)
    assert checked.collection
    return {year: material(checked.collection, year, checked.contract) for year in YEARS}


@pytest.fixture(scope="module")
def books(demonstration: dict[int, RoundMaterial]) -> dict[int, Any]:
    """The workbooks, as they are read back."""
    return {year: opened(made(of)) for year, of in demonstration.items()}


@pytest.fixture(scope="module")
def files(demonstration: dict[int, RoundMaterial]) -> dict[str, list[list[str]]]:
    """The site's tables as it offers them, by path."""
    of = demonstration[2021]
    pages = downloads(site(publishable(of.collection), contract=of.contract)).pages
    return {
        path: list(csv.reader(io.StringIO(page.content.decode("utf-8-sig"))))
        for path, page in pages.items()
        if path.endswith(".csv") and isinstance(page.content, bytes)
    }


def same(cell: Any, said: str, *, is_share: bool) -> bool:
    """Whether a cell is what the site says."""
    if not isinstance(cell, (int, float)):
        return (cell or "") == said
    return round(Decimal(str(cell)) * (100 if is_share else 1), 4) == Decimal(said)


@pytest.mark.parametrize("year", YEARS)
def test_every_table_is_the_sites(
    year: int,
    demonstration: dict[int, RoundMaterial],
    books: dict[int, Any],
    files: dict[str, list[list[str]]],
) -> None:
    tables = {f"data/{year}/{table.id}.csv": table for table in demonstration[year].tables}
    assert set(tables) == {path for path in files if path.startswith(f"data/{year}/")}
    assert len(tables) > 15
    for path, table in tables.items():
        found = _sheet_of(books[year], table)
        head, *body = found.iter_rows(min_row=HEAD, max_col=len(table.columns), values_only=True)
        theirs = [row[:-1] for row in files[path]]  # the last says that it is a demonstration
        assert [str(c).partition("（")[0] for c in head] == [
            c.partition("（")[0] for c in theirs[0]
        ]
        assert len(body) == len(theirs) - 1
        for own, row in zip(body, theirs[1:], strict=True):
            for cell, said, column in zip(own, row, table.columns, strict=True):
                assert same(cell, said, is_share=column.unit == "%"), (path, own, row)


def _sheet_of(book: Any, table: Table) -> Any:
    found = [
        s
        for s in book.worksheets[1:]
        if s["A2"].value == table.base and str(s["A1"].value).endswith(table.title)
    ]
    assert len(found) == 1, table.title
    return found[0]


@pytest.mark.parametrize("year", YEARS)
def test_rows_that_count_add_up_to_the_tables(
    year: int, demonstration: dict[int, RoundMaterial], books: dict[int, Any]
) -> None:
    for pointer, amount, total in (
        ("/funds/own_use", "项目资金（万元）", "sum"),
        ("/funds/transfer", "金额（万元）", "amount_wan"),
    ):
        table = next(t for t in demonstration[year].tables if t.id == _id(pointer))
        listed = rows(sheet(books[year], f"第{table.number}题 {table.title}（逐家）"))
        added = sum(
            (Decimal(str(row[amount])) for row in listed
             if row["是否计入汇总"] == "计入" and isinstance(row[amount], (int, float))),
            Decimal(0),
        )  # fmt: skip
        cells = {c.key: cell for c, cell in zip(table.columns, table.total, strict=True)}
        assert added == cells[total]
        assert added > 0


@pytest.mark.parametrize("year", YEARS)
def test_key_areas_add_up(
    year: int, demonstration: dict[int, RoundMaterial], books: dict[int, Any]
) -> None:
    table = next(t for t in demonstration[year].tables if t.id == "funds-key-areas")
    listed = rows(sheet(books[year], f"第14题 {table.title}（逐家）"))
    for column, cell in zip(table.columns[2:], table.total[2:], strict=True):
        own = (r["金额（万元）"] for r in listed if r["重点工作类别"] == column.label)
        assert sum((Decimal(str(a)) for a in own), Decimal(0)) == cell


@pytest.mark.parametrize("year", YEARS)
def test_the_summaries_are_cells_of_the_tables(
    year: int, demonstration: dict[int, RoundMaterial], books: dict[int, Any]
) -> None:
    totals = {
        (table.number, table.title, column.label): cell
        for table in demonstration[year].tables
        for column, cell in zip(table.columns, table.total, strict=True)
    }
    told = rows(sheet(books[year], "按题汇总"))
    assert len(told) > 40
    for row in told:
        cell = totals[row["题号"], row["题目"], row["选项或项目"]]
        figure = isinstance(cell, (int, Decimal))
        assert row["数值"] == (float(str(cell)) if figure else str(cell))


@pytest.mark.parametrize("year", YEARS)
def test_categories_add_up(
    year: int, demonstration: dict[int, RoundMaterial], books: dict[int, Any]
) -> None:
    table = next(t for t in demonstration[year].tables if t.id == "funds-own-use")
    total = {c.key: cell for c, cell in zip(table.columns, table.total, strict=True)}
    *parts, last = rows(sheet(books[year], "按类别汇总"))
    assert sum(row["项目（个）"] for row in parts) == last["项目（个）"] == total["projects"]
    assert last["项目资金（万元）"] == float(str(total["sum"]))
    money = sum((Decimal(str(row["项目资金（万元）"])) for row in parts), Decimal(0))
    assert money == total["sum"]
    assert sum(row["案例（个）"] for row in parts) == last["案例（个）"]
    assert sum(row["占比"] for row in parts) == pytest.approx(1, abs=0.002)


def test_the_summary_by_area_has_every_area_that_is_concerned(
    demonstration: dict[int, RoundMaterial], books: dict[int, Any]
) -> None:
    progress = demonstration[2021].tables[0]
    told = rows(sheet(books[2021], "按市汇总"))
    assert [row["地区"] for row in told] == [row[0] for row in progress.rows]
    head, *_ = sheet(books[2021], "按市汇总").iter_rows(min_row=HEAD, values_only=True)
    assert "第13.1题合计（万元）" in head
    assert "第17.2题占比" in head


def _id(pointer: str) -> str:
    return pointer.strip("/").replace("/", "-").replace("_", "-")


@pytest.mark.parametrize(
    ("part", "whole", "share"),
    [(1, 3, "33.3"), (0, 5, "0.0"), (Decimal("12.5"), Decimal(50), "25.0")],
)
def test_a_share(part: int, whole: int, share: str) -> None:
    assert share_of(part, whole) == Decimal(share)
