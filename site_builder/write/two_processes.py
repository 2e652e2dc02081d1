"""Builds a large site in two processes: the pages of half the areas' cases beside all the rest.

Whether a site is built in parts depends on its size alone, never on the machine.
"""

from __future__ import annotations

import errno
import os
import shutil
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from typing import TYPE_CHECKING

from site_builder.render.second_process import begin_aside, interruptions_held_back
from site_builder.write.html import write_html
from site_builder.write.partial_tree import stage

if TYPE_CHECKING:
    from pathlib import Path

WORTH_IT = 200
"""Cases; below, a second process costs more than it saves."""
_SHARE = 0.58
"""Of the cases, for the second process; the first has the other pages and files besides."""


def write_html_in_parts(configuration: Path, pages: Path, out: Path, work: Path) -> list[str]:
    """Build the HTML site of the plain tree `pages` into `out` and return mkdocs's warnings.

    `work` is a folder for what is needed meanwhile. Raises HtmlError where mkdocs gives up,
    OSError where the system refuses, or has ended the second process.
    """
    folders = sorted(p for p in pages.glob("cases/*/*") if p.is_dir())
    second = _share([(f, sum(1 for _ in f.iterdir())) for f in folders])
    if not second:
        return write_html(configuration, out)
    names = [folder.relative_to(pages).as_posix() for folder in second]
    files = (p for folder in second for p in sorted(folder.rglob("*")) if p.is_file())
    stage(configuration, pages, (p.relative_to(pages).as_posix() for p in files), work / "pages")
    try:
        with ProcessPoolExecutor(1, get_context("spawn"), begin_aside) as pool:
            with interruptions_held_back():
                part = pool.submit(
                    write_html, configuration, work / "site", docs_dir=work / "pages"
                )
            warnings = write_html(configuration, out, exclude=[f"/{name}/" for name in names])
            warnings += part.result()
        for name in names:
            (out / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.move(work / "site" / name, out / name)
    except BrokenProcessPool as error:  # it is the system that does so, for want of memory
        raise OSError(errno.ENOMEM, os.strerror(errno.ENOMEM)) from error
    finally:
        shutil.rmtree(work, ignore_errors=True)
    return warnings


def _share(folders: list[tuple[Path, int]]) -> list[Path]:
    """Choose folders that together hold the second process's share of the cases, or none."""
    total = sum(count for _, count in folders)
    chosen: list[Path] = []
    taken = 0
    for folder, count in folders:
        if total >= WORTH_IT and taken + count <= total * _SHARE:
            chosen.append(folder)
            taken += count
    return chosen
