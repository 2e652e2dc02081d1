"""Where a file belongs that stands elsewhere, and what a name that cannot be used should be."""

from __future__ import annotations

import re
import unicodedata
from functools import cached_property
from typing import TYPE_CHECKING, Any

from site_builder.check.wording.catalogue import phrases
from site_builder.model.naming import Naming
from site_builder.pointer import look_up
from site_builder.read.characters.confusables import plainly
from site_builder.read.characters.hidden import without_hidden
from site_builder.read.paths.domain import is_slug
from site_builder.read.paths.layout import (
    DATA_FOLDERS,
    MAX_NAME,
    DocumentKind,
    case_folder,
    case_path,
    expected_path,
    is_picture_name,
    unusable_name,
)

if TYPE_CHECKING:
    from site_builder.check.context import Context
    from site_builder.problem import Finding
    from site_builder.read.document import Document

_NO_SLUGS = frozenset(
    ("anli", "case", "cases", "images", "index", "readme", "report", "submission", "submissions",
     "survey")
)  # fmt: skip
"""Names that no case's folder has."""
_ROUND, _CITY, _UNIT = 1, 2, 3
"""Which part of a path names what, below the folders of data."""
_NOT_IN_NAMES = re.compile(r"[^a-z0-9._-]+")
_ENDING = re.compile(r"-+(\.[a-z]+)\Z")
"""The end of a name, with what was put for a space before it."""


class Whereabouts:
    """Where a stray belongs, by what it says and what its path names."""

    def __init__(self, document: Document, kind: DocumentKind, context: Context) -> None:
        self.document, self.kind, self.context = document, kind, context
        self.naming = Naming(context.reference)
        self.parts = document.path.split("/")[:-1]

    @cached_property
    def round(self) -> int | None:
        """The round that the file names, else its path."""
        written = (str(self._written("round") or ""), *reversed(self.parts))
        return next((year for text in written if (year := self.naming.round(text))), None)

    @cached_property
    def city(self) -> str:
        """The city of the unit, else one that the path names."""
        unit = self.context.reference.units.get(self.unit)
        if unit:
            return unit.city
        return next((c for part in reversed(self.parts) if (c := self._city_named(part))), "")

    def _city_named(self, part: str) -> str:
        return "" if self._is_top(part) else self.naming.city(part)

    @cached_property
    def unit(self) -> str:
        """The id of the unit that the file names, else of one whose folder it is in."""
        units = self.context.reference.units
        written = str(self._written("unit") or "")
        at_home = next((part for part in self.parts if part in self.naming.slugs), "")
        named = self.naming.unit(written, at_home) if written else ""
        return named or next((part for part in reversed(self.parts) if part in units), "")

    @cached_property
    def slug(self) -> str:
        """A case's folder, if any part of the path may be it."""
        stem = self.document.path.rpartition("/")[2].partition(".")[0]
        for part in (stem, *reversed(self.parts)):
            folded = part.lower().replace("_", "-").replace(" ", "-")
            if is_slug(folded) and not self._is_another(folded):
                return folded
        return ""

    def _is_another(self, part: str) -> bool:
        """Whether a part of the path names something else than a case."""
        known = {*self.naming.slugs, *self.context.reference.units}
        return part in _NO_SLUGS or part in known or part.isdigit() or self._is_top(part)

    def _is_top(self, part: str) -> bool:
        return part.lower() in {*DATA_FOLDERS, *_NO_SLUGS}

    def _written(self, key: str) -> Any:
        return look_up(self.document.value, f"/{key}")

    def path(self) -> str:
        """Return the path; what is not known stands there in words."""
        unknown = phrases()["misfiled"]["unknown"]
        year: Any = self.round or unknown["round"]
        city, unit = self.city or unknown["city"], self.unit or unknown["unit"]
        if self.kind is DocumentKind.CASE:
            folder = case_folder(year, city, self.slug or unknown["case"])
            return case_path(folder.partition("/")[2])
        path = expected_path(self.kind, year, city, unit)
        if self.kind is DocumentKind.UPDATE:
            return f"{path}/{self.document.path.rpartition('/')[2]}"
        return path


def better_name(finding: Finding, context: Context | None) -> str:
    """Return what a part of a path should be called, by its place and its letters; maybe empty."""
    path, name = finding.path or "", finding.facts["name"]
    parts = path.split("/")
    if context and parts[0] in DATA_FOLDERS and name in parts[:-1]:
        naming, at = Naming(context.reference), parts.index(name)
        city = naming.city(parts[_CITY]) if at == _UNIT else ""
        found = {
            _ROUND: str(naming.round(name) or ""),
            _CITY: naming.city(name),
            _UNIT: naming.unit(name, city) if parts[0] != "cases" else "",
        }.get(at)
        if found:
            return found
    plain = unicodedata.normalize("NFKC", without_hidden(plainly(name)))
    folded = _ENDING.sub(r"\1", _NOT_IN_NAMES.sub("-", plain.lower()).strip("-."))
    if is_picture_name(folded):
        folded = f"{folded.rpartition('.')[0]}.jpg"  # as documents name it
    begins = "[a-z0-9]" if is_picture_name(folded) else "[a-z]"
    fits = len(folded) <= MAX_NAME and re.match(begins, folded)
    return folded if fits and plain.isascii() and not unusable_name(folded) else ""
