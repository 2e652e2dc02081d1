"""Measure how often what visitors ask is answered by the first result, over a built site.

    python -m site_builder build --out SITE && python benchmarks/judged.py SITE [--unseen] [--all]

The queries are in `judged_queries.yml`. Every third of a kind is kept unseen and is left out
without `--unseen`; `--all` prints every query. Node asks, as the library's page does.
"""

from __future__ import annotations

import json
import random
import re
import statistics
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from site_builder.search.text import fold

CLONE = Path(__file__).resolve().parent.parent
OTHER_WORDS = "other words"
_KEPT = 3
_SEED = 20221020
_HAN = re.compile("[\u3400-\u9fff]+")
_STAGES = ((False, "seen"), (True, "unseen"))


@dataclass(frozen=True)
class Judged:
    """A query, the cases that answer it by folder, and whether it is kept for the last measure."""

    kind: str
    query: str
    pages: tuple[str, ...]
    unseen: bool


def judged() -> list[Judged]:
    """Read the queries; of each kind every third one is kept unseen."""
    text = (CLONE / "benchmarks" / "judged_queries.yml").read_text("utf-8")
    return [
        Judged(kind, one["query"], tuple(one["pages"]), number % _KEPT == _KEPT - 1)
        for kind, listed in yaml.safe_load(text).items()
        for number, one in enumerate(listed)
    ]


def shared(query: str, text: str, ignored: list[str]) -> list[str]:
    """Neighbouring characters of what a query says that stand in a text."""
    for word in sorted(ignored, key=len, reverse=True):
        query = query.replace(word, " ")
    runs = _HAN.findall(query)
    return [run[n : n + 2] for run in runs for n in range(len(run) - 1) if run[n : n + 2] in text]


def verify(asked: list[Judged]) -> None:
    """Stop where a query in other words uses a case's own, or names a case that is not there."""
    texts = {path.parent.name: path.read_text("utf-8") for path in CLONE.glob("cases/*/*/*/*.md")}
    synonyms = yaml.safe_load((CLONE / "schema" / "synonyms.yml").read_text("utf-8"))
    for one in asked:
        unknown = [page for page in one.pages if page not in texts]
        same = [
            pair
            for page in one.pages
            if one.kind == OTHER_WORDS
            for pair in shared(one.query, texts.get(page, ""), synonyms["ignored"])
        ]
        if unknown or same:
            sys.exit(f"{one.query}: {unknown} {same}")


def ask(site: Path, asked: list[Judged]) -> list[dict[str, Any]]:
    """Ask them all of a built site."""
    program = ["node", str(CLONE / "benchmarks" / "judged.mjs"), str(site)]
    queries = json.dumps([one.query for one in asked])
    done = subprocess.run(program, input=queries, stdout=subprocess.PIPE, text=True, check=True)  # noqa: S603 - our own script
    answers: list[dict[str, Any]] = json.loads(done.stdout)
    return answers


def rank(one: Judged, answer: dict[str, Any]) -> int:
    """The place of the first right answer, from 1; 0 where there is none."""
    places = [n for n, id_ in enumerate(answer["found"], 1) if id_.split("/")[-1] in one.pages]
    return min(places, default=0)


def _own(section: list[str]) -> tuple[str, str]:
    """What a section says itself: its heading is a label of the site's unless it is numbered."""
    heading, anchor, text = section
    return (heading if anchor.startswith("part-") else "", text)


def literal(site: Path) -> None:
    """Print how exactly literal words are found: against what stands in each case's page.

    Half of the words also say a filter; all cases that have a word must be in the list, and
    what counts as exact must have it.
    """
    texts = {
        page["u"].removeprefix("cases/").rstrip("/"): fold(
            "\n".join([page["t"], *(part for section in page["s"] for part in _own(section))])
        )
        for path in sorted(site.glob("search/data/pages/case-*/*.json"))
        for page in [json.loads(path.read_text("utf-8"))]
    }
    data = json.loads((site / "cases" / "data.json").read_text("utf-8"))
    words = [word for facet in data["words"] for ways in facet["choices"].values() for word in ways]
    chance = random.Random(_SEED)  # noqa: S311 - repeatable, not secret
    runs = [run for text in texts.values() for run in _HAN.findall(text)]
    for _ in range(len(words)):
        run = chance.choice(runs)
        start = chance.randrange(len(run))
        words.append(run[start : start + chance.randint(1, 6)])
    answers = ask(site, [Judged("", word, (), unseen=False) for word in words])
    recall, precision = [], []
    for word, answer in zip(words, answers, strict=True):
        true = {address for address, text in texts.items() if fold(word) in text}
        exact = set(answer["exact"])
        recall.append(len(true & set(answer["found"])) / len(true) if true else 1.0)
        precision.append(len(true & exact) / len(exact) if exact else 1.0)
    sizes = [answer["bytes"] for answer in answers]
    print(f"literal {len(words)}  recall {statistics.fmean(recall):.3f}"
          f"  precision {statistics.fmean(precision):.3f}"
          f"  kB median {statistics.median(sizes) / 1000:.1f}")  # fmt: skip


def main(site: Path, *, unseen: bool, everything: bool) -> None:
    """Print a line for each kind, and what is not answered at once."""
    asked = [one for one in judged() if unseen or not one.unseen]
    verify(judged())
    answers = ask(site, asked)
    ranks = [rank(one, answer) for one, answer in zip(asked, answers, strict=True)]
    for one, answer, place in zip(asked, answers, ranks, strict=True):
        if everything or place != 1:
            print(f"{place:3} {one.kind:12} {one.query}  {answer['how']} {answer['asked']}"
                  f" {answer['filters']} {answer['found'][:3]}")  # fmt: skip
    for kept, name in _STAGES:
        for kind in (*dict.fromkeys(one.kind for one in asked), ""):
            mine = [r for o, r in zip(asked, ranks, strict=True)
                    if o.unseen == kept and kind in ("", o.kind)]  # fmt: skip
            if mine:
                first, ten = (sum(1 for r in mine if 0 < r <= n) / len(mine) for n in (1, 10))
                print(
                    f"{name:7}{kind or 'all':12}{len(mine):3}  first {first:.2f}  of ten {ten:.2f}"
                )
    literal(site)
    sizes, times = ([answer[key] for answer in answers] for key in ("bytes", "ms"))
    print(f"kB median {statistics.median(sizes) / 1000:.1f} max {max(sizes) / 1000:.1f}"
          f"  ms median {statistics.median(times):.1f} max {max(times):.1f}")  # fmt: skip


if __name__ == "__main__":
    options = sys.argv[2:]
    main(Path(sys.argv[1]), unseen="--unseen" in options, everything="--all" in options)
