"""The wheel holds all that the command needs, so that it works without a clone."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> frozenset[str]:
    """The names of the files in the wheel."""
    out = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel"]
    subprocess.run([*command, "--directory", out], cwd=ROOT, check=True, capture_output=True)
    (built,) = out.glob("*.whl")
    return frozenset(zipfile.ZipFile(built).namelist())


def below(folder: Path) -> set[str]:
    """Paths of the files below a folder, but those that Python makes."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {p.relative_to(folder).as_posix() for p in files if "__pycache__" not in p.parts}


def is_source_of_scripts(name: str) -> bool:
    """Whether a file is what the scripts are made of: those alone are in the wheel."""
    return name.startswith("browser/")


def test_it_holds_the_whole_package(wheel: frozenset[str]) -> None:
    names = {n for n in below(ROOT / "site_builder") if not is_source_of_scripts(n)}
    assert {f"site_builder/{name}" for name in names} <= wheel
    assert not [name for name in wheel if is_source_of_scripts(name.removeprefix("site_builder/"))]


def test_it_holds_the_reference_data(wheel: frozenset[str]) -> None:
    schema = {f"site_builder/_reference/schema/{name}" for name in below(ROOT / "schema")}
    assert (
        schema | {f"site_builder/_reference/{name}" for name in ("mkdocs.yml", "requirements.lock")}
        <= wheel
    )


def test_it_holds_no_submissions(wheel: frozenset[str]) -> None:
    assert not [name for name in wheel if name.startswith(("submissions/", "cases/", "tests/"))]
