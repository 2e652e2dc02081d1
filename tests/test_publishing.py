"""A site that publishes from a stage of the ledger on: the rest is nowhere on it but in counts."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from repository import Repository, copy_good

from site_builder.build import build_site

ROOT = Path(__file__).parent.parent
LEDGER = "submissions/2021/ledger.yml"
STAGES = {
    "submissions/2021/henan/henan-kexie/survey.yml": "corrected",
    "submissions/2021/zhengzhou/zhengzhou-kexie/survey.yml": "accepted",
    "submissions/2021/zhengzhou/zhengzhou-erqi-kexie/survey.yml": "checked",
    "submissions/2021/zhengzhou/zhengzhou-dongfenglu-shequ/survey.yml": "returned",
    "submissions/2021/zhengzhou/zhengzhou-kexie/report.md": "received",
    "cases/2021/zhengzhou/metro-bookroom/index.md": "checked",
}
"""The rest, of 2022, is in no ledger."""


def entry(path: str, state: str) -> str:
    stage = (
        f"    received: 2022-03-21\n    state: {state}\n    since: 2022-04-12\n    note: 核对过\n"
    )
    return f"  - path: {path}\n{stage}"


@pytest.fixture
def staged(tmp_path: Path, picture: Path) -> Repository:
    repository = copy_good(tmp_path / "data", picture)
    shutil.copyfile(ROOT / "mkdocs.yml", repository.root / "mkdocs.yml")
    entries = "".join(entry(path, state) for path, state in STAGES.items())
    repository.write(LEDGER, f"entries:\n{entries}")
    return repository


def texts(repository: Repository) -> dict[str, str]:
    """Build; return path → text of all that is published, the contributors' guide apart."""
    checked = repository.check()
    assert not [p for p in checked.problems if p.is_error]
    site = repository.root / "build/site"
    build_site(repository.root, checked, site)
    return {
        path.relative_to(site).as_posix(): path.read_bytes().decode(errors="replace")
        for path in sorted(site.rglob("*"))
        if path.is_file() and "guide" not in path.parts
    }


@pytest.mark.parametrize(
    ("wanted", "cases", "waiting"),
    [
        ("received", {"metro-bookroom"}, "1份"),
        ("accepted", set[str](), "2份"),
    ],
)
def test_what_waits_is_nowhere(
    staged: Repository, wanted: str, cases: set[str], waiting: str
) -> None:
    staged.replace("schema/settings.yml", "format: 1", f"publish_from: {wanted}\nformat: 1")
    made = texts(staged)
    for slug in ("metro-bookroom", "science-van"):
        naming = [path for path, text in made.items() if slug in path or slug in text]
        assert bool(naming) is (slug in cases), naming
    assert f"{waiting}" in made["cases/index.html"]
    assert "等待审核" in made["rounds/2021/progress/index.html"]
    answers = next(v for p, v in made.items() if "answers" in p and p.endswith(".csv"))
    assert "zhengzhou-kexie" in answers
    assert "zhengzhou-dongfenglu-shequ" not in answers
    assert ("zhengzhou-erqi-kexie" in answers) is (wanted == "received")
    assert "还没有调查表" not in made["rounds/2021/zhengzhou/index.html"]


def test_all_is_published_where_nothing_is_said(staged: Repository) -> None:
    made = texts(staged)
    assert "cases/2022/luoyang/science-van/index.html" in made
    assert not [path for path, text in made.items() if "等待审核" in text]
