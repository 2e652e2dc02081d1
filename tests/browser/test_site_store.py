"""A built site is made once, by one process at a time, and anew when anything has changed."""

from __future__ import annotations

import os
import threading
import time
from typing import TYPE_CHECKING

import pytest
from browser import site_store
from browser.site_store import stored
from repository import Repository

if TYPE_CHECKING:
    from pathlib import Path


class Maker:
    """Stands in for building, and counts."""

    def __init__(self) -> None:
        self.count = 0
        self.wait = threading.Event()
        self.wait.set()

    def __call__(self, repository: Repository) -> Path:
        self.wait.wait()
        self.count += 1
        repository.write("build/site/index.html", f"made {self.count}")
        return repository.root / "build" / "site"


@pytest.fixture
def make() -> Maker:
    return Maker()


@pytest.fixture
def data(tmp_path: Path) -> Repository:
    made = Repository(tmp_path / "data")
    made.write("cases/one.md", "one")
    return made


def twin(data: Repository) -> Repository:
    """The same content in another folder, as another worker has it."""
    made = Repository(data.root.with_name("twin"))
    made.write("cases/one.md", "one")
    return made


def test_who_comes_later_finds_it(data: Repository, make: Maker, tmp_path: Path) -> None:
    site = stored(data, make, tmp_path / "store")
    assert (site / "index.html").read_text(encoding="utf-8") == "made 1"
    assert stored(twin(data), make, tmp_path / "store") == site
    assert make.count == 1


def test_another_content_is_another_site(data: Repository, make: Maker, tmp_path: Path) -> None:
    other = twin(data)
    other.write("cases/one.md", "two")
    one, two = (stored(each, make, tmp_path / "store") for each in (data, other))
    assert (one != two, make.count) == (True, 2)


def test_another_program_makes_another_site(
    data: Repository, make: Maker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = twin(data)
    stored(data, make, tmp_path / "store")
    monkeypatch.setattr(site_store, "program", lambda: b"another")
    stored(other, make, tmp_path / "store")
    assert make.count == 2


def test_the_program_is_all_that_makes_a_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("site_builder/a.py", "site_builder/styles/b.css", "schema/c.yml", "mkdocs.yml"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("before", encoding="utf-8")
    monkeypatch.setattr(site_store, "ROOT", tmp_path)
    seen = {site_store.program.__wrapped__()}
    for name in ("site_builder/a.py", "site_builder/styles/b.css", "schema/c.yml", "mkdocs.yml"):
        (tmp_path / name).write_text("after", encoding="utf-8")
        seen.add(site_store.program.__wrapped__())
    assert len(seen) == 5


def test_half_of_a_site_is_none(data: Repository, make: Maker, tmp_path: Path) -> None:
    other = twin(data)
    site = stored(data, make, tmp_path / "store")
    (site.parent / "finished").unlink()
    (site.parent / "rubbish").touch()
    assert stored(other, make, tmp_path / "store") == site
    assert make.count == 2
    assert not (site.parent / "rubbish").exists()


def test_two_at_once_make_one(data: Repository, make: Maker, tmp_path: Path) -> None:
    make.wait.clear()
    each = [
        threading.Thread(target=stored, args=[which, make, tmp_path / "store"])
        for which in (data, twin(data))
    ]
    for thread in each:
        thread.start()
    make.wait.set()
    for thread in each:
        thread.join()
    assert make.count == 1


def test_a_history_of_its_own_is_not_kept(data: Repository, make: Maker, tmp_path: Path) -> None:
    data.write(".git/HEAD", "ref: refs/heads/main")
    assert stored(data, make, tmp_path / "store") == data.root / "build" / "site"
    assert not (tmp_path / "store").exists()


@pytest.mark.skipif(os.name == "nt", reason="Windows上，只读的文件删不掉，所以不设只读")
def test_nobody_may_write(data: Repository, make: Maker, tmp_path: Path) -> None:
    page = stored(data, make, tmp_path / "store") / "index.html"
    assert page.stat().st_mode & 0o222 == 0


def test_what_nobody_asks_for_goes(
    data: Repository, make: Maker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(site_store, "KEPT", 2)
    made = []
    for number in range(4):
        data.write("cases/one.md", str(number))
        made.append(stored(data, make, tmp_path / "store"))
        age = time.time() - site_store.AT_WORK * (2 if number < 1 else 0.5)
        os.utime(made[-1].parent / "finished", (age + number, age + number))
    stored(data, make, tmp_path / "store")
    assert [site.exists() for site in made] == [False, True, True, True]
