"""The library: the newest cases, all choices with their counts, and a page that stays small."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from making import good, site

from site_builder.render.pages.library import FIRST, library_pages

if TYPE_CHECKING:
    from site_builder.model.collection import Collection

BUDGET = 100_000


def library(collection: Collection | None = None) -> str:
    made = {p.path: str(p.content) for p in library_pages(site(collection))}
    return made["cases/index.md"]


def test_every_choice_with_its_count() -> None:
    text = library()
    assert "共2个案例。" in text
    boxes = re.findall(r'name="(\w+)" value="([\w-]+)".*?<small>(\d+)</small>', text)
    assert ("round", "2021", "1") in boxes
    assert ("city", "luoyang", "1") in boxes
    assert ("themes", "platform", "1") in boxes
    assert "<legend>六位一体</legend>" in text


def test_kinds_are_called_as_the_schema_calls_them() -> None:
    labels = re.findall(r'name="kind" value="(\w+)".*?<span>(.*?)</span>', library())
    assert dict(labels) == {
        "case": "案例",
        "report": "总结报告",
        "update": "动态",
        "guide": "填报指南",
    }


def test_the_page_stays_small_however_many_cases_there_are() -> None:
    old = good().cases[0]
    cases = tuple(replace(old, slug=f"case-{n:04}") for n in range(1000))
    text = library(replace(good(), cases=cases))
    assert text.count("<article") == FIRST + 1  # and the empty one
    assert "共1000个案例。" in text
    assert len(text.encode()) < BUDGET


def test_an_empty_library() -> None:
    assert "共0个案例。" in library(replace(good(), cases=()))


def test_hostile_titles_are_text() -> None:
    bad = '"><img src=x onerror=alert(1)>'
    cases = (replace(good().cases[0], title=bad, replicable=(bad,)),)
    assert "<img src=x" not in library(replace(good(), cases=cases))
