"""Snapshots of a folder, and what differs between two."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.write.snapshot import TreeChanges, changes, snapshot

if TYPE_CHECKING:
    from pathlib import Path


def test_every_kind_of_change_is_seen(tmp_path: Path) -> None:
    for name in ("cases/a.md", "cases/b.md", "cases/c.md", "mkdocs.yml", "other.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("旧", encoding="utf-8")
    names = ("cases", "mkdocs.yml", "absent")
    before = snapshot(tmp_path, names)
    assert list(before) == ["cases/a.md", "cases/b.md", "cases/c.md", "mkdocs.yml"]
    assert changes(before, snapshot(tmp_path, names)) == TreeChanges()
    (tmp_path / "cases" / "a.md").unlink()
    (tmp_path / "cases" / "b.md").write_text("新的", encoding="utf-8")
    (tmp_path / "cases" / "d.md").write_text("新", encoding="utf-8")
    (tmp_path / "other.txt").write_text("不看", encoding="utf-8")
    after = snapshot(tmp_path, names)
    assert changes(before, after) == TreeChanges(("cases/b.md", "cases/d.md"), ("cases/a.md",))


def test_the_whole_folder(tmp_path: Path) -> None:
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "a" / "b" / "c.md").write_text("文", encoding="utf-8")
    assert list(snapshot(tmp_path)) == ["a/b/c.md"]
    assert snapshot(tmp_path / "absent") == {}
