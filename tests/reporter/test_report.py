"""A report knows whose a path is and where a problem is explained."""

from __future__ import annotations

from site_builder.problem import Problem, Severity
from site_builder.reporter.report import CheckReport

FOUND = Problem(
    "S104", Severity.ERROR, "a.yml", 7, 1, 1, "/a", "6", "是", "不对", "改", "docs/rules/S104.md"
)


def test_what_is_not_known_is_left_open() -> None:
    report = CheckReport((FOUND,), 1)
    assert report.name("a.yml") == ""
    assert report.page(FOUND) == "docs/rules/S104.md"


def test_names_and_pages() -> None:
    report = CheckReport(
        (FOUND,), 1, names={"a.yml": "某单位"}, pages={"S104": "kepu explain S104"}
    )
    assert report.name("a.yml") == "某单位"
    assert report.page(FOUND) == "kepu explain S104"
