"""The repository is found from the working directory upwards."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from site_builder.workspace import WorkspaceError, open_workspace

if TYPE_CHECKING:
    from pathlib import Path

    from repository import Repository


def test_found_from_below(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(repository.root / "submissions" / "2021")
    workspace = open_workspace()
    assert workspace.root == repository.root.resolve()
    assert workspace.schema_problems == ()
    assert workspace.check(None).problems == ()


def test_outside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(WorkspaceError, match="nowhere"):
        open_workspace()


def test_the_day_may_be_given(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(repository.root)
    collection = open_workspace().check(date(2022, 5, 1)).collection
    assert collection
    assert collection.reference.today == date(2022, 5, 1)


def test_reference_alone(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(repository.root)
    reference = open_workspace().reference()
    assert sorted(reference.rounds) == [2021, 2022]
    assert "luoyang-kexie" in reference.units


def test_broken_settings(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    repository.write("schema/settings.yml", "[")
    monkeypatch.chdir(repository.root)
    with pytest.raises(WorkspaceError, match="settings"):
        open_workspace().reference()
    assert open_workspace().check(None).collection is None


def test_a_broken_schema_stops_everything_else(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.write("schema/survey.schema.yml", "title: [\n")
    monkeypatch.chdir(repository.root)
    workspace = open_workspace()
    assert workspace.schema_problems
    checked = workspace.check(None)
    assert checked.problems == workspace.schema_problems
    assert checked.collection is None
    with pytest.raises(WorkspaceError, match="schemas"):
        workspace.reference()
