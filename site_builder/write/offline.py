"""The offline copy: one archive whose pages open from a file, without a server.

Links to folders name the page in them, data come as scripts that hand their value over (see
`browser/lib/load.js`), and what only a server needs is left out. The same site gives the same
bytes.
"""

from __future__ import annotations

import posixpath
import re
from contextlib import suppress
from typing import TYPE_CHECKING
from zipfile import ZipFile

from site_builder.export.zip_entry import zip_entry
from site_builder.write.aside import beside
from site_builder.write.lock import locked

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from collections.abc import Set as AbstractSet
    from pathlib import Path

FOLDER = "kepu"
"""What the archive unpacks to."""
_SERVERS_ONLY = re.compile(
    r"404\.html|data/site\.zip|robots\.txt|sitemap\.xml(\.gz)?|.*\.map|assets/javascripts/(lunr|workers)/.*"
)
_ADDRESS = re.compile(r'(?<=\s)(href|action)="([^"#?]*)([^"]*)"')
_LOADER = re.compile(r'<script [^>]*\bdata-kp-offline="([^"]*)"[^>]*></script>')
"""A script of every page; it names the one that belongs behind it in the offline copy."""


def write_offline(site: Path, archive: Path, waiting: Callable[[], None] = lambda: None) -> int:
    """Write the offline copy of the site, and return the number of files in it.

    The archive takes its place whole. `waiting` is called once if another process is writing
    it. What a killed one has left is written over.
    """
    folder = beside(archive)
    try:
        with locked(folder / "lock", waiting):
            part = folder / "new"
            try:
                count = _write(site, part)
                part.replace(archive)
            finally:
                part.unlink(missing_ok=True)
    finally:
        with suppress(OSError):
            folder.rmdir()
    return count


def _write(site: Path, archive: Path) -> int:
    names = {p.relative_to(site).as_posix() for p in site.rglob("*") if p.is_file()}
    count = 0
    with ZipFile(archive, "w") as out:
        for name in sorted(n for n in names if not _SERVERS_ONLY.fullmatch(n)):
            for path, data in _copies(name, (site / name).read_bytes(), names):
                out.writestr(zip_entry(f"{FOLDER}/{path}"), data)
                count += 1
    return count


def _copies(name: str, data: bytes, names: AbstractSet[str]) -> Iterator[tuple[str, bytes]]:
    """Yield what stands in the archive for one file of the site."""
    if name.endswith(".html"):
        yield name, offline_page(name, data.decode(), names).encode()
        return
    if not (name.endswith(".json") and name.startswith("search/")):
        yield name, data  # also what may be downloaded
    if name.endswith(".json"):
        yield f"{name}.js", offline_data(data.decode()).encode()


def offline_data(text: str) -> str:
    """Return a script that hands the value of a data file over to whoever loads it."""
    event = f'new CustomEvent("kp-data", {{ detail: {text.strip()} }})'
    return f"document.currentScript.dispatchEvent({event});\n"


def offline_page(name: str, html: str, names: AbstractSet[str]) -> str:
    """Return a page whose links to folders of the site name the page in them."""
    here = posixpath.dirname(name)

    def named(match: re.Match[str]) -> str:
        attribute, path, rest = match.groups()
        if not path or ":" in path or path.startswith("/"):
            return match.group()
        target = posixpath.normpath(posixpath.join(here, path, "index.html"))
        if target not in names:
            return match.group()
        return f'{attribute}="{posixpath.join(path, "index.html")}{rest}"'

    script = r'\g<0><script src="\1" defer></script>'
    return _LOADER.sub(script, _ADDRESS.sub(named, html))
