"""A data repository's site, built and served on a free port of this machine."""

from __future__ import annotations

import os
import sys
import threading
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from shutil import copyfile
from typing import TYPE_CHECKING, Any

from browser.site_store import stored

if TYPE_CHECKING:
    from collections.abc import Iterator

    from repository import Repository

PROJECT = Path(__file__).parent.parent.parent
GOOD_CASE = "cases/2021/zhengzhou/metro-bookroom"


class _Handler(SimpleHTTPRequestHandler):
    """Serves over lasting connections, without a line in the log for each request."""

    protocol_version = "HTTP/1.1"

    def end_headers(self) -> None:
        """Let every view be a first one."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


class _Server(ThreadingHTTPServer):
    """Bears it that a browser turns away from a page that is still coming."""

    def handle_error(self, *_: Any) -> None:
        """Say nothing of a lost connection; anything else is told as usual."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(*_)


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder on a free port, and give its address with a slash at the end."""
    server = _Server(("127.0.0.1", 0), partial(_Handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/"
    finally:
        server.shutdown()
        server.server_close()


def built(repository: Repository) -> Path:
    """Return the folder of a repository's site, to be looked at alone."""
    copyfile(PROJECT / "mkdocs.yml", repository.root / "mkdocs.yml")
    return stored(repository, _build)


def _build(repository: Repository) -> Path:
    """Check the repository, build its site, and return the folder of the site."""
    from site_builder.build import build_site  # noqa: PLC0415 - skipped tests need no pandas

    checked = repository.check()
    assert checked.errors == 0, [(p.path, p.message) for p in checked.problems]
    out = repository.root / "build" / "site"
    build_site(repository.root, checked, out)
    return out


WITH_COSTS = 4
"""The number of the case that says what it took."""
WHAT_IT_TOOK = """
costs:
  - {item: 展品, amount_wan: 3.5, source: central, frequency: once}
  - {item: 维护, amount_wan: 0.6, source: local, frequency: yearly}
  - {item: 场地, in_kind: 社区活动室, source: local, frequency: yearly}
evidence:
  - {measure: 每场参加的居民, before: 15人, after: 42人, counted: 每场签到人数的平均数}"""


def with_many_cases(repository: Repository, count: int) -> Repository:
    """Add `count` cases, each a variation of the good one: by city, theme, money and people."""
    picture = repository.root / f"{GOOD_CASE}/images/01.jpg"
    text = (repository.root / f"{GOOD_CASE}/index.md").read_text(encoding="utf-8")
    for number in range(count):
        city = ("zhengzhou", "luoyang")[number % 2]
        made = text
        for old, new in (
            ("地铁站里的社区书苑：换乘十分钟的科普", f"第{number:02}号流动展台"),
            ("unit: zhengzhou-kexie", f"unit: {city}-kexie"),
            ("themes: [brand, base]", f"themes: [{('team', 'reform')[number % 3 == 0]}]"),
            ("audiences: [youth, public]", "audiences: [farmers]"),
            ("funds_wan: 12.5", f"funds_wan: {number + 1}"),
            ("people_served: 12000", f"people_served: {9000 - number}"),
            ("quota: true", f"quota: false{WHAT_IT_TOOK if number == WITH_COSTS else ''}"),
            ("全年开讲48场", f"全年开讲{number + 100}场，设点{'水库' * (number == 7)}"),
        ):
            assert old in made, old
            made = made.replace(old, new)
        folder = f"cases/2021/{city}/stand-{number:02}"
        repository.write(f"{folder}/index.md", made)
        for name in ("01.jpg", "02.jpg"):
            os.link(picture, repository.path(f"{folder}/images/{name}"))
    return repository
