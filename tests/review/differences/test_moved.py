"""A document in another folder is the same document, if it says the same."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from making_change import compared

from site_builder.review.differences.changes import document_changes
from site_builder.review.differences.moved import moved

if TYPE_CHECKING:
    from repository import Repository

CASE = "cases/2021/zhengzhou/metro-bookroom/index.md"
NEW = "cases/2021/zhengzhou/bookroom/index.md"


def move(repository: Repository, *, title: str = "") -> None:
    """Move a case with its pictures, as `git mv` would."""
    text = repository.path(CASE).read_text(encoding="utf-8").replace("title: ", f"title: {title}")
    repository.write(NEW, text)
    repository.path(CASE).unlink()
    for name in ("01", "02"):
        old = repository.path(CASE.replace("index.md", f"images/{name}.jpg"))
        old.rename(repository.path(NEW.replace("index.md", f"images/{name}.jpg")))


def test_a_moved_case_is_told_as_moved(repository: Repository) -> None:
    comparison = compared(repository, partial(move, repository))
    assert moved(comparison) == {NEW: CASE}
    (change,) = document_changes(comparison)
    assert change.path == NEW
    assert [(c.label, c.before, c.after) for c in change.changes] == [("文件位置", CASE, NEW)]


def test_another_title_is_another_case(repository: Repository) -> None:
    comparison = compared(repository, partial(move, repository, title="新的"))
    assert moved(comparison) == {}
    assert len(document_changes(comparison)) == 2
