"""The cases that the files tell of, sound or not: their ids, former ids and units."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cached_property
from typing import TYPE_CHECKING

from site_builder.model.naming import Naming
from site_builder.pointer import look_up
from site_builder.read.paths.layout import DocumentKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from site_builder.model.collection import Reference
    from site_builder.read.document import Document

_MOST = 300
"""Cases of a city that are compared with a misspelt one."""


@dataclass(frozen=True)
class KnownCase:
    """The id that a case has now, and the unit that it names."""

    id: str
    unit: str


@dataclass(frozen=True)
class KnownCases:
    """Every case by its ids, those of before too."""

    by_id: Mapping[str, KnownCase] = field(default_factory=dict)

    def similar(self, id_: str, reference: Reference) -> str:
        """Return the id of the case that is most likely meant, or ""."""
        _, city, folder = id_.split("/")
        same = self._of_folder.get(folder, [])
        if same:
            return min(same, key=lambda other: (other.split("/")[1] != city, other))
        meant = city if city in self._of_city else Naming(reference).city(city)
        there = {other.split("/")[2]: other for other in self._of_city.get(meant, [])[:_MOST]}
        close = get_close_matches(folder, there, n=1)
        return there[close[0]] if close else ""

    @cached_property
    def _of_folder(self) -> dict[str, list[str]]:
        return self._by_part(2)

    @cached_property
    def _of_city(self) -> dict[str, list[str]]:
        return self._by_part(1)

    def _by_part(self, number: int) -> dict[str, list[str]]:
        found: defaultdict[str, list[str]] = defaultdict(list)
        for id_ in sorted({case.id for case in self.by_id.values()}):
            found[id_.split("/")[number]].append(id_)
        return dict(found)


def known_cases(documents: Iterable[Document]) -> KnownCases:
    """Return the cases among the documents; an id that one has now is nobody's former one."""
    cases = [(_known(d), d) for d in documents if d.kind is DocumentKind.CASE]
    by_id = {case.id: case for case, _ in cases}
    for case, document in cases:
        for former in _texts(look_up(document.value, "/former")):
            by_id.setdefault(former, case)
    return KnownCases(by_id)


def _known(document: Document) -> KnownCase:
    place = document.place
    unit = look_up(document.value, "/unit")
    return KnownCase(f"{place.round}/{place.city}/{place.folder}", str(unit or ""))


def _texts(value: object) -> list[str]:
    return [text for text in value if isinstance(text, str)] if isinstance(value, list) else []
