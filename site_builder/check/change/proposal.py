"""Proposal: a change, its author, and who owns what where it is to go."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from site_builder.check.change.city_ledger_entries import only_own_entries
from site_builder.model.ownership import Ownership, build_ownership, fold
from site_builder.pointer import look_up
from site_builder.read.paths.domain import Domain, DomainKind, domain_of
from site_builder.read.paths.layout import DocumentKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from site_builder.read.document import Document
    from site_builder.read.repository.change import Change

SETTINGS = "schema/settings.yml"


@dataclass(frozen=True)
class Proposal:
    """A change, its author, and who owns what in the base."""

    change: Change
    actor: str | None
    misplaced: frozenset[str] = frozenset()
    """Paths of which a check says that they belong elsewhere."""

    @cached_property
    def ownership(self) -> Ownership:
        """Who may change what, according to the base."""
        return ownership_of(self.change.base)

    @cached_property
    def domains(self) -> Mapping[str, Domain]:
        """Whose each path is."""
        return {path: domain_of(path) for path in self.change.paths}

    def paths_of(self, kind: DomainKind) -> list[str]:
        """Return the paths of one kind."""
        return [path for path, domain in self.domains.items() if domain.kind is kind]

    def owns(self, domain: Domain, unit: str) -> bool:
        """Whether the author may change a domain; of a case, one that names `unit`."""
        return fold(self.actor or "") in self.ownership.owners(domain, unit)

    def enters(self, path: str) -> bool:
        """Whether the path is a ledger in which a city's association enters its own."""
        if self.domains[path].kind is not DomainKind.LEDGER:
            return False
        before, now = self.change.forked.get(path), self.change.now.get(path)
        return only_own_entries(before, now, self.ownership, self.actor or "")

    def belongs_elsewhere(self, path: str) -> bool:
        """Whether a file is misplaced, or a picture beside one that is."""
        folder = path.rpartition("/")[0]
        return path in self.misplaced or folder in self._pictures

    @cached_property
    def _pictures(self) -> frozenset[str]:
        return frozenset(f"{path.rpartition('/')[0]}/images" for path in self.misplaced)

    def units(self, domain: Domain) -> tuple[str, ...]:
        """The units that a domain's case names, before and after the change; the first decides.

        Nobody puts a case of his own under another's name either.
        """
        if not domain.is_case:
            return ("",)
        sides = (self.change.base, self.change.now)
        documents = [side[domain.case_path] for side in sides if domain.case_path in side]
        return tuple(dict.fromkeys(unit_named(document) for document in documents)) or ("",)


def ownership_of(documents: Mapping[str, Document]) -> Ownership:
    """Return who owns what according to settings and rosters among the documents."""
    settings = documents.get(SETTINGS)
    rosters = {
        document.place.city or "": document.value
        for document in documents.values()
        if document.kind is DocumentKind.UNITS
    }
    return build_ownership(settings.value if settings else None, rosters)


def unit_named(document: Document) -> str:
    """Return the unit that a case names, or empty."""
    unit = look_up(document.value, "/unit")
    return unit if isinstance(unit, str) else ""
