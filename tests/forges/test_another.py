"""A further forge is a folder: nothing else has to know of it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from fake_forge import TOKEN, FakeForge, Pull, Running
from pipelines import ROOT, SOURCE

if TYPE_CHECKING:
    from repository import Repository

ANOTHER = Path(__file__).parent / "another"
RUN = """
import sys
from site_builder import forges
forges.__path__.append(sys.argv[1])
from site_builder.command.main import run
sys.exit(run(sys.argv[2:]))
"""


def kepu(folder: Path, *arguments: str, **variables: str) -> str:
    """Run the command as if the folder lay beside the others; STATUS is what it exits with."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), **variables}
    done = subprocess.run(
        [sys.executable, "-c", RUN, str(ANOTHER), *arguments],
        cwd=folder, env=environment, check=False, encoding="utf-8",
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )  # fmt: skip
    assert done.returncode == int(variables.get("STATUS", 0)), done.stdout
    return done.stdout


def test_a_repository_for_it_has_its_pipelines(tmp_path: Path) -> None:
    kepu(tmp_path, "init", "data", "--forge", "madeup", "--program", SOURCE)
    made = tmp_path / "data"
    assert (made / ".madeup/review.yml").read_text(encoding="utf-8") == "review: 想象的平台\n"
    assert (made / "renovate.json").is_file()
    readme = (made / "README.md").read_text(encoding="utf-8")
    assert "1. 设置：选私有。" in readme
    assert "`kepu owners --forge madeup --out .madeup/OWNERS`" in readme


@pytest.mark.parametrize("command", ["init", "owners", "comment"])
def test_every_command_offers_it(tmp_path: Path, command: str) -> None:
    assert "madeup" in kepu(tmp_path, command, "--help")


def test_its_owners(repository: Repository) -> None:
    assert "--forge madeup" in kepu(repository.root, "owners", "--forge", "madeup")


def test_its_pull_requests(repository: Repository) -> None:
    with Running(FakeForge("github", keeps_to_description=False)) as fake:
        fake.add(Pull(7, "a" * 40))
        variables = {
            "MADEUP_API": fake.api, "MADEUP_TOKEN": TOKEN, "MADEUP_REPOSITORY": "henan/data",
        }  # fmt: skip
        said = kepu(repository.root, "comment", "--forge", "madeup", "--list", **variables)
    assert said == f"7 {'a' * 40} zhengzhou\n"


def test_its_set_up(repository: Repository) -> None:
    settings = (repository.root / "schema/settings.yml").read_text(encoding="utf-8")
    repository.write("schema/settings.yml", f"{settings}\nrepository_visibility: private\n")
    with Running(FakeForge("github")) as fake:
        fake.held = {"/repos/henan/data": {"visibility": "public"}}
        arguments = ("--forge", "madeup", "--api", fake.api, "--repository", "henan/data")
        said = kepu(repository.root, "forge", "check", *arguments, KEPU_TOKEN=TOKEN, STATUS="1")
    assert "缺少      谁能看仓库：平台上是 public，设置写的是 private\n" in said
    assert "怎样设：设置：选私有\n" in said
