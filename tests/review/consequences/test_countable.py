"""A correction that comes too late still shows what it would do."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from making_change import compared

from site_builder.review.consequences.countable import broken_by, counted

if TYPE_CHECKING:
    from repository import Repository

SURVEY = "submissions/2021/zhengzhou/zhengzhou-kexie/survey.yml"


def test_a_closed_round_hides_no_figures(repository: Repository) -> None:
    comparison = compared(
        repository, partial(repository.replace, SURVEY, "amount_wan: 5.25", "amount_wan: 6")
    )
    valid = comparison.after.checked.collection
    whole = counted(comparison.after)
    assert valid
    assert whole
    assert SURVEY not in {s.path for s in valid.surveys}
    assert SURVEY in {s.path for s in whole.surveys}
    assert broken_by(comparison) == frozenset()


def test_any_other_error_does(repository: Repository) -> None:
    comparison = compared(
        repository, partial(repository.replace, SURVEY, "amount_wan: 5.25", "amount_wan: -6")
    )
    whole = counted(comparison.after)
    assert whole
    assert SURVEY not in {s.path for s in whole.surveys}
    assert set(comparison.after.checked.errors_in) == broken_by(comparison) == {SURVEY}
