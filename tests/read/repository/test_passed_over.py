"""What git does not hold may lie about; what it holds goes to everybody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from making_git import new_git

from site_builder.read.repository.passed_over import sorted_out

if TYPE_CHECKING:
    from pathlib import Path

CASE = "cases/2021/zhengzhou/metro"
TOPS = ("cases",)


def write(root: Path, *names: str, text: str = "") -> list[str]:
    for name in names:
        path = root / CASE / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return [f"{CASE}/{name}" for name in names]


def test_without_git_what_is_left_behind_is_nothing(tmp_path: Path) -> None:
    paths = write(tmp_path, "index.md", ".index.md.swp", "images/.gitkeep", "notes.txt")
    assert sorted_out(tmp_path, paths, TOPS) == ([paths[0], paths[3]], [])


def test_in_git_it_is_a_fault_once_a_folder(tmp_path: Path) -> None:
    paths = write(tmp_path, "index.md", "__MACOSX/a", "__MACOSX/b", "index.md~", "._x")
    git = new_git(tmp_path)
    git("add", "--force", *paths[:4])
    read, found = sorted_out(tmp_path, paths, TOPS)
    assert read == paths[:1]
    assert [f.path for f in found] == [paths[1], paths[3]]
    assert [f.facts["reason"] for f in found] == ["mac", "editor"]


def test_what_git_ignores_is_none_of_ours_unless_it_has_a_place(tmp_path: Path) -> None:
    paths = write(tmp_path, "index.md", "images/01.jpg", "notes.txt", "images/plan.psd")
    new_git(tmp_path)
    (tmp_path / ".gitignore").write_text("*\n", encoding="utf-8")
    assert sorted_out(tmp_path, paths, TOPS) == (paths[:2], [])


def test_what_keeps_a_folder_is_empty_and_no_link(tmp_path: Path) -> None:
    full = write(tmp_path, "images/.gitkeep", text="x" * 1000)
    link = tmp_path / CASE / ".gitkeep"
    link.symlink_to("/etc/hostname")
    read, found = sorted_out(tmp_path, [*full, f"{CASE}/.gitkeep"], TOPS)
    assert read == [f"{CASE}/.gitkeep"]  # of a link it is said elsewhere that it is one
    assert [(f.code, f.path) for f in found] == [("F539", full[0])]
