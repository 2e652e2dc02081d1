"""A large site is built in two processes, to the same bytes as in one."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
import time
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import TYPE_CHECKING

import pytest

from site_builder.write import two_processes as parts
from site_builder.write.html import write_html
from site_builder.write.two_processes import write_html_in_parts

if TYPE_CHECKING:
    from pathlib import Path

CITIES = ("anyang", "kaifeng", "luoyang")
CASES = 2
CONFIGURATION = """\
site_name: 科普
site_url: https://example.org/
docs_dir: pages
plugins: []
theme: {name: mkdocs, custom_dir: overrides}
nav: [index.md, {案例库: cases/index.md}]
not_in_nav: "/*"
exclude_docs: "/secret/"
"""


def tree(tmp_path: Path) -> Path:
    pages = tmp_path / "pages"
    for name in ("index.md", "cases/index.md", "guide/index.md", "secret/index.md"):
        write(pages / name, f"# {name}\n")
    for city in CITIES:
        for number in range(CASES):
            write(pages / f"cases/2021/{city}/{number}/index.md", f"# {city}第{number}例\n\n瀍河\n")
    write(tmp_path / "overrides" / "sitemap.xml", "")
    (tmp_path / "mkdocs.yml").write_text(CONFIGURATION, encoding="utf-8")
    return tmp_path / "mkdocs.yml"


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def contents(folder: Path) -> dict[str, bytes]:
    return {
        p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()
    }


def test_the_parts_make_the_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "315532800")
    monkeypatch.setattr(parts, "WORTH_IT", len(CITIES) * CASES)
    configuration = tree(tmp_path)
    whole, joined = tmp_path / "whole", tmp_path / "joined"
    write_html(configuration, whole)
    warnings = write_html_in_parts(configuration, tmp_path / "pages", joined, tmp_path / "part")
    assert warnings == []
    found = contents(joined)
    assert found == contents(whole)
    assert not (tmp_path / "part").exists()
    assert not any(name.startswith("secret/") for name in found)


def test_a_small_site_is_built_in_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "ProcessPoolExecutor", None)
    configuration = tree(tmp_path)
    out = tmp_path / "site"
    assert write_html_in_parts(configuration, tmp_path / "pages", out, tmp_path / "part") == []
    assert (out / "cases" / "2021" / "anyang" / "0" / "index.html").is_file()


def test_a_part_that_is_killed_is_told_of_as_a_want_of_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def die(*_: object, **__: object) -> Future[list[str]]:
        future: Future[list[str]] = Future()
        future.set_exception(BrokenProcessPool())
        return future

    monkeypatch.setattr(parts, "WORTH_IT", len(CITIES) * CASES)
    monkeypatch.setattr(ProcessPoolExecutor, "submit", die)
    with pytest.raises(OSError) as failed:  # noqa: PT011 - its number is asked below
        write_html_in_parts(tree(tmp_path), tmp_path / "pages", tmp_path / "out", tmp_path / "part")
    assert failed.value.errno == errno.ENOMEM
    assert not (tmp_path / "part").exists()


STARTED = """
import os, time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from site_builder.render.second_process import begin_aside
if __name__ == "__main__":
    pool = ProcessPoolExecutor(1, get_context("spawn"), begin_aside)
    print(pool.submit(os.getpid).result(), flush=True)
    pool.submit(time.sleep, 600).result()
"""


def test_the_second_process_does_not_outlive_the_first(tmp_path: Path) -> None:
    program = tmp_path / "program.py"
    program.write_text(STARTED, encoding="utf-8")
    here = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, str(program)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=here) as first:
        assert first.stdout
        second = int(first.stdout.readline())
        os.kill(second, 0)  # it is there
        first.kill()
    for _ in range(600):
        if not is_running(second):
            return
        time.sleep(0.1)
    raise AssertionError


def is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
        with open(f"/proc/{process}/stat", encoding="utf-8") as file:  # noqa: PTH123 - no path
            return file.read().split()[2] != "Z"
    except OSError:
        return False
