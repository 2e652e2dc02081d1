"""Strays: what lies about and may be meant, found with git and without."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making_git import new_git

from site_builder.read.paths.layout import OURS
from site_builder.read.repository import strays
from site_builder.read.repository.strays import may_be_meant, read_strays, stray_paths

if TYPE_CHECKING:
    from pathlib import Path

    from repository import Repository

HERE = (
    ".github/workflows/check.yml",
    "a.md",
    "case/b.YAML",
    "survey.yml",
    "资料/调查表.docx",
    "资料/案例.md.txt",
)
ELSEWHERE = (
    ".idea/survey.yml", "benchmarks/survey.yml", "build/survey.yml",
    "cases/2021/x/y/index.md", "node_modules/a/README.md", "notes.py", "picture.jpg",
    "schema/rounds/2021.yml", "schema/survey.schema.yml", "site_builder/words.yml",
    "site_builder/__init__.py", "submissions/x.yml", "tests/examples/survey.yml",
)  # fmt: skip


def lay_out(root: Path) -> None:
    for path in (*HERE, *ELSEWHERE):
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(b"")
    (root / ".gitignore").write_bytes(b"/build/\nnode_modules/\n")


@pytest.mark.parametrize("tracked", [False, True])
def test_what_may_be_meant(tmp_path: Path, *, tracked: bool) -> None:
    lay_out(tmp_path)
    if tracked:
        new_git(tmp_path).commit("2022-03-01T12:00:00+08:00")
    assert stray_paths(tmp_path, OURS) == sorted(HERE)


@pytest.mark.parametrize("folder", ["build/site", "build/pages", "public", "docs/site"])
@pytest.mark.parametrize("ask_git", [False, True])
def test_a_site_of_ours_is_no_stray(tmp_path: Path, folder: str, *, ask_git: bool) -> None:
    if ask_git:
        new_git(tmp_path).commit("2022-03-01T12:00:00+08:00")
    for path in ("assets/kepu-1a2b.css", "guide/forms/2022/city/survey.yml", "about/a.md"):
        (tmp_path / folder / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / folder / path).write_bytes(b"")
    (tmp_path / "docs" / "assets").mkdir(parents=True, exist_ok=True)
    (tmp_path / "docs" / "a.md").write_bytes(b"")
    assert stray_paths(tmp_path, OURS) == ["docs/a.md"]


def test_new_files_are_seen_beside_tracked_ones(tmp_path: Path) -> None:
    new_git(tmp_path).commit("2022-03-01T12:00:00+08:00")
    lay_out(tmp_path)
    assert stray_paths(tmp_path, OURS) == sorted(HERE)


def test_a_link_is_not_followed_and_a_large_file_not_read(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "survey.yml").write_bytes(b"round: 2021\n")
    (tmp_path / "link").symlink_to(tmp_path / "real", target_is_directory=True)
    (tmp_path / "survey.yml").symlink_to("real/survey.yml")
    (tmp_path / "large.yml").write_bytes(b"a: 1\n" * 200_000)
    paths = ["large.yml", "link/survey.yml", "real/survey.yml", "survey.yml", "gone.yml"]
    assert [d.path for d in read_strays(tmp_path, paths)] == ["real/survey.yml"]


def test_no_more_than_enough_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay_out(tmp_path)
    monkeypatch.setattr(strays, "MOST_READ", 2)
    assert len(list(read_strays(tmp_path, HERE))) == 2


def test_a_walk_ends(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay_out(tmp_path)
    monkeypatch.setattr(strays, "_MOST_WALKED", 0)
    assert stray_paths(tmp_path, OURS) == ["a.md", "survey.yml"]


def test_the_good_repository_has_none(repository: Repository) -> None:
    assert not [p for p in stray_paths(repository.root, OURS) if may_be_meant(p)]


def test_where_there_is_no_program_there_are_no_folders_of_it(tmp_path: Path) -> None:
    lay_out(tmp_path)
    (tmp_path / "site_builder" / "__init__.py").unlink()
    found = set(stray_paths(tmp_path, OURS)) - set(HERE)
    assert found == {"benchmarks/survey.yml", "site_builder/words.yml", "tests/examples/survey.yml"}
