"""Scope: which files a command was asked about."""

from __future__ import annotations

from pathlib import Path

from site_builder.check.wording.problems import put_into_words
from site_builder.command.checking.scope import Scope
from site_builder.problem import Finding

ROOT = Path("/data")
CASE = "cases/2022/zhengzhou/metro/index.md"
PICTURE = "cases/2022/zhengzhou/metro/images/01.jpg"
OTHER = "cases/2022/luoyang/van/index.md"


def test_everything_unless_something_is_named() -> None:
    assert Scope(ROOT).holds(CASE)


def test_below_a_path() -> None:
    scope = Scope(ROOT, (ROOT / "cases/2022/zhengzhou",))
    assert scope.holds(CASE)
    assert not scope.holds(OTHER)


def test_a_picture_brings_its_document() -> None:
    assert Scope(ROOT, (ROOT / PICTURE,)).holds(CASE)
    assert not Scope(ROOT, (ROOT / PICTURE,)).holds(OTHER)


def test_what_holds_files_against_each_other_is_of_each() -> None:
    finding = Finding("X414", facts={"twin": OTHER}, others=(OTHER,))
    problem = put_into_words(finding, CASE, None, {})
    for path in (CASE, PICTURE, OTHER, "cases/2022/luoyang"):
        assert Scope(ROOT, (ROOT / path,)).concerns(problem)
    assert not Scope(ROOT, (ROOT / "cases/2022/kaifeng",)).concerns(problem)
