"""Remote: which repository on which server git's own address of it names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

_SCP = re.compile(r"(?:[\w.-]+@)?([\w.-]+):(?!//)([\w./~-]+)")
"""`git@host:owner/name.git`, which git takes besides URLs."""
_WEB = frozenset(("http", "https"))
_SSH = frozenset(("ssh", "git+ssh"))
_END = ".git"
_LEAST = 2
"""Parts of a repository's name: whose it is, and what it is called."""


@dataclass(frozen=True)
class Remote:
    """A repository's name, the server, and its address on the web if that is told."""

    host: str
    repository: str
    web: str = ""
    """`https://host:port`; empty if the repository is reached by SSH alone."""


def parse_remote(address: str) -> Remote | None:
    """Return what an address names, without account or password; None if that is not plain."""
    told = _told(address.strip())
    if told is None:
        return None
    host, path, web = told
    name = path.strip("/").removesuffix(_END)
    parts = name.split("/")
    if not host or len(parts) < _LEAST or not all(parts):
        return None
    return Remote(host.lower(), name, web)


def _told(address: str) -> tuple[str, str, str] | None:
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        return None
    host = parts.hostname or ""
    if parts.scheme in _WEB and not parts.query and not parts.fragment:
        return host, parts.path, f"{parts.scheme}://{host}" + (f":{port}" if port else "")
    if parts.scheme in _SSH:
        return host, parts.path, ""
    scp = _SCP.fullmatch(address)
    return (scp[1], scp[2], "") if scp else None
