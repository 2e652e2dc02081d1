"""What nobody wrote is told from what somebody did, as git is told to by a new repository."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from making_git import new_git
from pipelines import fresh_files

from site_builder.read.paths.litter import litter_in

if TYPE_CHECKING:
    from pathlib import Path

FOLDER = "submissions/2022/kaifeng/kaifeng-juhua-xiehui"
LEFT = (
    ".survey.yml.swp", "survey.yml~", "#survey.yml#", ".#survey.yml", "survey.yml.bak",
    "survey.yml.orig", "survey.yml.tmp", "._survey.yml", ".DS_Store", "Thumbs.db", "desktop.ini",
    "~$调查表.docx", ".~调查表.docx", "__MACOSX/survey.yml", ".Spotlight-V100/x", "$RECYCLE.BIN/x",
    ".Trash-1000/files/x", ".idea/x.xml", ".vscode/settings.json", "@eaDir/x", "01.jpg.crdownload",
)  # fmt: skip
WRITTEN = (
    "survey.yml", "report.md", "updates/2022-06-15-week.md", "images/01.jpg", "images/.gitkeep",
    "survey.yaml", "调查表.docx", "survey-2.yml", "images/01.jfif", "recycler/survey.yml",
)  # fmt: skip


@pytest.mark.parametrize("name", LEFT)
def test_what_is_left_behind(name: str) -> None:
    assert litter_in(f"{FOLDER}/{name}") is not None
    part, _ = litter_in(f"{FOLDER}/{name.upper()}") or ("", "")
    assert part.lower() in name.lower()


@pytest.mark.parametrize("name", WRITTEN)
def test_what_somebody_wrote(name: str) -> None:
    assert litter_in(f"{FOLDER}/{name}") is None


def test_a_new_repository_tells_git_to_ignore_it(tmp_path: Path) -> None:
    git = new_git(tmp_path)
    ignore = fresh_files("github")[".gitignore"]
    (tmp_path / ".gitignore").write_text(ignore, encoding="utf-8")
    for name in (*LEFT, *WRITTEN):
        path = tmp_path / FOLDER / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x", encoding="utf-8")
    git("add", "--all")
    listed = git("-c", "core.quotePath=false", "ls-files").splitlines()
    assert listed == sorted([".gitignore", *(f"{FOLDER}/{name}" for name in WRITTEN)])
