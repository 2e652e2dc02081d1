"""The full texts of all that is told, one row for each part: for whoever reads in a spreadsheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.aggregate.listings import list_table
from site_builder.aggregate.table import ADDRESS, Column, Gap
from site_builder.aggregate.unit_columns import UnitColumns, words_columns
from site_builder.aggregate.words import words
from site_builder.model.prose import Update
from site_builder.prose import visible_text

if TYPE_CHECKING:
    from site_builder.aggregate.table import Cell, Table
    from site_builder.contract import Contract
    from site_builder.model.collection import Collection
    from site_builder.model.prose import Case, Report


def texts_table(collection: Collection, contract: Contract) -> Table:
    """Return every part of every text as it is read, without the marks that set it."""
    of_unit = UnitColumns(collection, contract)
    site = collection.reference.settings.site_url
    year = contract.fields("case", contract.newest_round)["/round"].title
    columns = (
        *words_columns("id", "document", "title"),
        Column(year, is_figure=False, key="round"),
        *of_unit.columns,
        *words_columns("part", "text", ADDRESS),
    )
    documents = (
        ("case", collection.cases),
        ("report", collection.reports),
        ("update", collection.updates),
    )
    kinds = {name: contract.annotation(name, "title") for name, _ in documents}
    rows: list[tuple[Cell, ...]] = [
        (
            item.id,
            kinds[name],
            item.title,
            str(item.round),
            *of_unit.cells(item.unit),
            heading,
            visible_text(text),
            f"{site}{item.address}",
        )
        for name, items in documents
        for item in items
        for heading, text in _parts(item)
    ]
    return list_table("texts", words()["texts"], columns, rows, collection.reference.today)


def _parts(item: Case | Report | Update) -> list[tuple[Cell, str]]:
    """A text's headings and what stands below them; an update has none."""
    if isinstance(item, Update):
        return [(Gap.NOT_ASKED, item.text)]
    return [(s.heading, s.text) for s in item.sections]
