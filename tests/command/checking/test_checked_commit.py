"""A review says which commit it is about, for which day, and whose change it is."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import click
import pytest
from making_git import Git
from repository import project_contract

from site_builder.check.run.checked import Checked
from site_builder.command.checking.checked_commit import check_pull, origin_of
from site_builder.review.review import CheckedCommit

if TYPE_CHECKING:
    from pathlib import Path

    from repository import Repository


def test_what_is_known_is_said(repository: Repository) -> None:
    git = Git(repository.root)
    git("init", "--quiet", "--initial-branch=main")
    git("add", "--all")
    git("commit", "--quiet", "--message", "收到")
    origin = origin_of(repository.root, repository.check(), None, "zz-office", 12)
    assert origin == CheckedCommit(12, git("rev-parse", "HEAD"), "zz-office", "2022-10-20")


def test_what_is_not_known_is_left_empty(tmp_path: Path) -> None:
    nothing = Checked((), (), project_contract())
    assert origin_of(tmp_path, nothing, None, None, None) == CheckedCommit()
    assert origin_of(tmp_path, nothing, date(2022, 4, 1), None, None).checked_on == "2022-04-01"


def test_a_number_needs_a_change() -> None:
    check_pull("main", 12)
    check_pull(None, None)
    with pytest.raises(click.UsageError):
        check_pull(None, 12)
