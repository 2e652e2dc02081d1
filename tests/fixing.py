"""Mending in a test: a document as it would stand in the good repository, judged by itself."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any

from judging import CASE, SURVEY
from repository import GOOD, PICTURES, TODAY, project_contract

from site_builder.check.context import Occasion
from site_builder.check.run.examination import examination
from site_builder.fix.fixed_file import FixedFile, fix_file
from site_builder.fix.fixed_line import fixed_line
from site_builder.fix.fixes import fixes_of
from site_builder.read.document import Document, parse_document
from site_builder.read.paths.layout import locate
from site_builder.read.pictures.image import ImageFacts
from site_builder.read.repository.tree import read_tree

if TYPE_CHECKING:
    from collections.abc import Callable

    from site_builder.fix.fix import Fields, Judge
    from site_builder.problem import Finding

UNDERTAKER = "submissions/2021/zhengzhou/zhengzhou-dongfenglu-shequ/survey.yml"
METRO = "cases/2021/zhengzhou/metro-bookroom/index.md"

__all__ = ["CASE", "METRO", "SURVEY", "UNDERTAKER"]


@cache
def good_examiner() -> tuple[Judge, Callable[[Document], Fields]]:
    """Return what judges documents in the good repository."""
    facts = {
        name: ImageFacts(2_000_000, 1500, 1000, 300.0, digest=f"{number:016x}")
        for number, name in enumerate(PICTURES)
    }
    tree = replace(read_tree(GOOD), images=facts)
    found = examination(tree, project_contract(), Occasion(TODAY))
    return found.check, found.fields


def good_text(path: str = SURVEY) -> str:
    """Return a file of the good repository."""
    return (GOOD / path).read_bytes().decode()


def document_of(data: bytes, path: str = SURVEY) -> Document:
    """Return the document that bytes are at a path."""
    place = locate(path)
    assert place
    return parse_document(path, place, data)


def spoilt(old: str, new: str, path: str = SURVEY) -> str:
    """Return a good file with one passage replaced."""
    text = good_text(path)
    assert text.count(old) == 1, f"{old!r} stands there {text.count(old)} times"
    return text.replace(old, new)


def findings(text: str, path: str = SURVEY) -> list[Finding]:
    """Return what is wrong with a text."""
    judge, _ = good_examiner()
    return list(judge(document_of(text.encode(), path)))


def fixed_lines(text: str, path: str = SURVEY) -> list[str]:
    """Return what fixing would make of the lines of a text, fix by fix."""
    judge, fields = good_examiner()
    document = document_of(text.encode(), path)
    fixes = fixes_of(document, judge(document), fields(document), judge)
    return [fixed_line(fix, document) for fix in fixes]


def fixed_file(data: bytes, path: str = SURVEY) -> FixedFile | None:
    """Return a file after fixing."""
    judge, fields = good_examiner()
    document = document_of(data, path)
    return fix_file(document, data, fields(document), judge)


def fixed(old: str, new: str, path: str = SURVEY) -> str:
    """Spoil a good file, fix it, and return the lines that the spoilt ones have become."""
    text = spoilt(old, new, path)
    done = fixed_file(text.encode(), path)
    if done is None:
        return ""
    before, after = text.split("\n"), done.after.decode().split("\n")
    start = next(i for i, pair in enumerate(zip(before, after, strict=False)) if pair[0] != pair[1])
    behind = next(
        i
        for i, pair in enumerate(zip(before[::-1], after[::-1], strict=False))
        if pair[0] != pair[1]
    )
    return "\n".join(after[start : len(after) - behind])


def value_of(data: bytes, path: str = SURVEY) -> Any:
    """Return what a file says."""
    return document_of(data, path).value
