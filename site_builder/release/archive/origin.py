"""`release.json`: of which commit and round a release is, and what it was made with."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

PATH = "release.json"
FORMAT = 1
"""Of the archive. A change that `verify` of another version would not understand takes the next."""
_COMMIT = re.compile(r"[0-9a-f]{40}|[0-9a-f]{64}")
_LONGEST, _MOST = 60, 20
"""Letters of a version's name and number, and versions: the archive may say anything."""


@dataclass(frozen=True)
class ReleaseOrigin:
    """A commit by its full name, a round, and program → version; empty where it does not say."""

    commit: str
    year: int
    programs: Mapping[str, str]


class ForeignOriginError(Exception):
    """No origin that this program understands; `newer` if another version of it might."""

    def __init__(self, *, newer: bool) -> None:
        super().__init__(newer)
        self.newer = newer


def read_origin(content: bytes) -> ReleaseOrigin:
    """Return what a release says of itself; raises ForeignOriginError."""
    try:
        told: Any = json.loads(content)
    except (ValueError, RecursionError):
        told = None
    told = told if isinstance(told, dict) else {}
    format_, commit, year = told.get("format"), told.get("commit"), told.get("round")
    if type(format_) is not int or format_ > FORMAT:
        raise ForeignOriginError(newer=type(format_) is int)
    if not isinstance(commit, str) or not _COMMIT.fullmatch(commit) or type(year) is not int:
        raise ForeignOriginError(newer=False)
    return ReleaseOrigin(commit, year, _versions(told.get("made_with")))


def _versions(told: Any) -> dict[str, str]:
    """Return the versions that a release names, if they look like some."""
    if not isinstance(told, dict) or "kepu" not in told or len(told) > _MOST:
        return {}
    texts = all(isinstance(v, str) and v.isprintable() for v in told.values())
    return told if texts and all(len(k) + len(v) <= _LONGEST for k, v in told.items()) else {}
