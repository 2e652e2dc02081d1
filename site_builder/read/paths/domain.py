"""Domain: whose a path is, by its place alone."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from site_builder.read.paths.layout import (
    CONFIGURATION,
    DATA_FOLDERS,
    SLUG,
    DocumentKind,
    case_path,
    locate,
)

_CASES = "cases"
_CITY, _FOLDER = 2, 3
"""Which part of a path names the city, and which the unit or the case."""


class DomainKind(StrEnum):
    """What a path belongs to."""

    DATA = "data"
    """What units send: below `submissions/` and `cases/`, in its place or not."""
    LEDGER = "ledger"
    ROSTER = "roster"
    PROVINCE = "province"
    """The other files of the configuration."""
    TOOLING = "tooling"
    """All else: the program, pipelines, schemas, documentation."""


@dataclass(frozen=True)
class Domain:
    """Of data and of a roster the city, of data the unit or the case; empty where none is named."""

    kind: DomainKind
    top: str = ""
    round: str = ""
    city: str = ""
    folder: str = ""

    @property
    def is_case(self) -> bool:
        """Whether it is the folder of a case, whose text names the unit."""
        return self.top == _CASES and bool(self.folder)

    @property
    def case_path(self) -> str:
        """The path of the case's text."""
        return case_path(f"{self.round}/{self.city}/{self.folder}")


def domain_of(path: str) -> Domain:
    """Say whose a path is; what it does not name exactly is nobody's in particular."""
    parts = path.split("/")
    place = locate(path)
    if parts[0] in DATA_FOLDERS and len(parts) > 1:
        if place and place.kind is DocumentKind.LEDGER:
            return Domain(DomainKind.LEDGER)
        return Domain(
            DomainKind.DATA, parts[0], parts[1], _part(parts, _CITY), _part(parts, _FOLDER)
        )
    if place and place.kind is DocumentKind.UNITS:
        return Domain(DomainKind.ROSTER, city=place.city or "")
    if any(path == top or path.startswith(f"{top}/") for top in CONFIGURATION):
        return Domain(DomainKind.PROVINCE)
    return Domain(DomainKind.TOOLING)


def _part(parts: list[str], index: int) -> str:
    """Return a folder's name; a file's own name is none."""
    return parts[index] if index < len(parts) - 1 else ""


def odd_path(path: str) -> str | None:
    """Say why a path can hold no file of the repository on every system (a reason of X448)."""
    parts = path.split("/")
    if any(part in {"", ".", ".."} for part in parts) or "\\" in path:
        return "parts"
    tops = {*DATA_FOLDERS, *(top.partition("/")[0] for top in CONFIGURATION)}
    return "case" if parts[0] not in tops and parts[0].lower() in tops else None


def is_slug(text: str) -> bool:
    """Whether a name may stand for a city or a unit."""
    return SLUG.match(text) is not None
