"""Full texts: every part of every text, once, as it is read."""

from __future__ import annotations

from dataclasses import replace

from making import good
from repository import project_contract

from site_builder.aggregate.table import Gap
from site_builder.aggregate.texts import texts_table
from site_builder.model.prose import Update
from site_builder.prose import visible_text


def test_every_part_once_and_whose_it_is() -> None:
    collection = good()
    table = texts_table(collection, project_contract())
    keys = [column.key for column in table.columns]
    assert len(set(keys)) == len(keys)
    rows = [dict(zip(keys, row, strict=True)) for row in table.rows]
    told = {(row["id"], row["part"]): row for row in rows}
    assert len(told) == len(rows)
    for item in collection.prose:
        if isinstance(item, Update):
            assert told.pop((item.id, Gap.NOT_ASKED))["text"] == visible_text(item.text)
            continue
        for section in item.sections:
            row = told.pop((item.id, section.heading))
            assert row["text"] == visible_text(section.text)
            assert (row["title"], row["round"]) == (item.title, str(item.round))
            assert row["unit_name"] == item.unit.name
            assert row["address"] == item.address
    assert told == {}


def test_addresses_are_whole_where_the_site_knows_its_own() -> None:
    reference = good().reference
    settings = replace(reference.settings, site_url="https://kepu.test/")
    collection = replace(good(), reference=replace(reference, settings=settings))
    (column,) = [c for c in texts_table(collection, project_contract()).columns if c.is_address]
    table = texts_table(collection, project_contract())
    at = table.columns.index(column)
    assert all(str(row[at]).startswith("https://kepu.test/") for row in table.rows)
