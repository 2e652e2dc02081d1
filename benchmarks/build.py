"""Time `kepu build` against Material for MkDocs alone, for the same pages in the same run.

    python benchmarks/build.py [CASES] [ROUNDS]

Material alone gets the very pages that kepu wrote (the plain tree), with the same
navigation and without search; kepu reads, checks, renders, indexes and then runs Material
with its own theme folder. Both run as whole processes, in turn; the pair of medians counts.
"""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from corpus import make_corpus

CLONE = Path(__file__).resolve().parent.parent
_PEER = """\
site_name: peer
docs_dir: {pages}
site_dir: {site}
theme: {{name: material, language: zh, font: false, features: [navigation.tabs]}}
markdown_extensions: [tables, attr_list, toc]
plugins: []
nav: [index.md, cases/index.md, cities/index.md, rounds/index.md, updates/index.md,
      guide/index.md]
not_in_nav: "/*"
"""


def main(cases: int = 1000, rounds: int = 3) -> None:
    """Run both in turn and print a line for each, then the ratio."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "data"
        root.mkdir()
        make_corpus(CLONE, root, cases)
        environment = {**os.environ, "PYTHONPATH": str(CLONE)}
        ours = [sys.executable, "-m", "site_builder", "build"]
        _run(ours, root, environment)  # warms the picture cache, and writes the plain tree
        peer = Path(folder) / "peer.yml"
        peer.write_text(_PEER.format(pages=root / "build" / "pages", site=Path(folder) / "peer"))
        theirs = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", str(peer)]
        times: dict[str, list[float]] = {"kepu build": [], "Material alone": []}
        for _ in range(rounds):
            times["kepu build"].append(_run(ours, root, environment))
            times["Material alone"].append(_run(theirs, root, environment))
    for name, seconds in times.items():
        print(
            f"{name:16} {cases} cases  median {statistics.median(seconds):6.2f} s"
            f"  min {min(seconds):6.2f}  max {max(seconds):6.2f}"
        )
    pairs = [a / b for a, b in zip(*times.values(), strict=True)]
    print(
        f"ratio            median {statistics.median(pairs):.2f}"
        f"  min {min(pairs):.2f}  max {max(pairs):.2f}"
    )
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    print(f"peak memory of the largest process: {peak} MiB")


def _run(command: list[str], folder: Path, environment: dict[str, str]) -> float:
    started = time.perf_counter()
    done = subprocess.run(  # noqa: S603 - our own command
        command, check=False, cwd=folder, env=environment, capture_output=True
    )
    if done.returncode:
        sys.exit(done.stdout.decode() + done.stderr.decode())
    return time.perf_counter() - started


if __name__ == "__main__":
    main(*(int(a) for a in sys.argv[1:]))
