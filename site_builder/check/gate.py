"""The gate: whether whoever proposes a change may touch what it touches, and all of it at once.

Pure: a Change and an account in, problems out. Who may do what is read from the base alone.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from site_builder.check.catalogue import phrases
from site_builder.check.wording import put_into_words
from site_builder.model.ownership import Ownership, build_ownership, fold
from site_builder.pointer import look_up
from site_builder.problem import Finding, Problem
from site_builder.read.change import SUBMODULE
from site_builder.read.domain import Domain, DomainKind, domain_of, odd_path
from site_builder.read.layout import SUBMITTED, DocumentKind, locate

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from site_builder.read.change import Change
    from site_builder.read.document import Document

SETTINGS = "schema/settings.yml"
REFUSALS = frozenset(("X446", "X447", "X448"))
"""Codes for which a change is refused, whatever its content is worth."""
_MOST_GROUPS = 12
"""Folders that are named one by one."""
_APART = (DomainKind.TOOLING, DomainKind.ROSTER, DomainKind.PROVINCE, DomainKind.LEDGER)
"""What does not come together with what units send."""


def gate(change: Change, actor: str | None) -> tuple[Problem, ...]:
    """Return what speaks against the change; `actor` None: its author is not known."""
    odd = tuple(_odd(change))
    impossible = {finding.path for finding in odd}
    rest = {path: modes for path, modes in change.paths.items() if path not in impossible}
    proposal = _Proposal(replace(change, paths=rest), actor)
    found = (*odd, *_mixed(proposal), *_foreign(proposal), *_unverified(proposal))
    problems = (put_into_words(finding, finding.path or "", None, {}) for finding in found)
    return tuple(sorted(problems, key=Problem.sort_key))


@dataclass(frozen=True)
class _Proposal:
    """A change, its author, and who owns what in the base."""

    change: Change
    actor: str | None

    @cached_property
    def ownership(self) -> Ownership:
        return ownership_of(self.change.base)

    @cached_property
    def domains(self) -> Mapping[str, Domain]:
        return {path: domain_of(path) for path in self.change.paths}

    def paths_of(self, kind: DomainKind) -> list[str]:
        return [path for path, domain in self.domains.items() if domain.kind is kind]

    def owns(self, domain: Domain, unit: str) -> bool:
        return fold(self.actor or "") in self.ownership.owners(domain, unit)

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


def _odd(change: Change) -> Iterator[Finding]:
    """X448: what can stand in no repository of ours, whoever brings it."""
    for path, modes in change.paths.items():
        if modes.is_removed:
            continue
        reason = "submodule" if modes.after == SUBMODULE else odd_path(path)
        if reason and not (reason == "parts" and path.startswith("../")):
            yield Finding("X448", path=path, facts={"reason": reason})


def _mixed(proposal: _Proposal) -> Iterator[Finding]:
    """X447: what units send comes by itself."""
    data = proposal.paths_of(DomainKind.DATA)
    for kind in _APART if data else ():
        others = proposal.paths_of(kind)
        if others and not (kind is DomainKind.LEDGER and _corrects(proposal.change, data)):
            facts = {"reason": str(kind), "count": len(others), "data": len(data)}
            yield Finding("X447", path=others[0], facts=facts)


def _corrects(change: Change, data: Iterable[str]) -> bool:
    """Whether files are withdrawn, corrected or moved, so that the ledger may change with them.

    Pictures may come along; no more documents than go.
    """
    documents = [change.paths[p] for p in data if (d := locate(p)) and d.kind in SUBMITTED]
    added = sum(modes.is_added for modes in documents)
    return added <= sum(modes.is_removed for modes in documents)


def _foreign(proposal: _Proposal) -> Iterator[Finding]:
    """X446: what the author may not touch, a folder at a time."""
    if proposal.actor is None or not proposal.ownership.anybody:
        return
    for folder, paths in _grouped(_refused(proposal)).items():
        facts = {"account": proposal.actor, "folder": folder, "count": len(paths)}
        domains = dict.fromkeys(proposal.domains[path] for path in paths)
        yield Finding("X446", path=paths[0], facts=facts | _who(proposal, list(domains)))


def _refused(proposal: _Proposal) -> list[str]:
    known: dict[Domain, bool] = {}
    for domain in proposal.domains.values():
        if domain not in known:
            known[domain] = all(proposal.owns(domain, unit) for unit in proposal.units(domain))
    return [path for path, domain in proposal.domains.items() if not known[domain]]


def _grouped(paths: Iterable[str]) -> dict[str, list[str]]:
    """Group paths by whose they are; where that makes too many groups, by city, then by top."""
    groups: dict[str, list[str]] = {}
    listed = [(path, _keys(path)) for path in paths]
    for level in range(3):
        groups = {}
        for path, keys in listed:
            groups.setdefault(keys[level], []).append(path)
        if len(groups) <= _MOST_GROUPS:
            break
    return groups


def _keys(path: str) -> tuple[str, str, str]:
    """Return the groups of a path, the finest first."""
    domain, top = domain_of(path), path.partition("/")[0]
    if domain.kind is DomainKind.TOOLING:
        return "", "", ""
    if domain.kind is not DomainKind.DATA:
        return path, path.rpartition("/")[0], top
    levels = [domain.top, domain.round, domain.city] if domain.city else [domain.top]
    city = "/".join(levels)
    return f"{city}/{domain.folder}" if domain.folder else city, city, top


def _who(proposal: _Proposal, domains: Sequence[Domain]) -> dict[str, Any]:
    """Return why a group is refused, and which offices could have changed all of it."""
    words, ownership, first = phrases()["gate"], proposal.ownership, domains[0]
    if first.kind is DomainKind.TOOLING:
        return {"reason": "tooling", "names": words["maintainers"]}
    units = proposal.units(first)
    if len(domains) == 1 and proposal.owns(first, units[0]):
        names = ownership.offices(first, units[-1])
        return {"reason": "case", "names": words["separator"].join(names)}
    offices = [ownership.offices(domain, proposal.units(domain)[0]) for domain in domains]
    names = tuple(name for name in offices[0] if all(name in others for others in offices))
    return {"reason": "other", "names": words["separator"].join(names) or words["province"]}


def _unverified(proposal: _Proposal) -> Iterator[Finding]:
    """X449: said once, where it cannot be told who the author is or who may do what."""
    if not proposal.change.paths:
        return
    reason = "actor" if proposal.ownership.anybody else "nobody"
    if proposal.actor is None or reason == "nobody":
        yield Finding("X449", path=SETTINGS, facts={"reason": reason})
