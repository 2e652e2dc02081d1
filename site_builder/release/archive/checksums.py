"""Checksums as `sha256sum` writes and reads them."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

PATH = "SHA256SUMS"
_LINE = re.compile(r"([0-9a-f]{64}) [ *](.+)")


def render_checksums(files: Mapping[str, bytes]) -> bytes:
    """Return the list of all files, which `sha256sum -c` reads."""
    lines = (f"{hashlib.sha256(files[path]).hexdigest()}  {path}\n" for path in sorted(files))
    return "".join(lines).encode()


def wrong_checksums(files: Mapping[str, bytes]) -> tuple[str, ...]:
    """Return the files that are not what the list among them says, in order.

    That is also what it does not list, and what it lists and is not there.
    """
    told: dict[str, str] = {}
    for line in files[PATH].decode("utf-8", "replace").splitlines():
        found = _LINE.fullmatch(line)
        if found:
            told[found[2]] = found[1]
    there = {path for path in files if path != PATH}
    sums = {path: hashlib.sha256(files[path]).hexdigest() for path in there}
    return tuple(sorted(p for p in there | told.keys() if sums.get(p) != told.get(p)))
