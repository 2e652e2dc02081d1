"""Program: from where a data repository's pipelines install kepu.

A name alone is none: whoever registers it at a package index would run code beside the token that
may write. A commit cannot come to mean something else, nor can a wheel in the repository itself.
"""

from __future__ import annotations

import hashlib
import re
import zipfile
from dataclasses import dataclass
from email.parser import HeaderParser
from enum import StrEnum
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from site_builder.reference_data import reference_folder

if TYPE_CHECKING:
    from pathlib import Path

LOCK = "requirements.lock"
VENDOR = "vendor"
"""Where the wheel lies in the data repository."""
_GIT = re.compile(
    r"git\+(?P<address>(?:https?|ssh)://[^\s@]+(?:@[^\s@]+)??)@(?P<commit>[0-9a-f]{40}|[0-9a-f]{64})"
)
_FETCHED = re.compile(r"git\+(?:https?|ssh)://")
_ADDRESS = re.compile(r"git\+|[a-z]+://|[^\s/@]+@[^\s/:]+:(?!//)")
_WHEEL = re.compile(r"kepu-(?P<version>[^-]+)-py3-none-any\.whl")
_LARGEST = 100_000_000
"""Bytes of a wheel; ours has about two million."""


class Unfit(StrEnum):
    """Why a source would not do."""

    NAME = "name"
    """It is no address."""
    ADDRESS = "address"
    """It is an address, but none that a pipeline's pip can fetch from."""
    COMMIT = "commit"
    """It names no commit; a tag can be moved."""
    PASSWORD = "password"  # noqa: S105 - the reason's key
    """It holds one, which everybody who reads the repository could read."""
    WHEEL = "wheel"
    """It is no wheel of ours."""
    VERSION = "version"
    """It is another version than the one whose requirements are known."""


class ProgramError(ValueError):
    """A source that would not do."""

    def __init__(self, reason: Unfit) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True)
class Program:
    """The lines of `requirements.txt`, and the files beside it that they need."""

    lines: str
    files: tuple[tuple[str, bytes], ...] = ()
    """Path in the repository → bytes."""


def program_of_commit(source: str) -> Program:
    """Return a program at a commit: `git+https://host/owner/kepu@<40 hexadecimal digits>`.

    Raises ProgramError.
    """
    if not _FETCHED.match(source):
        raise ProgramError(Unfit.ADDRESS if _ADDRESS.match(source) else Unfit.NAME)
    found = _GIT.fullmatch(source)
    if not found:
        raise ProgramError(Unfit.COMMIT)
    parts = urlsplit(found["address"])
    if parts.password or (parts.username and parts.scheme != "ssh") or not parts.hostname:
        raise ProgramError(Unfit.PASSWORD)
    return Program(f"kepu @ {source}\n")


def program_of_wheel(path: Path, version: str) -> Program:
    """Return a program as a wheel that the repository holds, with what it needs, all by hash.

    Raises ProgramError or OSError.
    """
    named = _WHEEL.fullmatch(path.name)
    path.stat()  # a file that is not there has no wrong name
    if not named or path.stat().st_size > _LARGEST:
        raise ProgramError(Unfit.WHEEL)
    data = path.read_bytes()
    if named["version"] != version or _metadata(path).get("Version") != version:
        raise ProgramError(Unfit.VERSION)
    digest = hashlib.sha256(data).hexdigest()
    lock = (reference_folder() / LOCK).read_text(encoding="utf-8")
    lines = f"--find-links {VENDOR}\nkepu=={version} --hash=sha256:{digest}\n{lock}"
    return Program(lines, ((f"{VENDOR}/{path.name}", data),))


def _metadata(path: Path) -> dict[str, str]:
    try:
        with zipfile.ZipFile(path) as wheel:
            (name,) = (n for n in wheel.namelist() if re.fullmatch(r"kepu-[^/]+/METADATA", n))
            found = HeaderParser().parsestr(wheel.read(name).decode("utf-8"), headersonly=True)
    except (zipfile.BadZipFile, UnicodeDecodeError, ValueError, NotImplementedError):
        raise ProgramError(Unfit.WHEEL) from None
    if found["Name"] != "kepu":
        raise ProgramError(Unfit.WHEEL)
    return dict(found.items())
