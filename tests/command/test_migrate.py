"""`kepu migrate` in a repository of the form before the first number."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making_git import Git
from migrate.test_migrations import EXAMPLES
from repository import SCHEMA

from site_builder.command.main import run
from site_builder.editing.refusal import ChangedMeanwhileError
from site_builder.migrate.migration import latest

if TYPE_CHECKING:
    from pathlib import Path

    from repository import Repository

SETTINGS = "schema/settings.yml"
LEDGER = "submissions/2021/ledger.yml"


@pytest.fixture
def old(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """The good repository as it was before there were numbers."""
    repository.replace(SETTINGS, f"format: {latest()}\n", "")
    repository.replace(LEDGER, "since: 2022-06-15", "withdrawn: 2022-06-15  # 来函的日期")
    for name in ("ledger", "settings"):
        path = f"schema/{name}.schema.yml"
        repository.write(path, (EXAMPLES / "0001/before" / path).read_text(encoding="utf-8"))
    monkeypatch.chdir(repository.root)
    return repository


def contents(root: Path) -> dict[str, bytes]:
    """Every file but pictures and git's own."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file() and path.suffix != ".jpg" and ".git" not in path.parts
    }


def test_only_what_must_change_changes(old: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    before = contents(old.root)
    assert run(["migrate"]) == 0
    after = contents(old.root)
    changed = {path for path in after if before.get(path) != after[path]}
    assert changed == {
        LEDGER,
        SETTINGS,
        "schema/ledger.schema.yml",
        "schema/settings.schema.yml",
    }
    assert b"since: 2022-06-15  # \xe6\x9d\xa5" in after[LEDGER]
    assert after[SETTINGS].endswith(f"format: {latest()}\n".encode())
    said = capsys.readouterr().out
    assert f"已改 {LEDGER}\n" in said
    assert f"共改4个文件，仓库的格式现在是{latest()}。" in said
    assert run(["check"]) == 0


def test_a_second_time_there_is_nothing_to_do(
    old: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["migrate"])
    before = contents(old.root)
    capsys.readouterr()
    assert run(["migrate"]) == 0
    assert contents(old.root) == before
    assert "没有要改的" in capsys.readouterr().out


def test_a_dry_run_shows_it_and_touches_nothing(
    old: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    before = contents(old.root)
    assert run(["migrate", "--dry-run"]) == 0
    assert contents(old.root) == before
    said = capsys.readouterr().out
    assert f"\n{LEDGER}\n  第" in said
    assert (
        "\n  -     withdrawn: 2022-06-15  # 来函的日期\n  +     since: 2022-06-15  # 来函的日期\n"
        in said
    )
    assert f"\n  + format: {latest()}\n" in said
    assert "要改4个文件，还没有动" in said


def test_the_check_says_first_that_it_is_due(
    old: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    old.replace("cases/2022/luoyang/science-van/index.md", "funds_wan: 8", "funds_wan: -8")
    assert run(["check"]) == 1
    said = capsys.readouterr().out
    first = next(line for line in said.split("\n") if "错误" in line)
    assert "X450" in first


def test_what_cannot_be_read_is_named_and_the_rest_goes(
    old: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    old.write("submissions/2022/ledger.yml", "entries: [\n")
    assert run(["migrate"]) == 1
    said = capsys.readouterr()
    assert "没有改：submissions/2022/ledger.yml 有错误，先用 kepu check" in said.err
    assert "since: 2022-06-15" in (old.root / LEDGER).read_text(encoding="utf-8")
    assert "format" not in (old.root / SETTINGS).read_text(encoding="utf-8")
    old.write("submissions/2022/ledger.yml", "entries: []\n")
    assert run(["migrate"]) == 0
    assert f"format: {latest()}" in (old.root / SETTINGS).read_text(encoding="utf-8")


def test_other_files_that_cannot_be_read_do_not_matter(old: Repository) -> None:
    old.write("cases/2021/zhengzhou/metro-bookroom/index.md", "---\ntitle: [\n")
    (old.root / "cases/2022/luoyang/science-van/index.md").write_bytes(b"\xcf\xee\xc4\xbf")
    assert run(["migrate"]) == 0


def test_unfinished_work_is_not_mixed_up_with_it(
    old: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    git = Git(old.root)
    git("init", "--quiet", "--initial-branch=main")
    assert run(["migrate"]) == 1
    assert "先提交或撤销" in capsys.readouterr().err
    assert run(["migrate", "--dry-run"]) == 0
    git("add", "--all")
    git("commit", "--quiet", "--message", "收到")
    old.write("notes.txt", "别的文件不要紧")
    assert run(["migrate"]) == 0


def test_what_somebody_has_just_written_is_kept(
    old: Repository, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before = contents(old.root)

    def changed_meanwhile(*_: object) -> None:
        raise ChangedMeanwhileError(LEDGER)

    monkeypatch.setattr("site_builder.command.migrate.replace_files", changed_meanwhile)
    assert run(["migrate"]) == 2
    assert f"没有写任何文件：{LEDGER} 刚刚又有变化" in capsys.readouterr().err
    assert contents(old.root) == before


def test_a_newer_repository_asks_for_a_newer_program(
    repository: Repository, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    repository.replace(SETTINGS, f"format: {latest()}", "format: 99")
    monkeypatch.chdir(repository.root)
    assert run(["migrate"]) == 1
    assert "先升级 kepu" in capsys.readouterr().err


@pytest.mark.parametrize("text", ["province: [\n", "province: 河南省\nformat: 一\n"])
def test_settings_that_are_not_understood(
    repository: Repository,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    text: str,
) -> None:
    repository.write(SETTINGS, text)
    monkeypatch.chdir(repository.root)
    assert run(["migrate"]) == 1
    assert "先改正再升级" in capsys.readouterr().err


def test_outside_of_a_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["migrate"]) == 2


def test_a_form_that_is_new_is_added_and_one_that_is_there_stays(
    old: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    own = "# 本省的说明\n" + (old.root / "schema/case.schema.yml").read_text(encoding="utf-8")
    old.write("schema/case.schema.yml", own)
    new = old.root / "schema/exceptions.schema.yml"
    new.unlink()
    assert run(["migrate", "--dry-run"]) == 0
    said = capsys.readouterr().out
    assert "要取 schema/exceptions.schema.yml\n要改4个文件，另从程序里取1个，还没有动" in said
    assert not new.exists()
    assert run(["migrate"]) == 0
    assert "已取 schema/exceptions.schema.yml\n" in capsys.readouterr().out
    assert new.read_bytes() == (SCHEMA / new.name).read_bytes()
    assert (old.root / "schema/case.schema.yml").read_text(encoding="utf-8") == own
    assert run(["check"]) == 0


def test_a_form_alone_may_be_missing(
    repository: Repository, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(repository.root)
    (repository.root / "schema/exceptions.schema.yml").unlink()
    assert run(["migrate"]) == 0
    assert "共改0个文件，另从程序里取1个" in capsys.readouterr().out
    assert run(["migrate"]) == 0
    assert "没有要改的" in capsys.readouterr().out
