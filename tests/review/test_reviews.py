"""Every sort of contribution, through the real command and real git, to the comment it gets."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from contributing import CONTRIBUTIONS, contribute
from inert import assert_inert
from kepu_command import Kepu

from site_builder.review.comment.markdown import LONGEST, render_markdown
from site_builder.review.review_json import read_review

if TYPE_CHECKING:
    from repository import Repository

GOLDEN = Path(__file__).parents[1] / "golden" / "reviews"
HEAD = "0123456789" * 4
"""Stands for the commit, whose digest depends on the picture and so on Pillow."""


@pytest.mark.parametrize("name", CONTRIBUTIONS)
def test_review(  # noqa: PLR0913 - fixtures
    name: str,
    repository: Repository,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    *,
    update_golden: bool,
) -> None:
    contribution = CONTRIBUTIONS[name]
    head = contribute(repository, contribution)
    kepu = Kepu(repository.root, monkeypatch, capsys)
    files = {"md": tmp_path / "review.md", "json": tmp_path / "review.json"}
    reports = f"--report markdown={files['md']} --report review={files['json']}"
    asked = f"--since main --actor {contribution.actor} --pull 12 --today {contribution.today}"
    status, said = kepu(f"check {asked} {reports}")
    assert status == (1 if "错误须修改" in said else 0), said
    made = {ending: path.read_bytes().decode() for ending, path in files.items()}
    review = read_review(made["json"].encode())
    assert render_markdown(review) == made["md"], "the comment job makes the same of the JSON"
    assert len(made["md"]) <= LONGEST
    assert_inert(made["md"])
    assert ("这条意见太长" in made["md"]) == (name == "huge")
    for ending, text in made.items():
        if (name, ending) == ("huge", "json"):
            continue  # what it is cut from need not be kept
        steady = text.replace(head, HEAD).replace(head[:10], HEAD[:10])
        golden = GOLDEN / f"{name}.{ending}"
        if update_golden:
            golden.parent.mkdir(exist_ok=True)
            golden.write_bytes(steady.encode())
        assert steady == golden.read_bytes().decode(), golden.name


def test_every_verdict_has_its_review() -> None:
    verdicts = {
        json.loads(path.read_text(encoding="utf-8"))["verdict"] for path in GOLDEN.glob("*.json")
    }
    assert verdicts == {"broken", "refused", "errors", "doubtful", "clean", "nothing"}


def test_no_review_is_left_over() -> None:
    assert {path.stem for path in GOLDEN.iterdir()} == set(CONTRIBUTIONS)
