"""A data repository's site, built and served on a free port of this machine."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from shutil import copyfile
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from repository import Repository

PROJECT = Path(__file__).parent.parent.parent


class _Handler(SimpleHTTPRequestHandler):
    """Serves without a line in the log for each request."""

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder on a free port, and give its address with a slash at the end."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/"
    finally:
        server.shutdown()
        server.server_close()


def built(repository: Repository) -> Path:
    """Check the repository, build its site, and return the folder of the site."""
    from site_builder.build import build_site  # noqa: PLC0415 - skipped tests need no pandas

    copyfile(PROJECT / "mkdocs.yml", repository.root / "mkdocs.yml")
    checked = repository.check()
    assert checked.errors == 0, [(p.path, p.message) for p in checked.problems]
    out = repository.root / "build" / "site"
    build_site(repository.root, checked, out)
    return out
