"""Measure the search beside Pagefind and Material's own, in Chromium, over the same pages.

    python -m venv PEERS && PEERS/bin/pip install mkdocs-material jieba
    npm install --prefix PEERS pagefind
    python benchmarks/search.py PEERS [COUNT …]

COUNT pages over five rounds; 0 are the demonstration's alone. The peers stand in a folder of
their own and are no part of the project. Recall and precision are by page, against what
literally stands there; pages that are offered as `exact: false` do not count for a literal
query. Bytes are gzipped; `shown` with ten excerpts. The rank is of the best judged page.
"""

from __future__ import annotations

import gzip
import json
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import unicodedata
from collections import defaultdict
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from shutil import which
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from playwright.sync_api import sync_playwright
from search_pages import Query, make_entries, queries
from search_sites import CLONE, Made, write_kepu, write_material, write_pagefind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from playwright.sync_api import Browser

    from site_builder.search.entry import SearchEntry

_SHOWN = 10


@dataclass
class Measured:
    """What one engine did: a value a query."""

    recall: list[float] = field(default_factory=list)
    precision: list[float] = field(default_factory=list)
    ranks: list[int] = field(default_factory=list)
    bytes: list[int] = field(default_factory=list)
    shown: list[int] = field(default_factory=list)
    ms: list[float] = field(default_factory=list)


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder from a process of its own; give its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    command = [sys.executable, "-m", "http.server", port, "--bind", "127.0.0.1"]
    command += ["--directory", str(folder)]
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(command, stdout=quiet, stderr=quiet)  # noqa: S603 - our own server
    time.sleep(2)
    yield f"http://127.0.0.1:{port}/"
    process.terminate()
    process.wait()


def normal(text: str) -> str:
    """Width and case do not matter to the truth either."""
    return unicodedata.normalize("NFKC", text).lower()


def names(entries: Iterable[SearchEntry]) -> dict[str, str]:
    """Return group and number → address."""
    found: dict[str, str] = {}
    numbers: defaultdict[str, int] = defaultdict(int)
    for entry in sorted(entries, key=lambda e: (e.group, e.address)):
        found[f"{entry.group}/{numbers[entry.group]}"] = entry.address
        numbers[entry.group] += 1
    return found


def fragments(site: Path) -> dict[str, str]:
    """Return Pagefind's names of pages → address."""
    found = {}
    for path in (site / "pagefind" / "fragment").iterdir():
        text = gzip.decompress(path.read_bytes()).removeprefix(b"pagefind_dcd")
        found[path.stem] = json.loads(text)["url"].strip("/") + "/"
    return found


def measure(
    browser: Browser,
    made: Made,
    root: str,
    asked: list[Query],
    entries: list[SearchEntry],
) -> Measured:
    """Ask every query of one engine; the cache is empty each time, but for Material's."""
    engine = made.engine
    texts = {
        e.address: normal("\n".join([e.title, *(f"{p.heading}\n{p.text}" for p in e.passages)]))
        for e in entries
    }
    of: Mapping[str, str] = names(entries) if engine == "kepu" else {}
    of = fragments(made.folder) if engine == "pagefind" else of
    out = Measured()
    page = None
    loaded: list[str] = []
    for query in asked:
        if page is None or engine != "material":
            if page:
                page.context.close()
            page = browser.new_context().new_page()
            page.set_default_timeout(0)
            page.on("request", lambda r: loaded.append(r.url))
            page.goto(root)
        sizes, found, ms = [], [], 0.0
        for shown in (1, _SHOWN):
            if shown == 1:
                loaded.clear()
            answer = page.evaluate(f"([q, n]) => bench.{engine}(q, n)", [query.text, shown])
            sizes.append(sum(_size(made.folder, url) for url in dict.fromkeys(loaded)))
            ms = ms or answer["ms"]
            found = answer["found"]
        out.ms.append(ms)
        out.bytes.append(sizes[0])
        out.shown.append(sizes[1])
        listed = list(dict.fromkeys(of.get(name, unquote(name)) for name, _ in found))
        exact = {of.get(name, unquote(name)) for name, is_exact in found if is_exact}
        _judge(query, listed, exact & texts.keys(), texts, out)
    return out


def _judge(
    query: Query, listed: list[str], exact: set[str], texts: Mapping[str, str], out: Measured
) -> None:
    if query.pages:
        ranks = [n for n, a in enumerate(listed, 1) if a.split("/")[-2] in query.pages]
        out.ranks.append(min(ranks, default=0))
        return
    words = normal(query.word).split()
    true = {a for a, text in texts.items() if all(word in text for word in words)}
    out.recall.append(len(true & exact) / len(true) if true else 1.0)
    out.precision.append(len(true & exact) / len(exact) if exact else 1.0)


def _size(folder: Path, url: str) -> int:
    path = folder / unquote(urlsplit(url).path).lstrip("/")
    if not path.is_file():
        return 0
    content = path.read_bytes()
    return min(len(content), len(gzip.compress(content)))


def report(count: int, made: Made, out: Measured) -> None:
    """Print a line for one engine."""
    first = sum(1 for rank in out.ranks if rank == 1) / len(out.ranks)
    ten = sum(1 for rank in out.ranks if 0 < rank <= _SHOWN) / len(out.ranks)
    mean = statistics.fmean(1 / rank if rank else 0 for rank in out.ranks)
    print(
        f"{made.engine:9}{count:5}  recall {statistics.fmean(out.recall):.3f}"
        f"  precision {statistics.fmean(out.precision):.3f}"
        f"  meant: first {first:.2f}, of ten {ten:.2f}, mean 1/rank {mean:.2f}"
        f"  kB median {statistics.median(out.bytes) / 1000:.0f} max {max(out.bytes) / 1000:.0f}"
        f"  shown median {statistics.median(out.shown) / 1000:.0f}"
        f"  ms median {statistics.median(out.ms):.0f} max {max(out.ms):.0f}"
        f"  index {made.seconds:.1f} s {made.memory} MiB",
        flush=True,
    )


def main(peers: Path, counts: list[int], engines: list[str]) -> None:
    """Measure every engine over every number of pages."""
    asked = queries(CLONE)
    chromium = which("chromium") or which("chromium-browser")
    for count in counts:
        entries = make_entries(CLONE, count)
        for engine in engines:
            with tempfile.TemporaryDirectory() as name, sync_playwright() as driver:
                folder = Path(name) / engine
                folder.mkdir()
                if engine == "kepu":
                    made = write_kepu(count, folder)
                elif engine == "pagefind":
                    program = peers / "node_modules" / ".bin" / "pagefind"
                    made = write_pagefind(entries, folder, program)
                else:
                    made = write_material(entries, folder, peers / "bin" / "mkdocs")
                browser = driver.chromium.launch(
                    executable_path=chromium, args=["--no-sandbox", "--disable-gpu"]
                )
                with served(made.folder) as root:
                    out = measure(browser, made, root, asked, entries)
                report(count, made, out)
                browser.close()


if __name__ == "__main__":
    numbers = [int(a) for a in sys.argv[2:] if a.isdigit()]
    chosen = [a for a in sys.argv[2:] if not a.isdigit()]
    everything = ["kepu", "pagefind", "material"]
    main(Path(sys.argv[1]).resolve(), numbers or [0, 1000, 5000], chosen or everything)
