"""`kepu check --fix`, as a person runs it."""

from __future__ import annotations

import json
import os
import sys
from typing import TYPE_CHECKING

import click
import pytest
from fixing import METRO, SURVEY, UNDERTAKER
from kepu_command import Kepu
from making_git import Git

if TYPE_CHECKING:
    from pathlib import Path

    from repository import Repository

DAY = "2022-03-01T12:00:00+08:00"


@pytest.fixture
def kepu(
    repository: Repository, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Kepu:
    repository.replace(SURVEY, "  guided: true", "  guided: 是")
    repository.replace(UNDERTAKER, "amount_wan: 12.5", "amount_wan: 12.5万元")
    return Kepu(repository.root, monkeypatch, capsys)


def contents(root: Path) -> dict[str, bytes]:
    files = [p for top in ("submissions", "cases", "schema") for p in (root / top).rglob("*")]
    return {p.relative_to(root).as_posix(): p.read_bytes() for p in files if p.is_file()}


def test_what_can_be_mended_is_written_and_told(kepu: Kepu) -> None:
    before = contents(kepu.folder)
    status, said = kepu("check --fix")
    assert status == 0
    assert "  - " + "  guided: 是\n  +   guided: true\n" in said
    assert "已改正 2 处，没有别的问题。\n\n共检查 17 个文件，没有发现问题。\n" in said
    after = contents(kepu.folder)
    assert {p for p in before if before[p] != after[p]} == {SURVEY, UNDERTAKER}
    assert before.keys() == after.keys()
    assert kepu("check --fix")[1].startswith("没有可以自动改正的问题。\n")
    assert contents(kepu.folder) == after


@pytest.mark.parametrize("likely", [0, 130])
def test_no_fix_hides_behind_the_problems_that_are_listed(
    kepu: Kepu, repository: Repository, likely: int
) -> None:
    """Of one code a hundred are told; all are fixed that can be, and none is left for later."""
    text = (repository.root / SURVEY).read_text(encoding="utf-8")
    start, end = text.index("    - category: base"), text.index("  transfer:")
    row = text[start : text.index("    - category: means")]
    rows = [
        row.replace("12.5\n", f"{'约' if n < likely else ''}{n + 1}万元\n").replace(
            "社区", f"{n}号"
        )
        for n in range(260)
    ]
    repository.write(SURVEY, text[:start] + "".join(rows) + text[end:])
    said = kepu(f"check {SURVEY}")[1]
    assert ("其中至少 100 个可以用" in said) == (not likely)
    assert kepu("check --fix")[1].count("\n  + ") == 260 - likely + 2
    assert kepu("check --fix")[1].startswith("没有可以自动改正的问题。\n")
    after = (repository.root / SURVEY).read_text(encoding="utf-8")
    assert after.count("万元") == likely


def test_a_dry_run_writes_nothing(kepu: Kepu) -> None:
    before = contents(kepu.folder)
    status, said = kepu("check --fix --dry-run")
    assert status == 1
    assert "可以改正 2 处，文件没有改动" in said
    assert "2 个错误须修改。以上问题可以用 kepu check --fix 自动改正。" in said
    assert contents(kepu.folder) == before
    assert kepu("check --dry-run")[0] == 2


def test_only_what_was_asked_for_is_mended(kepu: Kepu) -> None:
    before = contents(kepu.folder)
    assert kepu(f"check --fix {SURVEY}")[0] == 0
    after = contents(kepu.folder)
    assert {p for p in before if before[p] != after[p]} == {SURVEY}


def test_only_what_a_change_touches_is_mended(
    repository: Repository, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    repository.replace(SURVEY, "  guided: true", "  guided: 是")
    git = Git(repository.root)
    git("init", "-b", "main")
    git.commit(DAY)
    repository.replace(UNDERTAKER, "amount_wan: 12.5", "amount_wan: 12.5万元")
    before = contents(repository.root)
    kepu = Kepu(repository.root, monkeypatch, capsys)
    assert kepu("check --fix --since 没有")[0] == 2
    assert contents(repository.root) == before
    assert "已改正 1 处" in kepu("check --fix --since main")[1]
    after = contents(repository.root)
    assert {p for p in before if before[p] != after[p]} == {UNDERTAKER}


def test_configuration_is_the_provinces(kepu: Kepu, repository: Repository) -> None:
    repository.replace("schema/rounds/2021.yml", "reporting_areas: ", "reporting_areas：")
    before = contents(kepu.folder)
    kepu("check --fix")
    after = contents(kepu.folder)
    assert {p for p in before if before[p] != after[p]} <= {SURVEY, UNDERTAKER}


def test_programs_read_the_report_alone(kepu: Kepu) -> None:
    kepu.monkeypatch.chdir(kepu.folder)
    from site_builder.command.main import run  # noqa: PLC0415 - beside `Kepu`, which mixes both

    kepu.capsys.readouterr()
    assert run(["check", "--fix", "--format", "json"]) == 0
    said = kepu.capsys.readouterr()
    assert json.loads(said.out)["problems"] == []
    assert "已改正 2 处" in said.err


def test_what_is_left_is_reported(kepu: Kepu, repository: Repository) -> None:
    repository.replace(METRO, "people_served: 12000", "people_served: 约1.2万")
    status, said = kepu("check --fix")
    assert status == 1
    assert "已改正 2 处，还有 1 个问题。" in said
    assert said.endswith("共检查 17 个文件：1 个错误须修改。\n")


def test_permissions_stay_and_nothing_is_left_behind(kepu: Kepu) -> None:
    path = kepu.folder / SURVEY
    path.chmod(0o640)
    kepu("check --fix")
    if os.name != "nt":
        assert path.stat().st_mode & 0o777 == 0o640
    assert sorted(p.name for p in path.parent.iterdir() if p.is_file()) == [
        "report.md",
        "survey.yml",
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="在Windows上建立链接需要权限")
def test_a_link_is_left_alone(kepu: Kepu, tmp_path: Path) -> None:
    outside = tmp_path / "outside.yml"
    path = kepu.folder / SURVEY
    outside.write_bytes(path.read_bytes())
    path.unlink()
    path.symlink_to(outside)
    before = outside.read_bytes()
    kepu("check --fix")
    assert path.is_symlink()
    assert outside.read_bytes() == before


def test_colours_are_for_terminals_alone(kepu: Kepu) -> None:
    said = kepu("check --fix")[1]
    assert said == click.unstyle(said)
