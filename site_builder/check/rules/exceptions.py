"""Rules of exceptions: each names a code and a place, was granted by the province, and expires."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from site_builder.check.registry import document_rule
from site_builder.check.rules.finding import found, rows
from site_builder.check.wording.catalogue import catalogue
from site_builder.problem import Severity
from site_builder.read.paths.layout import SUBMITTED, locate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.check.context import Context
    from site_builder.problem import Finding
    from site_builder.read.document import Document

_NARROWEST = 3
"""Folders of `cases/2021/zhengzhou/`: nothing wider than one city can be excepted."""
_TOPS = ("cases", "submissions")


def _each(document: Document, key: str) -> Iterator[tuple[str, Any, dict[str, Any]]]:
    """Yield pointer and value of one item of every exception that has it, and the exception."""
    for pointer, row in rows(document, "/exceptions"):
        if key in row:
            yield f"{pointer}/{key}", row[key], row


@document_rule(exceptions="X440")
def exception_of_a_known_code(document: Document, _: Context) -> Iterator[Finding]:
    """The code is one of the checker's."""
    possible = [code for code, text in catalogue().items() if text.excusable]
    for pointer, code, _row in _each(document, "code"):
        if code not in catalogue():
            similar = (get_close_matches(code.upper(), possible, n=1) or [""])[0]
            yield found(
                pointer, code=code, reason="similar" if similar else "none", similar=similar
            )


@document_rule(exceptions="X441")
def exception_of_an_excusable_code(document: Document, _: Context) -> Iterator[Finding]:
    """Only what leaves a file readable, in its place and harmless can be excepted."""
    for pointer, code, _row in _each(document, "code"):
        text = catalogue().get(code)
        if text and not text.excusable:
            reason = "warning" if text.severity is Severity.WARNING else "firm"
            yield found(pointer, code=code, title=text.title, reason=reason)


@document_rule(exceptions="X442")
def exception_of_a_known_path(document: Document, context: Context) -> Iterator[Finding]:
    """The path is a submitted file or a folder of them, of one city at most.

    What a closed round lets in late is not there yet when the exception is made.
    """
    for pointer, path, row in _each(document, "path"):
        reason = _misnamed(path, context)
        text = catalogue().get(str(row.get("code")))
        if reason == "absent" and text and text.occasional and _may_come(path):
            continue
        if reason:
            yield found(pointer, path=path, reason=reason)


def _may_come(path: str) -> bool:
    """Whether a submitted file may stand at a path, or in the folder that it is."""
    name = {"cases": "index.md", "submissions": "survey.yml"}[path.partition("/")[0]]
    steps = path.rstrip("/").split("/")
    within = "/".join([*steps, *["folder"] * (_NARROWEST + 1 - len(steps)), name])
    place = locate(within if path.endswith("/") else path)
    return place is not None and place.kind in SUBMITTED


def _misnamed(path: str, context: Context) -> str | None:
    """Return why a path cannot be excepted (a reason of X442)."""
    if path.partition("/")[0] not in _TOPS:
        return "elsewhere"
    if path in context.images:
        return "picture"
    if not path.endswith("/"):
        is_folder = any(p.startswith(f"{path}/") for p in context.paths)
        return None if path in context.paths else "slash" if is_folder else "absent"
    if path.rstrip("/").count("/") + 1 < _NARROWEST:
        return "wide"
    return None if any(p.startswith(path) for p in context.paths) else "absent"


@document_rule(exceptions="X443")
def exception_expired(document: Document, context: Context) -> Iterator[Finding]:
    """An exception ends with its last day, and begins before."""
    for pointer, expires, row in _each(document, "expires_on"):
        reason = None
        if expires < row.get("granted_on", expires):
            reason = "reversed"
        elif expires < context.reference.today.isoformat():
            reason = "expired"
        if reason:
            code, path = row.get("code", ""), row.get("path", "")
            yield found(pointer, code=code, path=path, expires=expires, reason=reason)


@document_rule(exceptions="X445")
def exception_granted_by_the_province(document: Document, context: Context) -> Iterator[Finding]:
    """Who excuses from the notice is who issued it."""
    for pointer, id_, _row in _each(document, "granted_by"):
        unit = context.reference.units.get(id_)
        if unit is None and id_.partition("-")[0] in context.doubtful_rosters:
            continue
        if unit is None:
            yield found(pointer, unit=id_, reason="unknown")
        elif unit.kind != "province":
            kind = context.contract.kind_titles()[unit.kind]
            yield found(pointer, unit=unit.name, kind=kind, reason="kind")
