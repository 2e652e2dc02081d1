"""Where files may stand: from a path to what the file is, and back."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

SUBMISSIONS, CASES = "submissions", "cases"
DATA_FOLDERS = (SUBMISSIONS, CASES)
CONFIGURATION = (
    "schema/settings.yml",
    "schema/divisions.yml",
    "schema/synonyms.yml",
    "schema/needs.yml",
    "schema/exceptions.yml",
    "schema/units",
    "schema/rounds",
)
OURS = (*CONFIGURATION, *DATA_FOLDERS)
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")
MAX_NAME = 80
OFFICE = frozenset(
    [
        "doc",
        "docx",
        "wps",
        "xls",
        "xlsx",
        "et",
        "csv",
        "ppt",
        "pptx",
        "pdf",
        "txt",
        "zip",
        "rar",
        "7z",
    ]
)
_WITH_TXT = (".md.txt", ".yaml.txt", ".yml.txt")
"""What an editor makes of a name, and the system does not show."""
_PICTURES = frozenset(["jpg", "jpeg", "png", "gif", "bmp", "webp", "tif", "tiff", "heic"])
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?\Z", re.IGNORECASE)


class DocumentKind(StrEnum):
    """What a data file is."""

    SURVEY = "survey"
    CASE = "case"
    REPORT = "report"
    UPDATE = "update"
    LEDGER = "ledger"
    ROUND = "round"
    UNITS = "units"
    SETTINGS = "settings"
    DIVISIONS = "divisions"
    SYNONYMS = "synonyms"
    NEEDS = "needs"
    EXCEPTIONS = "exceptions"
    SCHEMA = "schema"


SUBMITTED = (DocumentKind.SURVEY, DocumentKind.CASE, DocumentKind.REPORT, DocumentKind.UPDATE)
"""What units write; the others are the province's."""


@dataclass(frozen=True)
class Place:
    """What a path says about the file: its kind, round, city folder and unit or case folder."""

    kind: DocumentKind
    round: int | None = None
    city: str | None = None
    folder: str | None = None


_PATTERNS = (
    (r"submissions/(?P<round>\d{4})/(?P<city>[^/]+)/(?P<folder>[^/]+)/survey\.yml", "survey"),
    (r"submissions/(?P<round>\d{4})/(?P<city>[^/]+)/(?P<folder>[^/]+)/report\.md", "report"),
    (
        r"submissions/(?P<round>\d{4})/(?P<city>[^/]+)/(?P<folder>[^/]+)/updates/[^/.~][^/]*\.md",
        "update",
    ),
    (r"submissions/(?P<round>\d{4})/ledger\.yml", "ledger"),
    (r"cases/(?P<round>\d{4})/(?P<city>[^/]+)/(?P<folder>[^/]+)/index\.md", "case"),
    (r"schema/rounds/(?P<round>\d{4})\.yml", "round"),
    (r"schema/units/(?P<city>[^/.~][^/]*)\.yml", "units"),
    (r"schema/settings\.yml", "settings"),
    (r"schema/divisions\.yml", "divisions"),
    (r"schema/synonyms\.yml", "synonyms"),
    (r"schema/needs\.yml", "needs"),
    (r"schema/exceptions\.yml", "exceptions"),
    (r"schema/(?P<folder>[^/.~][^/]*)\.schema\.yml", "schema"),
)
_COMPILED = tuple((re.compile(p + r"\Z", re.ASCII), DocumentKind(k)) for p, k in _PATTERNS)
PICTURE_ENDINGS = (".jpg", ".jpeg")
_IMAGE = re.compile(
    r"(?:submissions|cases)/\d{4}/[^/]+/[^/]+/(?:updates/)?images/[^/]+\Z", re.ASCII
)


_MISNAMED = (
    (re.compile(r"submissions/\d{4}/[^/]+/[^/]+/[^/]+\.yml\Z", re.ASCII), "survey"),
    (re.compile(r"submissions/\d{4}/[^/]+/[^/]+/[^/]+\.md\Z", re.ASCII), "report"),
    (re.compile(r"cases/\d{4}/[^/]+/[^/]+/[^/]+\.md\Z", re.ASCII), "case"),
)
"""In the right folder, under another name."""


_INNER = {
    "cases": frozenset((("images",),)),
    "submissions": frozenset((("images",), ("updates",), ("updates", "images"))),
}
"""Folders that may stand below that of a case or a unit."""
_ABOVE_INNER, _ABOVE_CONFIGURATION = 4, 2
"""Parts of a path down to the folder of a case or a unit; down to `schema/units`."""


def foreign_folder(path: str) -> str | None:
    """Return the outermost folder above a file in which nothing of ours can stand; maybe None.

    One that only has capitals is none: its name is the problem.
    """
    *folders, _ = path.split("/")
    inner = _INNER.get(folders[0], frozenset()) if folders else frozenset()
    above = _ABOVE_INNER if inner else _ABOVE_CONFIGURATION
    if not inner and folders[:1] != ["schema"]:
        return None
    for depth in range(above + 1, len(folders) + 1):
        if tuple(name.lower() for name in folders[above:depth]) not in inner:
            return "/".join(folders[:depth])
    return None


def locate(path: str) -> Place | None:
    """Say what the data file at `path` is, or None if no such file belongs there."""
    for pattern, kind in _COMPILED:
        match = pattern.match(path)
        if match:
            found = match.groupdict()
            year = int(found["round"]) if "round" in found else None
            return Place(kind, year, found.get("city"), found.get("folder"))
    return None


def is_schema(path: str) -> bool:
    """Whether `path` is a place where a schema may stand."""
    place = locate(path)
    return place is not None and place.kind is DocumentKind.SCHEMA


def is_image(path: str) -> bool:
    """Whether `path` is a place where a picture may stand."""
    return _IMAGE.match(path) is not None


def is_picture_name(path: str) -> bool:
    """Whether a file has the ending that pictures are to have, in capitals or not."""
    return path.lower().endswith(PICTURE_ENDINGS)


def unit_folder(year: int, city: str, unit: str) -> str:
    """Return the folder in which a unit submits in a round."""
    return f"submissions/{year}/{city}/{unit}"


def expected_path(kind: DocumentKind, year: int, city: str, unit: str) -> str:
    """Return the path at which a unit's survey or report belongs."""
    name = {DocumentKind.SURVEY: "survey.yml", DocumentKind.REPORT: "report.md"}.get(
        kind, "updates"
    )
    return f"{unit_folder(year, city, unit)}/{name}"


def case_folder(year: int, city: str, slug: str) -> str:
    """Return the folder of a case."""
    return f"cases/{year}/{city}/{slug}"


def case_path(named: str) -> str:
    """Return the path of a case's text; the case is named by year, city and folder."""
    return f"cases/{named}/index.md"


def ledger_path(year: int) -> str:
    """Return the path of a round's ledger."""
    return f"submissions/{year}/ledger.yml"


def misplaced(path: str) -> str:
    """Say what a file that belongs nowhere most likely is (a reason of F517)."""
    ending = path.rpartition(".")[2].lower()
    if ending == "yaml":
        return "yaml"
    if path.lower().endswith(_WITH_TXT):
        return "txt"
    if ending in OFFICE:
        return "office"
    for pattern, kind in _MISNAMED:
        if pattern.match(path):
            return kind
    return "image" if ending in _PICTURES else "other"


def unusable_name(path: str) -> tuple[str, str] | None:
    """Return the part of a path that some system could not hold, and why (a reason of F518)."""
    for name in path.split("/"):
        reason = _unusable(name)
        if reason:
            return name, reason
    return None


def _unusable(name: str) -> str | None:
    if not name.isascii():
        return "non_ascii"
    if " " in name:
        return "space"
    if _RESERVED.match(name):
        return "reserved"
    if len(name) > MAX_NAME:
        return "long"
    if not re.match(r"[A-Za-z0-9._-]+\Z", name) or name.endswith("."):
        return "symbol"
    return "capital" if name != name.lower() else None
