"""The pages of the search benchmark: the demonstration's, and others made of its sentences."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import yaml
from corpus import demonstration_sentences, make_case

from site_builder.prose import visible_text
from site_builder.read.markdown import split
from site_builder.search.entry import SearchEntry, SearchField, SearchPassage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_ROUNDS = (2021, 2022, 2023, 2024, 2025)
_SEED = 20221020


@dataclass(frozen=True)
class Query:
    """A query; `word` is what must stand in a page, or `pages` are the cases that answer it."""

    kind: str
    text: str
    word: str = ""
    pages: tuple[str, ...] = ()


def queries(clone: Path) -> list[Query]:
    """Read the queries, literal ones first."""
    value = yaml.safe_load((clone / "benchmarks" / "search_queries.yml").read_text("utf-8"))
    found = []
    for kind, listed in value["literal"].items():
        for each in listed:
            pair = each if isinstance(each, dict) else {"query": str(each), "as": str(each)}
            found.append(Query(kind, str(pair["query"]), str(pair["as"])))
    return found + [Query("meant", q["query"], "", tuple(q["pages"])) for q in value["meant"]]


def make_entries(clone: Path, count: int) -> list[SearchEntry]:
    """Return `count` pages over five rounds, the demonstration's among them; 0: those alone."""
    entries = list(_demonstration(clone))
    chance = random.Random(_SEED)  # noqa: S311 - repeatable, not secret
    sentences = demonstration_sentences(clone)
    for number in range(count - len(entries)):
        year = _ROUNDS[number % len(_ROUNDS)]
        text = make_case(chance, sentences, "zhengzhou", number)
        entries.append(_entry(f"case-{year}", f"cases/{year}/zhengzhou/case-{number:05}/", text))
    return entries


def _demonstration(clone: Path) -> Iterator[SearchEntry]:
    for path in sorted((clone / "cases").rglob("index.md")):
        folder = path.parent.relative_to(clone).as_posix()
        yield _entry(f"case-{folder.split('/')[1]}", f"{folder}/", path.read_text("utf-8"))
    for path in sorted((clone / "submissions").rglob("report.md")):
        _, year, _, unit, _ = path.relative_to(clone).as_posix().split("/")
        yield _entry(f"report-{year}", f"reports/{year}/{unit}/", path.read_text("utf-8"))


def _entry(group: str, address: str, text: str) -> SearchEntry:
    parsed, body = split(text)
    front: dict[str, Any] = parsed.value
    passages = []
    if "replicable" in front:
        points = "\n".join([*front["replicable"], front["conditions"]])
        passages.append(SearchPassage(SearchField.POINTS, "", "replicable", points))
        passages.append(SearchPassage(SearchField.SUMMARY, "", "", front["summary"]))
    for number, section in enumerate(body.sections if body else (), 1):
        text = visible_text(section.text)
        passages.append(
            SearchPassage(SearchField.BODY, section.heading, f"part-{number}", text, titled=True)
        )
    return SearchEntry(group, address, front["title"], "", tuple(passages))
