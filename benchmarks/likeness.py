"""Measure how surely copied text is found, and how long looking for it takes.

    python benchmarks/likeness.py [CASES …]

Every case of the demonstration is copied in several ways into a case of another city, by a
seeded random choice; then the time is taken for one and for fifty touched cases among CASES
others of about 2,500 字 (1,000 and 5,000 unless told).
"""

from __future__ import annotations

import random
import re
import sys
import time
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from corpus import demonstration_sentences, make_case

from site_builder.check.context import Occasion
from site_builder.check.run.checked import Side
from site_builder.check.run.runner import check_tree
from site_builder.contract import load_contract
from site_builder.read.document import Document, read_document
from site_builder.read.paths.layout import SUBMITTED, DocumentKind, Place, locate
from site_builder.read.repository.tree import Tree, read_tree
from site_builder.resources import read_words
from site_builder.review.comparison import Comparison
from site_builder.review.likeness.near_duplicates import twins

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from site_builder.check.run.checked import Checked

CLONE = Path(__file__).resolve().parent.parent
_SEED = 20221020
_CITY = "xinyang"
_COPY = f"cases/2022/{_CITY}/copied/index.md"
_FRONT = "---\ntitle: 抄来的案例\nround: 2022\nunit: xinyang-kexie\n---\n\n"
_OTHER_NAMES = ("云", "岭南", "望江东", "青川河谷", "白云湖社区")
_PARAGRAPH = 120
"""Characters of a paragraph worth the name."""
_SYNONYMS = {"我们": "本单位", "可以": "能够", "因此": "所以", "没有": "未", "以后": "之后"}


def main(sizes: Iterable[int] = (1000, 5000)) -> None:
    """Print both tables."""
    tree = read_tree(CLONE)
    contract = load_contract(CLONE / "schema")
    checked = check_tree(tree, contract, Occasion(date(2022, 10, 20)))
    submitted = [d for d in tree.documents if d.kind in SUBMITTED]
    alarms = twins(change(tree, checked, submitted))
    print(f"existing documents told: {len(alarms)} of {len(submitted)}")
    for kind, copy in _COPIES.items():
        shares = _found(tree, checked, copy)
        told = sorted(share for share in shares if share is not None)
        middle = f"{told[len(told) // 2]:3}%" if told else "   –"
        print(f"{kind:34} found {len(told):2} of {len(shares)}  share: median {middle}")
    for size in sizes:
        _time(tree, checked, size)


def change(tree: Tree, checked: Checked, touched: Iterable[Document]) -> Comparison:
    """A change that brings these documents, as if they had not been there before."""
    brought = {d.path: d for d in touched}
    rest = [d for d in tree.documents if d.path not in brought]
    documents = sorted([*rest, *brought.values()], key=lambda d: d.path)
    before = Side(replace(tree, documents=tuple(rest)), checked)
    return Comparison(
        frozenset(brought), before, Side(replace(tree, documents=tuple(documents)), checked)
    )


def _found(
    tree: Tree, checked: Checked, copy: Callable[[random.Random, str, str], str]
) -> list[int | None]:
    """Copy every case in one way; return the share that is told of each, None if none is."""
    chance = random.Random(_SEED)  # noqa: S311 - repeatable, not secret
    cases = [d for d in tree.documents if d.kind is DocumentKind.CASE and d.place.city != _CITY]
    shares: list[int | None] = []
    for number, case in enumerate(cases):
        host = cases[number - 1]
        copied = _document(_COPY, _FRONT + copy(chance, _body(case), _body(host)))
        others = replace(tree, documents=tuple(d for d in tree.documents if d is not host))
        told = twins(change(others, checked, [copied]))
        shares.append(next((t.share for t in told if t.other_path == case.path), None))
    return shares


def _body(case: Document) -> str:
    return case.body.text if case.body else ""


def _document(path: str, text: str) -> Document:
    return read_document(path, locate(path) or Place(DocumentKind.CASE), text.encode())


def _names_and_figures(chance: random.Random, text: str, _: str) -> str:
    names = sorted(_names(), key=lambda name: (-len(name), name))
    others = {name: chance.choice(_OTHER_NAMES) for name in names}
    text = re.sub("|".join(map(re.escape, names)), lambda m: others[m.group()], text)
    return re.sub(r"\d", lambda _: str(chance.randint(1, 9)), text)


def _names() -> set[str]:
    """Names of the areas and counties, and words that stand around them."""
    value = read_tree(CLONE, tops=["schema/divisions.yml"]).documents[0].value or {}
    found = set()
    for city in value["cities"]:
        for place in (city, *city["counties"]):
            found |= {place["name"], re.sub("(?<=..)[市县区]$", "", place["name"])}
    return found


def _half(_: random.Random, text: str, host: str) -> str:
    return text[: len(text) // 2] + "\n\n" + host[len(host) // 2 :]


def _one_paragraph(chance: random.Random, text: str, host: str) -> str:
    long = [p for p in text.split("\n\n") if len(p) >= _PARAGRAPH]
    return host + "\n\n" + chance.choice(long) + "\n"


def _paragraphs_shuffled(chance: random.Random, text: str, _: str) -> str:
    parts = text.split("\n\n")
    chance.shuffle(parts)
    return "\n\n".join(parts)


def _sentences_shuffled(chance: random.Random, text: str, _: str) -> str:
    parts = re.findall(r"[^。\n]+。?", text)
    chance.shuffle(parts)
    return "\n".join(parts)


def _disguised(chance: random.Random, text: str, _: str) -> str:
    pairs = read_words("site_builder.search", "traditional.yml")
    back = dict(zip(pairs["simplified"], pairs["traditional"], strict=True))
    text = "".join(back.get(c, c) + chance.choice(("", "", "", " ", "\u200b")) for c in text)
    return text.translate(str.maketrans("，。；、0123456789", ",;.,０１２３４５６７８９"))


def _retouched(chance: random.Random, text: str, _: str) -> str:
    """Common words exchanged, and a word put in or left out in most sentences."""
    for old, new in _SYNONYMS.items():
        text = text.replace(old, new)
    text = re.sub("，", lambda m: chance.choice((m.group(), "，并且", "，同时", "")), text)
    return re.sub("[的了]", lambda m: chance.choice((m.group(), "")), text)


def _rewritten(chance: random.Random, text: str, _: str) -> str:
    """Every third character is another one: nobody could show that it was copied."""
    return "".join(
        chance.choice("其所在中上下来去") if i % 3 == 0 else c for i, c in enumerate(text)
    )


_COPIES: dict[str, Callable[[random.Random, str, str], str]] = {
    "verbatim": lambda _, text, __: text,
    "names and figures replaced": _names_and_figures,
    "first half, another second half": _half,
    "one paragraph in another case": _one_paragraph,
    "paragraphs in another order": _paragraphs_shuffled,
    "sentences in another order": _sentences_shuffled,
    "traditional, width, hidden, marks": _disguised,
    "words exchanged and left out": _retouched,
    "rewritten (need not be found)": _rewritten,
}


def _time(tree: Tree, checked: Checked, size: int) -> None:
    chance = random.Random(_SEED)  # noqa: S311 - repeatable, not secret
    sentences = demonstration_sentences(CLONE)
    made = [
        _document(
            f"cases/2021/{_CITY}/made-{number:05d}/index.md",
            make_case(chance, sentences, _CITY, number),
        )
        for number in range(size + 50)
    ]
    rest = replace(tree, documents=(*tree.documents, *made[50:]))
    for touched in (1, 50):
        made_change = change(rest, checked, made[:touched])
        start = time.perf_counter()
        told = twins(made_change)
        seconds = time.perf_counter() - start
        print(f"{touched:2} touched among {size:5} cases: {seconds:5.2f} s, {len(told)} told")


if __name__ == "__main__":
    main(*([[int(a) for a in sys.argv[1:]]] if sys.argv[1:] else []))
