"""What the author of a change may not touch, a folder at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from site_builder.check.wording.catalogue import phrases
from site_builder.model.ownership import fold
from site_builder.problem import Finding
from site_builder.read.paths.domain import Domain, DomainKind, domain_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from site_builder.check.change.proposal import Proposal

_MOST_GROUPS = 12
"""Folders that are named one by one."""


def unowned_paths(proposal: Proposal) -> Iterator[Finding]:
    """X446: what the author may not touch, a folder at a time."""
    if proposal.actor is None or not proposal.ownership.anybody:
        return
    for folder, paths in _grouped(_refused(proposal)).items():
        facts: dict[str, Any] = {"account": proposal.actor, "folder": folder, "count": len(paths)}
        domains = dict.fromkeys(proposal.domains[path] for path in paths)
        facts |= _who(proposal, list(domains))
        if facts["reason"] == "tooling" and all(proposal.change.paths[p].is_added for p in paths):
            facts["reason"] = "outside"
        is_astray = all(map(proposal.belongs_elsewhere, paths))
        form = "outside" if facts["reason"] == "outside" else "take_out"
        how = phrases()["gate"]["move" if is_astray else form]
        facts["how"] = how.format(names=facts["names"])
        yield Finding("X446", path=paths[0], facts=facts)


def _refused(proposal: Proposal) -> list[str]:
    known: dict[Domain, bool] = {}
    for domain in proposal.domains.values():
        if domain not in known:
            known[domain] = all(proposal.owns(domain, unit) for unit in proposal.units(domain))
    refused = (path for path, domain in proposal.domains.items() if not known[domain])
    return [path for path in refused if not proposal.enters(path)]


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


def _who(proposal: Proposal, domains: Sequence[Domain]) -> dict[str, Any]:
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
    account = fold(proposal.actor or "")
    in_part = any(account in accounts for accounts in ownership.cities.values())
    reason = "ledger" if in_part and first.kind is DomainKind.LEDGER else "other"
    return {"reason": reason, "names": words["separator"].join(names) or words["province"]}
