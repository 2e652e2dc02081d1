"""The list of who fills in names persons: git must never be able to take it."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

from site_builder.command.export.contact_list import demand_ignored
from site_builder.office.refusal import NotMadeError

if TYPE_CHECKING:
    from pathlib import Path


def test_only_a_list_that_git_ignores_is_taken(tmp_path: Path) -> None:
    root = tmp_path / "data"
    root.mkdir()
    subprocess.run(["git", "init", "-q", str(root)], check=True)
    named = ["-c", "user.name=a", "-c", "user.email=a@example.com"]
    first = [*named, "commit", "-q", "--allow-empty", "-m", "first"]
    subprocess.run(["git", "-C", str(root), *first], check=True)
    (root / ".gitignore").write_text("/contacts.xlsx\n", encoding="utf-8")
    demand_ignored(root / "contacts.xlsx", root)
    demand_ignored(tmp_path / "名单.xlsx", root)
    with pytest.raises(NotMadeError, match="会被提交到仓库里"):
        demand_ignored(root / "名单.xlsx", root)
