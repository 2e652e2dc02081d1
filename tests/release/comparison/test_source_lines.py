"""From a place in a release to the lines of the good repository's files."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest
from making import good, site
from repository import GOOD

from site_builder.read.repository.tree import read_tree
from site_builder.release.comparison.differences import ChangedPlace
from site_builder.release.comparison.source_lines import SourceLines
from site_builder.release.content.round_site import of_round

if TYPE_CHECKING:
    from site_builder.read.document import Document

SURVEYS = "submissions/2021/zhengzhou"
OWN = f"{SURVEYS}/zhengzhou-kexie/survey.yml"


@cache
def documents() -> dict[str, Document]:
    return {document.path: document for document in read_tree(GOOD).documents}


@cache
def lines() -> SourceLines:
    whole = site()
    part = replace(whole, collection=of_round(good(), 2021), tables={2021: whole.tables[2021]})
    return SourceLines(part, documents())


def told(path: str, **place: Any) -> list[str]:
    """Return what the lines hold that a place comes from."""
    changed = ChangedPlace("", "", **place)
    found = lines().of(path, changed)
    for line in found:
        if line.line:
            assert documents()[line.path].lines[line.line - 1].strip() == line.text
    return [line.text or line.path for line in found]


def column(table: str, key: str) -> int:
    (found,) = (t for t in site().tables[2021] if t.id == table)
    return [c.key for c in found.columns].index(key)


def row(table: str, area: str) -> int:
    """Return the number of an area's row in the file, below the head."""
    (found,) = (t for t in site().tables[2021] if t.id == table)
    return found.areas.index(area) + 1


@pytest.mark.parametrize(
    ("key", "wanted"),
    [
        ("base", ["amount_wan: 12.5"]),
        ("means", ["amount_wan: 8"]),
        ("sum", ["amount_wan: 12.5", "amount_wan: 8"]),
    ],
)
def test_money_of_a_category(key: str, wanted: list[str]) -> None:
    name = "funds-own-use"
    place = {"row": row(name, "zhengzhou"), "column": column(name, key)}
    found = told(f"data/2021/{name}.csv", **place)
    assert set(wanted) <= set(found)
    assert ("amount_wan: 8" in found) == ("amount_wan: 8" in wanted)


def test_the_same_cell_in_other_forms() -> None:
    name = "funds-own-use"
    number, at = row(name, "zhengzhou"), column(name, "base")
    csv = told(f"data/2021/{name}.csv", row=number, column=at)
    pointer = f"/data/rows/{number - 1}/cells/base"
    assert told(f"api/v1/rounds/2021/{name}.json", pointer=pointer) == csv
    sheet = 2 + [t.id for t in site().tables[2021]].index(name)
    book = told("data/tables-2021.xlsx", row=number, column=at, pointer=str(sheet))
    assert book == csv


def test_a_key_area() -> None:
    name = "funds-key-areas"
    place = {"row": row(name, "zhengzhou"), "column": column(name, "elderly")}
    assert "amount_wan: 2.5" in told(f"data/2021/{name}.csv", **place)
    assert "amount_wan: 12.5" not in told(f"data/2021/{name}.csv", **place)


def test_a_transfer() -> None:
    name = "funds-transfer"
    place = {"row": row(name, "zhengzhou"), "column": column(name, "amount_wan")}
    found = told(f"data/2021/{name}.csv", **place)
    assert {"amount_wan: 10", "amount_wan: 5.25"} <= set(found)


def test_a_choice_and_the_total() -> None:
    name = "decision-determined-by"
    (table,) = (t for t in site().tables[2021] if t.id == name)
    every = told(f"data/2021/{name}.csv", row=len(table.rows), column=1)
    here = told(f"data/2021/{name}.csv", row=row(name, "zhengzhou"), column=1)
    assert set(here) < set(every)
    assert all(line.startswith("determined_by:") for line in every)


def test_a_category_is_made_of_its_own_rows_alone() -> None:
    """Also where a unit has none of them."""
    name = "funds-own-use"
    (table,) = (t for t in site().tables[2021] if t.id == name)
    for key in ("team", "base", "means", "other"):
        at = column(name, key)
        for number, cells in enumerate(table.rows, 1):
            found = told(f"data/2021/{name}.csv", row=number, column=at)
            amounts = [Decimal(text.removeprefix("amount_wan: ")) for text in found]
            assert sum(amounts, Decimal(0)) == Decimal(str(cells[at])), (key, number)


@pytest.mark.parametrize(
    ("name", "key", "wanted"),
    [
        ("decision-determined-by", "G", "determined_by: [G]"),
        ("management-accepted", "no", "accepted: false"),
        ("management-accepted", "yes", "accepted: true"),
    ],
)
def test_those_who_chose_it(name: str, key: str, wanted: str) -> None:
    (table,) = (t for t in site().tables[2021] if t.id == name)
    at = column(name, key)
    found = told(f"data/2021/{name}.csv", row=len(table.rows), column=at)
    assert len(found) == table.total[at]
    assert all(wanted in text or key in text for text in found)


def test_one_unit_on_the_roster() -> None:
    units = sorted(good().reference.units)
    number = units.index("zhengzhou-kexie") + 1
    (line,) = told("data/units.csv", row=number, column=1)
    assert line == "- id: zhengzhou-kexie"


def test_a_case_a_report_and_a_picture() -> None:
    (case,) = of_round(good(), 2021).cases
    title = next(t for t in documents()[case.path].lines if t.startswith("title:"))
    assert told(f"{case.address}case.json", pointer="/fields/title") == [title]
    (report,) = good().reports
    text = next(line for line in report.sections[0].text.split("\n") if line.strip())
    place = ChangedPlace("别的话", text, 9)
    (found,) = lines().of(f"{report.address}report.txt", place)
    assert (found.path, found.text) == (report.path, text.strip())
    published = site().gallery(case.cover)
    (source,) = lines().of_file(published.path(max(published.sizes)))
    assert source.path == case.cover.path


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("README.md", {"line": 3}),
        ("data/2021/progress.csv", {"row": 1, "column": 1}),
        ("data/2021/nothing.csv", {"row": 1, "column": 1}),
        ("data/units.csv", {"row": 99_999, "column": 1}),
        ("data/cases.csv", {"row": 99_999, "column": 99_999}),
        ("data/tables-2021.xlsx", {"row": 1, "column": 1, "pointer": "1"}),
        ("data/tables-2021.xlsx", {"row": 1, "column": 1, "pointer": "99999"}),
        ("api/v1/rounds/2021/funds-own-use.json", {"pointer": "/as_of"}),
        ("media/../x", {"line": 1}),
    ],
)
def test_what_comes_from_no_submission(path: str, place: dict[str, int | str]) -> None:
    assert told(path, **place) == []


def test_rows_that_the_commit_does_not_give() -> None:
    """Of the answers, the figures and the cases, however far a row is."""
    for path in ("data/2021/funds-own-use.csv", "data/answers-2021.csv", "data/cases.csv"):
        for number in (0, -1, 10**6):
            assert told(path, row=number, column=2) == []
