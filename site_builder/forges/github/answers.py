"""What GitHub is asked of one repository whose set-up is looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from site_builder.forges.setup import flag

if TYPE_CHECKING:
    from site_builder.forges.setup import Inspection

MOST = 100
"""Entries of a list that are asked for: more rules or workflows than any repository has."""


def home(repository: str) -> str:
    """Return the path of a repository."""
    return "/repos/" + quote(repository)


def ask(at: Inspection, path: str, **query: object) -> Any:
    """Return what stands below it; raises ForgeError."""
    return at.get(f"{home(at.repository)}/{path}", **query)


def told_of(at: Inspection) -> Any:
    """Return what is said of the repository at all."""
    return at.get(home(at.repository))


def is_admin(at: Inspection) -> bool:
    """Whether the token's account may see every setting."""
    return flag(told_of(at)["permissions"], "admin")
