"""A data repository made for one test: a copy of the good one, spoilt as an example says."""

from __future__ import annotations

import os
import random
import re
import shutil
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image

from site_builder.check.context import Occasion
from site_builder.check.run.runner import check_tree
from site_builder.contract import Contract, load_contract
from site_builder.fix.marking import marked
from site_builder.read.repository.tree import read_tree

if TYPE_CHECKING:
    from site_builder.check.run.checked import Checked
    from site_builder.check.run.memory import Memory

EXAMPLES = Path(__file__).parent / "examples"
GOOD = EXAMPLES / "good"
SCHEMA = Path(__file__).parent.parent / "schema"
"""The project's own: a province changes it as it likes, and no fixture depends on it."""
FROZEN = EXAMPLES / "schema"
"""The forms that all examples are filled in for. Only a new keyword changes them."""
PICTURES = (
    "cases/2021/zhengzhou/metro-bookroom/images/01.jpg",
    "cases/2021/zhengzhou/metro-bookroom/images/02.jpg",
    "cases/2022/luoyang/science-van/images/van.jpg",
    "submissions/2021/zhengzhou/zhengzhou-kexie/images/01.jpg",
    "submissions/2022/luoyang/luoyang-kexie/updates/images/week.jpg",
)
TODAY = date(2022, 10, 20)
_OWN_FILES = frozenset((".gitkeep", "expected.txt", "change.diff"))


@dataclass(frozen=True)
class Repository:
    """A data repository on disk."""

    root: Path

    def check(
        self,
        *,
        today: date | None = None,
        touched: tuple[str, ...] = (),
        memory: Memory | None = None,
    ) -> Checked:
        """Check the whole of it."""
        tree = read_tree(self.root)
        occasion = Occasion(TODAY, today, frozenset(touched))
        return marked(check_tree(tree, self.contract(), occasion, memory))

    def contract(self) -> Contract:
        """Return the contract: the frozen one, unless the test has changed a schema."""
        own = self.root / "schema"
        same = all(
            (own / path.name).read_bytes() == path.read_bytes()
            for path in FROZEN.glob("*.schema.yml")
        )
        return project_contract() if same else load_contract(own)

    def path(self, name: str) -> Path:
        """Return a path in it; folders above are made."""
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        return path

    def write(self, name: str, text: str) -> None:
        """Write a text file just so."""
        self.path(name).write_bytes(text.encode())

    def replace(self, name: str, old: str, new: str) -> None:
        """Replace a text that stands in a file exactly once."""
        text = self.path(name).read_bytes().decode()
        assert text.count(old) == 1, f"{name}: {old!r} stands there {text.count(old)} times"
        self.write(name, text.replace(old, new))

    def overlay(self, example: Path) -> None:
        """Put an example's files over the repository, and apply its `change.diff`."""
        for path in sorted(p for p in example.rglob("*") if p.is_file()):
            name = path.relative_to(example).as_posix()
            if name not in _OWN_FILES:
                shutil.copyfile(path, self.path(name))
        change = example / "change.diff"
        if change.exists():
            self.apply(change.read_bytes().decode())

    def apply(self, diff: str) -> None:
        """Apply a unified diff whose hunks carry no line numbers."""
        for part in re.split(r"^--- ", diff, flags=re.MULTILINE)[1:]:
            name, _, hunks = part.partition("\n")
            for hunk in re.split(r"^@@\n", hunks, flags=re.MULTILINE)[1:]:
                lines = hunk.splitlines(keepends=True)
                old = "".join(line[1:] for line in lines if line[0] in " -")
                new = "".join(line[1:] for line in lines if line[0] in " +")
                self.replace(name, old, new)


@cache
def project_contract() -> Contract:
    """Return the contract of the forms that the examples are filled in for."""
    return load_contract(FROZEN)


def make_picture(path: Path, number: int = 0) -> Path:
    """Write a JPEG that meets every demand: 1000 px wide, above 1,000,000 bytes, tagged 300 dpi.

    Those of different numbers show different scenes. Like all that a camera leaves behind a
    picture, the noughts at the end are not decoded: that keeps the tests fast.
    """
    size = (1000, 100)
    noise = random.Random(2021 + number).randbytes(size[0] * size[1] * 3)  # noqa: S311 - no secret
    Image.frombytes("RGB", size, noise).save(path, quality=95, dpi=(300, 300))
    with path.open("ab") as file:
        file.write(bytes(1_000_000))
    assert path.stat().st_size >= 1_000_000
    return path


def another_picture(picture: Path, number: int) -> Path:
    """Return a picture that shows something else, made beside `picture` once."""
    path = picture.with_name(f"{picture.stem}-{number}{picture.suffix}") if number else picture
    return path if path.exists() else make_picture(path, number)


def give_own_pictures(case: Path, first: int = 20) -> None:
    """Replace the pictures of a copied case by others: two cases do not show the same."""
    for number, image in enumerate(sorted((case / "images").iterdir()), first):
        image.unlink()  # it may be one file with the first case's
        make_picture(image, number)


def copy_good(root: Path, picture: Path) -> Repository:
    """Copy the good repository, the frozen schemas, and a picture of its own at every place."""
    shutil.copytree(GOOD, root)
    for path in FROZEN.glob("*.schema.yml"):
        shutil.copyfile(path, root / "schema" / path.name)
    repository = Repository(root)
    for number, name in enumerate(PICTURES):
        own = another_picture(picture, number)
        try:
            os.link(own, repository.path(name))
        except OSError:
            shutil.copyfile(own, repository.path(name))
    return repository
