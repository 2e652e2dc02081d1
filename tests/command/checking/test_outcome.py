"""The outcome of a check: what blocks, and what is marked, with a change and without one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from fixing import METRO, SURVEY
from making_problems import problem
from repository import TODAY

from site_builder.check.run.checked import Checked
from site_builder.command.checking.outcome import CheckOutcome
from site_builder.contract import Contract
from site_builder.workspace import Workspace

if TYPE_CHECKING:
    from repository import Repository

    from site_builder.problem import Problem

ERROR, WARNING = problem("S104"), problem("X422")


@pytest.mark.parametrize(
    ("own", "elsewhere", "blocks"),
    [
        ((), (), False),
        ((WARNING,), (WARNING,), False),
        ((ERROR,), (), True),
        ((WARNING,), (ERROR,), True),
    ],
)
def test_what_blocks(
    own: tuple[Problem, ...], elsewhere: tuple[Problem, ...], *, blocks: bool
) -> None:
    assert CheckOutcome(Checked(own, (), Contract({})), elsewhere).errors is blocks


def test_what_is_told_is_marked_elsewhere_too(repository: Repository) -> None:
    repository.replace(SURVEY, "  guided: true", "  guided: 是")
    repository.replace(METRO, "quota: true", "quota: 是")
    checked = Workspace(repository.root, repository.contract()).check(TODAY)
    elsewhere = tuple(p for p in checked.problems if p.path == METRO)
    assert not any(p.fixable for p in (*checked.problems, *elsewhere))
    outcome = CheckOutcome(checked, elsewhere).marked()
    assert [p.fixable for p in outcome.checked.problems] == [True, True]
    assert [p.fixable for p in outcome.elsewhere] == [True]
    assert outcome.comparison is None
