"""The gate: whether whoever proposes a change may touch what it touches, and all of it at once.

Pure: a Change and an account in, problems out. Who may do what is read from the base alone.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from site_builder.check.change.ledger_steps_back import steps
from site_builder.check.change.proposal import SETTINGS, Proposal
from site_builder.check.change.unowned_paths import unowned_paths
from site_builder.check.wording.problems import put_into_words
from site_builder.problem import Finding, Problem
from site_builder.read.paths.domain import DomainKind, domain_of, odd_path
from site_builder.read.paths.layout import SUBMITTED, locate
from site_builder.read.repository.change import SUBMODULE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from site_builder.read.repository.change import Change

REFUSALS = frozenset(("X446", "X447", "X448"))
"""Codes for which a change is refused, whatever its content is worth."""
_APART = (DomainKind.TOOLING, DomainKind.ROSTER, DomainKind.PROVINCE, DomainKind.LEDGER)
"""What does not come together with what units send."""


def gate(
    change: Change,
    actor: str | None,
    misfiled: frozenset[str] = frozenset(),
    misplaced: frozenset[str] = frozenset(),
) -> tuple[Problem, ...]:
    """Return what speaks against the change; `actor` None: its author is not known.

    What a check has told of as `misfiled` (paths, and folders with `/`) is a submission that
    went astray, and none of the program's files: an error, but not the gate's. What lies in a
    folder of somebody else's stays refused; of `misplaced` files it is said that they move.
    """
    odd = tuple(finding for finding in _odd(change) if not _is_astray(finding.path or "", misfiled))
    impossible = {finding.path for finding in odd}
    rest = {
        path: modes
        for path, modes in change.paths.items()
        if path not in impossible and not _is_astray(path, misfiled)
    }
    proposal = Proposal(replace(change, paths=rest), actor, misplaced)
    found = (
        *odd,
        *_mixed(proposal),
        *unowned_paths(proposal),
        *_unverified(proposal),
        *_programs(proposal),
        *steps(change),
    )
    problems = (put_into_words(finding, finding.path or "", None, {}) for finding in found)
    return tuple(sorted(problems, key=Problem.sort_key))


def _is_astray(path: str, misfiled: frozenset[str]) -> bool:
    if domain_of(path).kind is not DomainKind.TOOLING:
        return False
    above = (path[: at + 1] for at, char in enumerate(path) if char == "/")
    return path in misfiled or any(folder in misfiled for folder in above)


def _odd(change: Change) -> Iterator[Finding]:
    """X448: what can stand in no repository of ours, whoever brings it."""
    for path, modes in change.paths.items():
        if modes.is_removed:
            continue
        reason = "submodule" if modes.after == SUBMODULE else odd_path(path)
        if reason and not (reason == "parts" and path.startswith("../")):
            yield Finding("X448", path=path, facts={"reason": reason})


def _mixed(proposal: Proposal) -> Iterator[Finding]:
    """X447: what units send comes by itself."""
    data = proposal.paths_of(DomainKind.DATA)
    for kind in _APART if data else ():
        others = proposal.paths_of(kind)
        if others and not (kind is DomainKind.LEDGER and _corrects(proposal.change, data)):
            facts = {"reason": str(kind), "count": len(others), "data": len(data)}
            yield Finding("X447", path=others[0], facts=facts)


def _programs(proposal: Proposal) -> Iterator[Finding]:
    """F544: what units and offices write is never run; a picture with the mark may be no picture.

    Said once: whoever copies from some disks has it on every file.
    """
    paths = [
        path
        for path, modes in proposal.change.paths.items()
        if modes.becomes_program and proposal.domains[path].kind is not DomainKind.TOOLING
    ]
    if paths:
        yield Finding("F544", path=paths[0], facts={"count": len(paths)})


def _corrects(change: Change, data: Iterable[str]) -> bool:
    """Whether files are withdrawn, corrected or moved, so that the ledger may change with them.

    Pictures may come along; no more documents than go.
    """
    documents = [change.paths[p] for p in data if (d := locate(p)) and d.kind in SUBMITTED]
    added = sum(modes.is_added for modes in documents)
    return added <= sum(modes.is_removed for modes in documents)


def _unverified(proposal: Proposal) -> Iterator[Finding]:
    """X449: said once, where it cannot be told who the author is or who may do what."""
    if not proposal.change.paths:
        return
    reason = "actor" if proposal.ownership.anybody else "nobody"
    if proposal.actor is None or reason == "nobody":
        yield Finding("X449", path=SETTINGS, facts={"reason": reason})
