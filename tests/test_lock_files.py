"""The locks hold what pyproject.toml asks for, with hashes, and name no server."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).parent.parent
RUN, DEV = ROOT / "requirements.lock", ROOT / "requirements-dev.lock"
OFFICE = ROOT / "requirements-office.lock"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))

locks = pytest.mark.parametrize("lock", [RUN, OFFICE, DEV], ids=lambda path: path.stem)


def pins(lock: Path) -> dict[str, set[str]]:
    """Package name → its versions; more than one where Pythons need different ones."""
    found: dict[str, set[str]] = {}
    for name, version in re.findall(r"(?m)^([\w.-]+)==([^ ;]+)", lock.read_text(encoding="utf-8")):
        found.setdefault(canonicalize_name(name), set()).add(version)
    return found


@pytest.mark.parametrize(
    ("lock", "asked"),
    [
        (RUN, PROJECT["project"]["dependencies"]),
        (OFFICE, PROJECT["project"]["optional-dependencies"]["office"]),
        (DEV, PROJECT["project"]["dependencies"] + PROJECT["dependency-groups"]["dev"]),
    ],
    ids=["requirements", "requirements-office", "requirements-dev"],
)
def test_a_lock_holds_what_is_asked_for(lock: Path, asked: list[str]) -> None:
    pinned = pins(lock)
    for requirement in map(Requirement, asked):
        versions = pinned[canonicalize_name(requirement.name)]
        assert all(requirement.specifier.contains(Version(v)) for v in versions), requirement


@pytest.mark.parametrize(("lock", "larger"), [(RUN, OFFICE), (RUN, DEV), (OFFICE, DEV)])
def test_a_larger_lock_holds_the_same_versions(lock: Path, larger: Path) -> None:
    pinned = pins(larger)
    assert all(versions <= pinned[name] for name, versions in pins(lock).items())


def test_mkdocs_stays_below_2() -> None:
    assert {Version(v).major for v in pins(RUN)["mkdocs"]} == {1}


@locks
def test_every_pin_has_a_hash(lock: Path) -> None:
    entries = re.split(r"(?m)^(?=\S+==)", lock.read_text(encoding="utf-8"))[1:]
    assert entries
    assert all("--hash=sha256:" in entry for entry in entries)


@locks
def test_a_lock_says_how_it_is_made_and_names_no_server(lock: Path) -> None:
    text = lock.read_text(encoding="utf-8")
    assert "uv pip compile --universal --generate-hashes" in text.splitlines()[1]
    assert "://" not in text
    assert "index-url " not in text.replace("--no-emit-index-url ", "")
