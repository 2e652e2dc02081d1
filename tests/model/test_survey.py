"""A survey: its answers by pointer, and the rows that are added up as exact decimals."""

from __future__ import annotations

from decimal import Decimal

from making import fund, survey


def test_money_is_exact() -> None:
    rows = survey("zhengzhou-kexie", funds__own_use=[fund("base", "0.1")] * 3).own_use
    assert sum(row.amount_wan for row in rows) == Decimal("0.3")


def test_a_column_that_only_the_schema_knows() -> None:
    """A form may gain a column; it is an answer like others, and nobody adds it up."""
    made = survey("zhengzhou-kexie", funds__own_use=[{**fund("base", "2"), "note": "二期"}])
    assert [row.amount_wan for row in made.own_use] == [2]
    assert made.answer("/funds/own_use/0/note") == "二期"


def test_no_table_and_an_empty_one() -> None:
    assert survey("zhengzhou-kexie").own_use == ()
    assert survey("zhengzhou-kexie", funds__own_use=[]).own_use == ()
    assert survey("zhengzhou-kexie").answer("/funds/own_use") is None
