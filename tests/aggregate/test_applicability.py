"""Whether a unit was asked depends on its kind and on its other answers."""

from __future__ import annotations

from typing import Any

import pytest
from making import survey
from repository import project_contract

from site_builder.aggregate.applicability import Asked
from site_builder.aggregate.table import Gap

ASKED = Asked(project_contract(), 2021)


@pytest.mark.parametrize(
    ("unit", "pointer", "answers", "expected"),
    [
        ("zhengzhou-kexie", "/funds/transfer", {}, True),
        ("zhengzhou-erqi-kexie", "/funds/transfer", {}, False),
        ("zhengzhou-kexie", "/results/prefectures_covered", {}, False),
        ("henan-kexie", "/results/prefectures_covered", {}, True),
        ("henan-kexie", "/funds/key_areas/demo_counties/total", {}, True),
        ("zhengzhou-kexie", "/funds/key_areas/demo_counties/total", {}, False),
        ("zhengzhou-kexie", "/funds/local_fund_wan", {"funds__local_fund": True}, True),
        ("zhengzhou-kexie", "/funds/local_fund_wan", {"funds__local_fund": False}, False),
        (
            "zhengzhou-kexie",
            "/management/archive_other",
            {"management__archived": True, "management__archive_forms": ["B", "D"]},
            True,
        ),
        (
            "zhengzhou-kexie",
            "/management/archive_other",
            {"management__archived": True, "management__archive_forms": ["B"]},
            False,
        ),
        ("zhengzhou-kexie", "/results/counties_covered", {"management__organized_by": "C"}, True),
        ("zhengzhou-kexie", "/results/counties_covered", {"management__organized_by": "D"}, True),
        ("zhengzhou-kexie", "/results/counties_covered", {"management__organized_by": "B"}, False),
        ("zhengzhou-dongfenglu-shequ", "/funds/local_fund", {}, False),
        ("zhengzhou-dongfenglu-shequ", "/decision/investigated", {}, True),
    ],
)
def test_asked(unit: str, pointer: str, answers: dict[str, Any], *, expected: bool) -> None:
    assert ASKED(survey(unit, **answers), pointer) is expected


def test_a_gap_is_not_applicable_only_if_nobody_was_asked() -> None:
    county, city = survey("zhengzhou-erqi-kexie"), survey("zhengzhou-kexie")
    assert ASKED.gap((county,), "/funds/transfer") is Gap.NOT_ASKED
    assert ASKED.gap((county, city), "/funds/transfer") is Gap.UNANSWERED


@pytest.mark.parametrize(
    ("kind", "pointer", "expected"),
    [
        ("city", "/results/counties_covered", True),  # it depends on another answer
        ("county", "/results/counties_covered", False),
        ("province", "/results/prefectures_covered", True),
        ("undertaker", "/funds/local_fund", False),
        ("city", "/funds/no_such", False),
    ],
)
def test_a_kind_of_unit_could_be_asked(kind: str, pointer: str, *, expected: bool) -> None:
    assert ASKED.could(kind, pointer) is expected
