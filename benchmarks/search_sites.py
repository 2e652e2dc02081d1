"""The same pages as three sites with their engines' indexes, and what these take to make.

    python benchmarks/search_sites.py COUNT FOLDER

writes the index of this project alone, so that its memory can be told.
"""

from __future__ import annotations

import html
import os
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from search_pages import make_entries

from site_builder.model.synonyms import build_synonyms
from site_builder.read import strict_yaml
from site_builder.search.files import search_pages

if TYPE_CHECKING:
    from collections.abc import Sequence

    from site_builder.search.entry import SearchEntry

CLONE = Path(__file__).resolve().parent.parent
_CONFIGURATION = """\
site_name: bench
docs_dir: pages
site_dir: site
theme: {name: material, language: zh, font: false}
plugins: [{search: {lang: zh}}]
nav: [index.md]
not_in_nav: "/*"
"""


@dataclass(frozen=True)
class Made:
    """A site, the seconds and the MiB that its index took; Material's are of the whole site."""

    engine: str
    folder: Path
    seconds: float
    memory: int


def write_kepu(count: int, folder: Path) -> Made:
    """Write the index in a process of its own; the time is that of the index alone."""
    program = [sys.executable, str(Path(__file__)), str(count), str(folder)]
    memory = _run(program, folder.parent, {**os.environ, "PYTHONPATH": str(CLONE)})[1]
    for modules in ("find", "lib"):
        source = CLONE / "site_builder" / "browser" / modules
        shutil.copytree(source, folder / "browser" / modules)
    _write_page(folder)
    return Made("kepu", folder, float((folder / "seconds").read_text()), memory)


def write_pagefind(entries: Sequence[SearchEntry], folder: Path, program: Path) -> Made:
    """Write the pages as HTML and let Pagefind index them."""
    for entry in entries:
        body = "".join(
            f"<h2>{html.escape(p.heading)}</h2><p>{html.escape(p.text)}</p>" for p in entry.passages
        )
        path = folder / entry.address / "index.html"
        path.parent.mkdir(parents=True)
        title = html.escape(entry.title)
        head = f'<!doctype html><html lang="zh"><meta charset="utf-8"><title>{title}</title>'
        path.write_text(f"{head}<main data-pagefind-body><h1>{title}</h1>{body}</main>")
    seconds, memory = _run([str(program), "--site", str(folder)], folder)
    _write_page(folder)
    return Made("pagefind", folder, seconds, memory)


def write_material(entries: Sequence[SearchEntry], folder: Path, program: Path) -> Made:
    """Write the pages as Markdown and build the site with its search."""
    for entry in entries:
        body = "\n\n".join(f"## {p.heading or '要点'}\n\n{p.text}" for p in entry.passages)
        path = folder / "pages" / entry.address / "index.md"
        path.parent.mkdir(parents=True)
        path.write_text(f"# {entry.title}\n\n{body}\n")
    (folder / "pages" / "index.md").write_text("# bench\n")
    (folder / "mkdocs.yml").write_text(_CONFIGURATION)
    seconds, memory = _run([str(program), "build", "--quiet"], folder)
    shutil.copy(Path(__file__).with_name("search_page.js"), folder / "site")
    page = folder / "site" / "index.html"
    page.write_text(page.read_text() + '<script src="search_page.js"></script>')
    return Made("material", folder / "site", seconds, memory)


def _run(
    command: list[str], folder: Path, environment: dict[str, str] | None = None
) -> tuple[float, int]:
    """Run to the end; return seconds and MiB at the most."""
    started = time.perf_counter()
    process = subprocess.Popen(  # noqa: S603 - programs that the caller names
        command, cwd=folder, env=environment, stdout=subprocess.DEVNULL
    )
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{command[0]}: {process.returncode}")
    return time.perf_counter() - started, usage.ru_maxrss // 1024


def _write_page(folder: Path) -> None:
    shutil.copy(Path(__file__).with_name("search_page.js"), folder)
    script = '<script src="search_page.js"></script>'
    (folder / "index.html").write_text(f'<!doctype html><meta charset="utf-8">{script}')


def _index(count: int, folder: Path) -> None:
    entries = make_entries(CLONE, count)
    text = (CLONE / "schema" / "synonyms.yml").read_text(encoding="utf-8")
    synonyms = build_synonyms(strict_yaml.parse(text).value)
    started = time.perf_counter()
    pages = search_pages(entries, synonyms)
    seconds = time.perf_counter() - started
    for page in pages:
        path = folder / page.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(page.content if isinstance(page.content, bytes) else b"")
    (folder / "seconds").write_text(str(seconds))


if __name__ == "__main__":
    _index(int(sys.argv[1]), Path(sys.argv[2]))
