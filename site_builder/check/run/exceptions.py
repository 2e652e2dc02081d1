"""Exceptions: errors that the province lets pass are told apart, and idle exceptions are found."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from site_builder.check.rules.finding import found, rows
from site_builder.check.wording.catalogue import catalogue
from site_builder.problem import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from site_builder.problem import Finding
    from site_builder.read.document import Document

EXCEPTIONS = "schema/exceptions.yml"
Located = tuple[str, "Finding"]
"""A finding with the path that it is about."""


@dataclass(frozen=True)
class Permit:
    """An exception that holds today: errors of `code` in the file or folder `path` pass."""

    pointer: str
    code: str
    path: str

    def holds(self, path: str) -> bool:
        """Whether a file is the one, or lies in the folder, that the exception is about."""
        return path == self.path or (self.path.endswith("/") and path.startswith(self.path))

    def covers(self, path: str, finding: Finding) -> bool:
        """Whether a finding passes."""
        return finding.code == self.code and self.holds(path)


@dataclass(frozen=True)
class Sifted:
    """Findings that stand, and those that pass, each with the exception that lets it."""

    kept: tuple[Located, ...]
    passed: tuple[tuple[Permit, Located], ...]


def permits(
    document: Document | None, findings: Iterable[Finding], today: str
) -> tuple[Permit, ...]:
    """Return the exceptions in which nothing is found wrong and that are in force `today`."""
    if document is None:
        return ()
    wrong = {"/".join(f.pointer.split("/")[:3]) for f in findings}
    return tuple(
        Permit(pointer, row["code"], row["path"])
        for pointer, row in rows(document, "/exceptions")
        if pointer not in wrong and row["granted_on"] <= today
    )


def sift(findings: Iterable[Located], granted: tuple[Permit, ...]) -> Sifted:
    """Tell what passes from what stands; the first exception that covers a finding counts."""
    kept: list[Located] = []
    passed: list[tuple[Permit, Located]] = []
    for path, finding in findings:
        permit = next((p for p in granted if p.covers(path, finding)), None)
        if permit is None:
            kept.append((path, finding))
        else:
            passed.append((permit, (path, finding)))
    return Sifted(tuple(kept), tuple(passed))


def errors_in(findings: Iterable[Located]) -> frozenset[str]:
    """Return the files with errors, which no model is built from."""
    return frozenset(p for p, f in findings if catalogue()[f.code].severity is Severity.ERROR)


def unneeded(granted: Iterable[Permit], sifted: Sifted) -> Iterator[Located]:
    """Yield X444 for every exception that lets nothing pass any more.

    Nothing is said where another error may only hide the one that is excepted, nor of codes
    that depend on the change at hand.
    """
    used = {permit for permit, _ in sifted.passed}
    wrong = errors_in(sifted.kept)
    for permit in granted:
        doubtful = catalogue()[permit.code].occasional or any(map(permit.holds, wrong))
        if permit not in used and not doubtful:
            finding = found(f"{permit.pointer}/code", code=permit.code, path=permit.path)
            yield EXCEPTIONS, replace(finding, code="X444")
