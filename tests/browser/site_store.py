"""Built sites, each made once for all workers and for the next run: by what they are made of."""

from __future__ import annotations

import hashlib
import os
import shutil
import sys
import time
from functools import cache
from importlib.metadata import distributions
from pathlib import Path
from typing import TYPE_CHECKING

import kepu

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from contextlib import AbstractContextManager

    from repository import Repository

ROOT = Path(kepu.__file__).resolve().parent
STORE = ROOT / ".kepu" / "sites"
KEPT, AT_WORK = 12, 3600  # sites; seconds within which somebody may look at one


def stored(repository: Repository, make: Callable[[Repository], Path], store: Path = STORE) -> Path:
    """Return the site of a repository; whoever asks first makes it, and nobody writes to it."""
    if (repository.root / ".git").exists():
        return make(repository)  # its history is of this run alone
    folder = store / digest([("", program()), *contents(repository.root)])
    store.mkdir(parents=True, exist_ok=True)
    with held(folder):
        if not (folder / "finished").exists():
            shutil.rmtree(folder, ignore_errors=True)
            shutil.copytree(make(repository), folder / "site")
            _protect(folder / "site")
        (folder / "finished").touch()
    sweep(store)
    return folder / "site"


def held(folder: Path) -> AbstractContextManager[None]:
    """Hold a site's lock: one process at a time makes or removes its folder."""
    return kepu.alone(folder.with_suffix(".lock"), "另一个进程正在生成同一个网站，等它做完……")


def digest(files: Iterable[tuple[str, bytes]]) -> str:
    """Return a short hash of names and contents."""
    made = hashlib.sha256()
    for name, content in files:
        made.update(f"{name}\0{len(content)}\0".encode())
        made.update(content)
    return made.hexdigest()[:16]


_NOT_OURS = frozenset(("__pycache__", "node_modules"))


def contents(folder: Path) -> Iterable[tuple[str, bytes]]:
    """Yield every file of a folder; what has been compiled aside."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and _NOT_OURS.isdisjoint(path.relative_to(folder).parts):
            yield path.relative_to(folder).as_posix(), path.read_bytes()


@cache
def program() -> bytes:
    """A hash of all that turns a repository into a site: ours, and what is installed."""
    installed = sorted(f"{d.name} {d.version}" for d in distributions())
    parts = [("", "\n".join([sys.version, *installed]).encode())]
    parts += [*contents(ROOT / "site_builder"), *contents(ROOT / "schema")]
    parts.append(("mkdocs.yml", (ROOT / "mkdocs.yml").read_bytes()))
    return digest(parts).encode()


def sweep(store: Path) -> None:
    """Remove all but the sites that were asked for last; none that may be in use."""
    asked = sorted(store.glob("*/finished"), key=_asked)
    for stamp in asked[:-KEPT]:
        with held(stamp.parent):
            if 0 < _asked(stamp) < time.time() - AT_WORK:
                stamp.unlink()
                shutil.rmtree(stamp.parent)


def _asked(stamp: Path) -> float:
    """When a site was last asked for; 0 if somebody has removed it by now."""
    try:
        return stamp.stat().st_mtime
    except FileNotFoundError:
        return 0


def _protect(site: Path) -> None:
    """Take away the leave to write; on Windows it would be one to remove."""
    if os.name != "nt":
        for path in site.rglob("*"):
            if path.is_file():
                path.chmod(0o444)
