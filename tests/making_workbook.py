"""Workbooks for the office made in memory, and read back as somebody would who opens them."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import openpyxl
from making import good
from repository import project_contract

from site_builder.check.run.checked import Checked
from site_builder.office.workbook.material import RoundMaterial
from site_builder.office.workbook.workbooks import province_workbook
from site_builder.status.gather import round_status

if TYPE_CHECKING:
    from site_builder.contract import Contract
    from site_builder.model.collection import Collection

HEAD = 3
"""The row in which a table's head stands, below its title and its base."""


def material(
    collection: Collection | None = None, year: int = 2021, contract: Contract | None = None
) -> RoundMaterial:
    """Return all of a round; nothing is known of when files came."""
    collection = collection or good()
    contract = contract or project_contract()
    return RoundMaterial(collection, contract, collection.reference.rounds[year], {})


def made(of: RoundMaterial) -> bytes:
    """Return the province's workbook."""
    checked = Checked((), (), of.contract, of.collection)
    return province_workbook(of, round_status(checked, of.round, {}))[1]


def opened(workbook: bytes) -> Any:
    """Return the workbook as openpyxl reads it."""
    return openpyxl.load_workbook(io.BytesIO(workbook))


def rows(sheet: Any) -> list[dict[str, Any]]:
    """Return a sheet's rows, each as heading → value."""
    head, *body = sheet.iter_rows(min_row=HEAD, values_only=True)
    return [dict(zip(head, row, strict=True)) for row in body]


def sheet(book: Any, title: str) -> Any:
    """Return the sheet whose title begins so."""
    return next(s for s in book.worksheets[1:] if str(s["A1"].value).startswith(title))
