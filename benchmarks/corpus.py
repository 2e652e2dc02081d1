"""Makes a data repository of many cases out of the demonstration's own sentences.

Every case is made anew from the sentences of the demonstration's cases, by a seeded random
choice, so that the same number gives the same corpus everywhere.
"""

from __future__ import annotations

import io
import os
import random
import re
import shutil
from typing import TYPE_CHECKING

from PIL import Image

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_SEED = 20221020
_LENGTH = 2500
"""字 in a case's body."""
_HEADINGS = ("一、实施背景", "二、主要做法", "三、实施成效")


def make_corpus(clone: Path, target: Path, cases: int) -> None:
    """Write a repository with `cases` cases of about 2,500 字 below `target`."""
    chance = random.Random(_SEED)  # noqa: S311 - repeatable, not secret
    shutil.copytree(clone / "schema", target / "schema")
    shutil.copy(clone / "mkdocs.yml", target / "mkdocs.yml")
    (target / "submissions").mkdir()
    sentences = demonstration_sentences(clone)
    cities = [p.stem for p in sorted((target / "schema" / "units").glob("*.yml"))]
    cities = [c for c in cities if c != "henan"]
    picture = target / "picture.jpg"
    picture.write_bytes(_picture())
    for number in range(cases):
        city = cities[number % len(cities)]
        folder = target / "cases" / "2021" / city / f"case-{number:05d}"
        (folder / "images").mkdir(parents=True)
        os.link(picture, folder / "images" / "01.jpg")
        text = make_case(chance, sentences, city, number)
        (folder / "index.md").write_text(text, encoding="utf-8")
    picture.unlink()


def demonstration_sentences(clone: Path) -> list[str]:
    """Return the sentences of the demonstration's cases, each once."""
    return sorted(set(_sentences(clone)))


def _sentences(clone: Path) -> Iterator[str]:
    for path in sorted((clone / "cases").rglob("index.md")):
        body = path.read_text(encoding="utf-8").split("---\n", 2)[2]
        for sentence in re.split(r"(?<=[。！？])", body):
            plain = sentence.strip()
            if plain.endswith("。") and not re.search(r"[#|*>`\n\[\]]|^[-0-9]", plain):
                yield plain


def _text(chance: random.Random, sentences: list[str], length: int) -> str:
    parts: list[str] = []
    while sum(map(len, parts)) < length:
        parts.append("".join(chance.sample(sentences, 4)))
    return "\n\n".join(parts)


def make_case(chance: random.Random, sentences: list[str], city: str, number: int) -> str:
    """Return the text of a case's file."""
    title = re.sub(r"[，。、；：“”]", "", chance.choice(sentences))[:18]
    points = "\n".join(f'  - "{s[:40]}"' for s in chance.sample(sentences, 3))
    summary = "".join(chance.sample(sentences, 3))[:120]
    themes = ", ".join(chance.sample(("brand", "platform", "reform", "mechanism", "team"), 2))
    body = "\n\n".join(
        f"## {heading}\n\n{_text(chance, sentences, _LENGTH // 3)}" for heading in _HEADINGS
    )
    return f"""---
title: "{title}第{number}例"
round: 2021
unit: {city}-kexie
summary: "{summary}"
themes: [{themes}]
category: {chance.choice(("team", "base", "means", "other"))}
audiences: [public, {chance.choice(("youth", "farmers", "elderly"))}]
funds_wan: {chance.randint(100, 200) / 10}
people_served: {chance.randint(500, 40000)}
replicable:
{points}
conditions: "{chance.choice(sentences)}"
quota: false
images:
  - file: images/01.jpg
    caption: 示意画
    alt: 随机生成的色块
    people: none
cover: images/01.jpg
---

{body}

共服务{chance.randint(500, 40000)}人次。
"""


def _picture() -> bytes:
    """A JPEG of noise that satisfies the rules for pictures."""
    noise = Image.effect_noise((1500, 1000), 60).convert("RGB")
    out = io.BytesIO()
    for quality in (85, 90, 95, 98):
        out = io.BytesIO()
        noise.save(out, "JPEG", quality=quality, dpi=(300, 300))
        if out.tell() >= 1_000_000:  # noqa: PLR2004 - the rule's own limit
            break
    return out.getvalue()
