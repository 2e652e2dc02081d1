"""A change is seen from both sides, each checked by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from making_git import Git

from site_builder.workspace import open_workspace

if TYPE_CHECKING:
    import pytest
    from repository import Repository

SURVEY = "submissions/2021/zhengzhou/zhengzhou-kexie/survey.yml"


def test_both_sides_are_checked(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    git = Git(repository.root)
    git("init", "--quiet", "--initial-branch=main")
    git("add", "--all")
    git("commit", "--quiet", "--message", "收到")
    repository.replace(SURVEY, "amount_wan: 5.25", "amount_wan: -5.25")
    monkeypatch.chdir(repository.root)
    comparison = open_workspace().compare("main", None)
    assert comparison is not None
    assert comparison.touched == frozenset((SURVEY,))
    assert not comparison.before.checked.errors
    assert [p.path for p in comparison.after.checked.problems if p.code == "S106"] == [SURVEY]
    same = [p for p, d in comparison.after.documents.items() if comparison.before.documents[p] is d]
    assert len(same) == len(comparison.after.documents) - 1


def test_without_such_a_revision_there_is_nothing_to_compare(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(repository.root)
    assert open_workspace().compare("main", None) is None
