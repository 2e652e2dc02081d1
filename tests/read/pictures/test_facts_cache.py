"""Facts of pictures are kept between runs, and never outlive the file they speak of."""

from __future__ import annotations

import json
import os
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from site_builder import __version__
from site_builder.read.pictures import facts_cache, jpeg
from site_builder.read.pictures.facts_cache import FactsCache, facts_file, load_facts, stamp_of
from site_builder.read.pictures.image import ImageFacts
from site_builder.read.repository import tree
from site_builder.read.repository.tree import read_tree

if TYPE_CHECKING:
    from repository import Repository

PICTURE = "cases/2021/zhengzhou/metro-bookroom/images/02.jpg"
FACTS = ImageFacts(1_000_000, 1000, 800, 300.0, digest="0123456789abcdef")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "build" / "cache" / "pictures.json"


def old(path: Path) -> Path:
    """Make a file older than the clock's grain."""
    os.utime(path, ns=(10**18, 10**18))
    return path


def test_what_was_kept_is_known_again(file: Path, tmp_path: Path) -> None:
    picture = tmp_path / "01.jpg"
    picture.write_bytes(b"x")
    stamp = stamp_of(old(picture))
    cache = FactsCache(file)
    cache.put("01.jpg", stamp, FACTS)
    cache.save()
    assert load_facts(file).get("01.jpg", stamp) == FACTS
    picture.write_bytes(b"y")
    assert load_facts(file).get("01.jpg", stamp_of(picture)) is None


def test_a_young_file_is_not_trusted(file: Path, tmp_path: Path) -> None:
    young, aged = tmp_path / "young.jpg", tmp_path / "aged.jpg"
    cache = FactsCache(file)
    for picture in (young, aged):
        picture.write_bytes(b"x")
    old(aged)
    for picture in (young, aged):
        cache.put(picture.name, stamp_of(picture), FACTS)
    cache.save()
    assert set(load_facts(file).known) == {"aged.jpg"}


def test_what_is_no_longer_there_is_forgotten(file: Path) -> None:
    stamp = (1, 10**18, 1)
    cache = FactsCache(file)
    cache.put("gone.jpg", stamp, FACTS)
    cache.put("here.jpg", stamp, FACTS)
    cache.save()
    later = load_facts(file)
    assert later.get("here.jpg", stamp) == FACTS
    later.save()
    assert set(load_facts(file).known) == {"here.jpg"}


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "{}", '{"version": "0"}', '{"pictures": {"a": 1}}', "\udcff"],
    ids=["empty", "cut", "list", "bare", "other-version", "odd-rows", "not-text"],
)
def test_a_broken_cache_is_an_empty_one(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True)
    file.write_bytes(text.encode("utf-8", "surrogateescape"))
    assert load_facts(file) == FactsCache(file)


def test_a_cache_with_unknown_facts_is_an_empty_one(file: Path) -> None:
    cache = FactsCache(file)
    cache.put("a.jpg", (1, 10**18, 1), FACTS)
    cache.save()
    held = json.loads(file.read_text(encoding="utf-8"))
    held["pictures"]["a.jpg"][1]["colour"] = "red"
    file.write_text(json.dumps(held), encoding="utf-8")
    assert load_facts(file) == FactsCache(file)


def test_a_cache_of_an_older_version_is_not_believed(repository: Repository) -> None:
    """One took a picture for good that breaks off in the middle."""
    path = repository.root / PICTURE
    whole = path.read_bytes()
    path.unlink()
    path.write_bytes(whole[: len(whole) // 20] + bytes(1_000_000))
    stamp = stamp_of(old(path))
    file = facts_file(repository.root)
    file.parent.mkdir(parents=True)
    rows = {PICTURE: [list(stamp), asdict(FACTS)]}
    held = {"version": f"{__version__}, 2", "pictures": rows}
    file.write_text(json.dumps(held), encoding="utf-8")
    read = read_tree(repository.root, facts=load_facts(file))
    assert read.images[PICTURE].fault == "broken"


def test_other_code_has_another_version(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    now = facts_cache.version_of_facts.__wrapped__
    before = now()
    other = tmp_path / "jpeg.py"
    other.write_bytes(Path(jpeg.__file__).read_bytes() + b"\n")
    monkeypatch.setattr(jpeg, "__file__", str(other))
    assert now() != before
    monkeypatch.undo()
    assert now() == before
    monkeypatch.setattr("PIL.__version__", "0")
    assert now() != before


def test_a_folder_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "build").write_text("a file", encoding="utf-8")
    cache = FactsCache(facts_file(tmp_path))
    cache.put("a.jpg", (1, 10**18, 1), FACTS)
    cache.save()
    assert (tmp_path / "build").read_text(encoding="utf-8") == "a file"


def test_a_known_picture_is_not_read_again(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    for picture in repository.root.rglob("*.jpg"):
        old(picture)
    file = facts_file(repository.root)
    facts = load_facts(file)
    first = read_tree(repository.root, facts=facts)
    facts.save()
    assert first.images

    def refuse(*_: object) -> ImageFacts:
        pytest.fail("a known picture was decoded")

    monkeypatch.setattr(tree, "look_at", refuse)
    again = read_tree(repository.root, facts=load_facts(file))
    assert again.images == first.images


def test_no_link_in_its_place_is_written_through(file: Path, tmp_path: Path) -> None:
    precious = tmp_path / "precious"
    precious.write_text("留", encoding="utf-8")
    file.parent.mkdir(parents=True)
    try:
        file.with_suffix(".part").symlink_to(precious)
        file.symlink_to(precious)
    except OSError:
        pytest.skip("这里不能建立链接")
    cache = FactsCache(file)
    cache.put("a.jpg", (1, 10**18, 1), FACTS)
    cache.save()
    assert precious.read_text(encoding="utf-8") == "留"
    assert load_facts(file).get("a.jpg", (1, 10**18, 1)) == FACTS


def test_drafts_of_killed_runs_do_not_gather(file: Path) -> None:
    file.parent.mkdir(parents=True)
    for name in ("tmp4711.part", "tmp4712.part"):
        (file.parent / name).write_text("half", encoding="utf-8")
    cache = FactsCache(file)
    cache.put("01.jpg", (1, 10**18, 1), FACTS)
    cache.save()
    assert [path.name for path in file.parent.iterdir()] == ["pictures.json"]
