"""Measure a book of 60 cases with 180 pictures, and Chromium that prints the same words.

    python benchmarks/case_book.py [CASES]      (or: python benchmarks/office.py book)

The repository is made anew: pictures of 1,600 px and of 12 MP, all different. `kepu export book`
runs as a whole process, first with nothing kept from before (pictures checked, made for print, all
typeset), then again. Chromium gets the words of the same cases and the pictures that kepu made for
print, as one HTML page: no contents with pages, no running heads, no parts on the right, no index.
"""

from __future__ import annotations

import html
import io
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
from corpus import make_corpus
from PIL import Image

CLONE = Path(__file__).resolve().parent.parent
SIZES = {"1,600 px": (1600, 1067), "12 MP": (4000, 3000)}
_QUALITY = 94
_PICTURES = 3
_ONE = "  - file: images/{n:02}.jpg\n    caption: 第{n}张示意画\n    alt: 色块\n    people: none\n"
_SAMPLED = 0.02
"""Seconds between two looks at how much memory processes hold."""


@dataclass(frozen=True)
class Run:
    """What a process and those that it started took."""

    wall: float
    cpu: float
    peak: int
    """MiB that all of them held at once; what several share counts once for each."""


def main(cases: int = 60) -> None:
    """Print a line for each run, then the pages of what was made."""
    for name, size in SIZES.items():
        with tempfile.TemporaryDirectory() as folder:
            _measure(Path(folder), name, size, cases)


def _measure(folder: Path, name: str, size: tuple[int, int], cases: int) -> None:
    root = folder / "data"
    root.mkdir()
    make_corpus(CLONE, root, cases)
    _illustrate(root, size)
    book = [sys.executable, "-m", "site_builder", "export", "book", "--round", "2021"]
    _tell(f"{name}: kepu, first", _run(book, root))
    _tell(f"{name}: kepu, again", _run(book, root))
    (made,) = (root / "build" / "export").glob("*.pdf")
    page = folder / "page.html"
    page.write_text(_page(root), encoding="utf-8")
    peer = folder / "peer.pdf"
    program = shutil.which("chromium-headless-shell") or shutil.which("chromium")
    if program:
        options = ["--no-sandbox", "--no-pdf-header-footer", f"--print-to-pdf={peer}"]
        _tell(f"{name}: Chromium", _run([program, *options, page.as_uri()], folder))
    for file in filter(Path.is_file, (made, peer)):
        pages, held = len(pypdfium2.PdfDocument(file)), file.stat().st_size / 1e6
        print(f"    {file.stem[:24]}: {pages} pages, {held:.1f} MB")


def _illustrate(root: Path, size: tuple[int, int]) -> None:
    """Give every case pictures of its own, as large as a camera's file of that size is."""
    chance = random.Random(1)  # noqa: S311 - repeatable, not secret
    small = Image.effect_noise((size[0] // 2, size[1] // 2), 50)
    noise = Image.merge("RGB", [small, small.rotate(180), small.rotate(90).resize(small.size)])
    noise = noise.resize(size, Image.Resampling.BICUBIC)
    for case in sorted((root / "cases").rglob("index.md")):
        for number in range(1, _PICTURES + 1):
            tint = Image.new("RGB", size, tuple(chance.randrange(256) for _ in range(3)))
            out = io.BytesIO()
            Image.blend(noise, tint, 0.3).save(out, "JPEG", quality=_QUALITY, dpi=(300, 300))
            target = case.parent / "images" / f"{number:02}.jpg"
            target.unlink(missing_ok=True)  # else all cases' files, which are one, are written
            target.write_bytes(out.getvalue())
        text = case.read_text(encoding="utf-8")
        head, rest = text.split("images:\n", 1)
        listed = "".join(_ONE.format(n=n) for n in range(1, _PICTURES + 1))
        case.write_text(f"{head}images:\n{listed}cover:{rest.partition('cover:')[2]}", "utf-8")


def _page(root: Path) -> str:
    """Return the words of all cases, with the pictures that kepu made for print, as a page."""
    pictures = iter(sorted((root / "build" / "cache" / "print").glob("*.jpg")))
    parts = []
    for case in sorted((root / "cases").rglob("index.md")):
        told = html.escape(case.read_text(encoding="utf-8").partition("---\n")[2])
        shown = "".join(f'<img alt="" src="{next(pictures).as_uri()}">' for _ in range(_PICTURES))
        lines = "".join(f"<p>{line}</p>" for line in told.splitlines() if line)
        parts.append(f"<section>{lines}{shown}</section>")
    style = "section{break-before:page;text-align:justify}img{width:120mm}@page{size:A4}"
    return f"<!doctype html><html lang=zh-CN><style>{style}</style>{''.join(parts)}"


def _run(command: list[str], folder: Path) -> Run:
    start, before = time.perf_counter(), os.times()
    environment = {**os.environ, "PYTHONPATH": str(CLONE)}
    with subprocess.Popen(  # noqa: S603 - our own commands
        command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    ) as process:
        peak = 0
        while process.poll() is None:
            peak = max(peak, _held(process.pid))
            time.sleep(_SAMPLED)
        said = process.stderr.read().decode() if process.stderr else ""
    if process.returncode:
        raise SystemExit(said)
    after = os.times()
    cpu = sum(after[2:4]) - sum(before[2:4])
    return Run(time.perf_counter() - start, cpu, peak // 1024)


def _held(pid: int) -> int:
    """Return how many KiB a process and its descendants hold now."""
    total = 0
    try:
        status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
        total = next(int(x.split()[1]) for x in status.splitlines() if x.startswith("VmRSS"))
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii")
    except (OSError, StopIteration):
        return total
    return total + sum(_held(int(child)) for child in children.split())


def _tell(what: str, run: Run) -> None:
    print(f"    {what:24}{run.wall:6.1f} s, CPU {run.cpu:5.1f} s, peak {run.peak} MiB", flush=True)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
