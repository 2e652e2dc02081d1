"""What the ledger's commands work on: files named from wherever one stands, and who acts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from site_builder.command.ledger.desk import open_desk
from site_builder.ledger.transition import Verb
from site_builder.workspace import WorkspaceError

if TYPE_CHECKING:
    from kepu_command import Kepu
    from repository import Repository

    from site_builder.command.ledger.desk import Desk

LEDGER = "submissions/2021/ledger.yml"
ERQI = "submissions/2021/zhengzhou/zhengzhou-erqi-kexie/survey.yml"
HENAN = "submissions/2021/henan/henan-kexie/survey.yml"
CASE = "cases/2021/zhengzhou/metro-bookroom/index.md"
GONE = "cases/2021/zhengzhou/old-corner/index.md"


def text(repository: Repository, path: str = LEDGER) -> str:
    return (repository.root / path).read_bytes().decode()


def test_paths_as_windows_writes_them(kepu: Kepu, repository: Repository) -> None:
    assert kepu(f"ledger receive {ERQI.replace('/', chr(92))} --on 2022-04-01")[0] == 0
    assert f"path: {ERQI}\n" in text(repository)


def test_from_within_a_folder(kepu: Kepu, repository: Repository) -> None:
    kepu.folder = repository.root / "submissions" / "2021" / "zhengzhou"
    assert kepu("ledger receive zhengzhou-erqi-kexie/survey.yml --on 2022-04-01")[0] == 0
    assert f"path: {ERQI}\n" in text(repository)


@pytest.mark.parametrize(
    ("here", "named", "path"),
    [
        (".", ERQI, ERQI),
        (".", f"./{ERQI}", ERQI),
        (".", "cases/2021/zhengzhou/", "cases/2021/zhengzhou"),
        (".", ".", ""),
        ("cases", "2021/zhengzhou/metro-bookroom/index.md", CASE),
        ("cases", "..", ""),
        ("cases", ERQI, ERQI),  # from the root, where nothing of the name is here
        ("cases/2021", "zhengzhou/old-corner/index.md", GONE),  # withdrawn, and in the ledger still
        ("cases/2021", "zhengzhou/none/index.md", "zhengzhou/none/index.md"),
        (".", "../elsewhere.md", "../elsewhere.md"),
    ],
)
def test_a_name_is_that_of_the_folder_one_stands_in_or_of_the_root(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, here: str, named: str, path: str
) -> None:
    monkeypatch.chdir(desk.workspace.root / here)
    assert desk.paths([named]) == [path]
    whole = str(desk.workspace.root / path)
    assert desk.paths([whole]) == [path] or ".." in path


@pytest.mark.parametrize(
    ("verb", "path", "who"),
    [
        (Verb.RECEIVE, ERQI, "henan-kexie"),
        (Verb.CHECK, ERQI, "zhengzhou-kexie"),
        (Verb.ACCEPT, ERQI, "henan-kexie"),
        (Verb.CHECK, HENAN, "henan-kexie"),  # in no city
        (Verb.CHECK, "notes.md", "henan-kexie"),
    ],
)
def test_a_city_checks_its_own_files_and_all_else_is_the_province_s(
    desk: Desk, verb: Verb, path: str, who: str
) -> None:
    unit = desk.association(verb, path)
    assert unit
    assert unit.id == who


def test_without_settings_there_is_nothing_to_work_on(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.replace("schema/settings.yml", "province:", "provinc:")
    monkeypatch.chdir(repository.root)
    with pytest.raises(WorkspaceError):
        open_desk(None)
