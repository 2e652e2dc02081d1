"""A round's tables: its progress first, then those of its questions in the form's order."""

from __future__ import annotations

from making import good
from repository import project_contract

from site_builder.aggregate.progress import round_progress
from site_builder.aggregate.questions import question_tables
from site_builder.aggregate.round_tables import round_tables


def test_progress_comes_before_the_questions() -> None:
    collection, contract = good(), project_contract()
    cities = round_progress(collection, collection.reference.rounds[2021], {})
    first, *others = round_tables(collection, contract, 2021, cities)
    assert first.id == "progress"
    assert tuple(others) == question_tables(collection, contract, 2021)
