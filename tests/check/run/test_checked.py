"""What a check came to: errors of a file, apart from those of the occasion on which it comes."""

from __future__ import annotations

from making_problems import problem
from repository import project_contract

from site_builder.check.run.checked import Checked


def checked(*problems: str) -> Checked:
    found = tuple(
        problem(code, path=path) for code, _, path in (p.partition(" ") for p in problems)
    )
    return Checked(found, ("a.yml", "b.yml"), project_contract())


def test_errors_are_counted_by_file() -> None:
    made = checked("S104 a.yml", "S102 a.yml", "S132 a.yml", "S104 b.yml")
    assert made.errors_in == {"a.yml": 2, "b.yml": 1}
    assert (made.files, made.errors, made.warnings) == (2, 3, 1)


def test_coming_too_late_is_no_error_of_the_file() -> None:
    made = checked("X413 a.yml")
    assert made.errors == 1
    assert made.errors_in == {}
