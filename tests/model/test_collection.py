"""A collection in its several orders."""

from __future__ import annotations

from making import good


def test_prose_is_cases_then_reports_then_updates() -> None:
    collection = good()
    kinds = [type(item).__name__ for item in collection.prose]
    assert sorted(set(kinds), key=kinds.index) == ["Case", "Report", "Update"]
    assert len(kinds) == len(collection.cases) + len(collection.reports) + len(collection.updates)


def test_a_survey_is_found_by_round_and_unit() -> None:
    collection = good()
    assert collection.surveys
    for survey in collection.surveys:
        assert collection.survey_of[survey.round, survey.unit.id] is survey
