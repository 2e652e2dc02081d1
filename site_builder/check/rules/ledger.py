"""Rules of the ledger: its entries are about files of the round, and say all that they must."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from site_builder.check.registry import document_rule
from site_builder.check.rules.finding import found, rows
from site_builder.model.ledger import REASONED, Stage
from site_builder.model.ownership import why_not_enter
from site_builder.read.paths.layout import SUBMITTED, locate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.check.context import Context
    from site_builder.problem import Finding
    from site_builder.read.document import Document


def _is(row: dict[str, Any], stage: Stage) -> bool:
    return row.get("state") == stage


def _fault(path: str, year: int | None) -> str:
    """Say why a path cannot stand in a round's ledger (a reason of X458), or nothing."""
    place = locate(path)
    if place is None or place.kind not in SUBMITTED:
        return "kind"
    return "" if place.round == year else "round"


def _noted(document: Document, pointer: str, row: dict[str, Any]) -> bool:
    """Whether something is noted; a note that is itself wrong is not also missing."""
    span = document.values.get(f"{pointer}/note")
    if "note" in row or span is None:
        return "note" in row
    written = document.lines[span.line - 1][span.column - 1 :].strip(" \t\"'")
    return bool(written) and not written.startswith("#")


@document_rule(ledger="X422")
def ledger_names_files(document: Document, context: Context) -> Iterator[Finding]:
    """The ledger's entries are about files that are there, unless they were withdrawn."""
    for pointer, row in rows(document, "/entries"):
        path = row.get("path")
        if not path or path in context.paths or _is(row, Stage.WITHDRAWN):
            continue
        if not _fault(path, document.place.round):
            yield found(f"{pointer}/path", file=path)


@document_rule(ledger="X458")
def ledger_is_of_its_round(document: Document, _: Context) -> Iterator[Finding]:
    """A round's ledger holds that round's surveys, cases, reports and updates."""
    for pointer, row in rows(document, "/entries"):
        reason = _fault(row["path"], document.place.round) if "path" in row else ""
        if reason:
            yield found(
                f"{pointer}/path", file=row["path"], year=document.place.round, reason=reason
            )


@document_rule(ledger="X427")
def ledger_entry_twice(document: Document, _: Context) -> Iterator[Finding]:
    """The ledger has one entry for a file."""
    first: dict[str, int] = {}
    for number, (pointer, row) in enumerate(rows(document, "/entries"), 1):
        if "path" in row and first.setdefault(row["path"], number) != number:
            yield found(f"{pointer}/path", file=row["path"], first=first[row["path"]])


@document_rule(ledger="X428")
def withdrawn_file_is_gone(document: Document, context: Context) -> Iterator[Finding]:
    """What a unit has withdrawn stands in the repository no more."""
    for pointer, row in rows(document, "/entries"):
        if _is(row, Stage.WITHDRAWN) and row.get("path") in context.paths:
            yield replace(found(f"{pointer}/state", file=row["path"]), others=(row["path"],))


@document_rule(ledger="X429")
def withdrawal_has_a_reason(document: Document, _: Context) -> Iterator[Finding]:
    """The page that stays at a withdrawn file's address says why it was withdrawn."""
    for pointer, row in rows(document, "/entries"):
        if _is(row, Stage.WITHDRAWN) and not _noted(document, pointer, row):
            yield found(f"{pointer}/state", file=row.get("path", ""))


@document_rule(ledger="X454")
def stage_has_a_reason(document: Document, context: Context) -> Iterator[Finding]:
    """Whoever has something sent back or corrected can read why."""
    titles = context.contract.stage_titles()
    for pointer, row in rows(document, "/entries"):
        wanted = row.get("state") in REASONED and not _is(row, Stage.WITHDRAWN)
        if wanted and not _noted(document, pointer, row):
            file, state = row.get("path", ""), titles[row["state"]]
            yield found(f"{pointer}/state", file=file, state=state)


@document_rule(ledger="X455")
def stage_comes_after_receipt(document: Document, context: Context) -> Iterator[Finding]:
    """Nothing is judged before it has come, and a withdrawal, which is published, has a day."""
    titles = context.contract.stage_titles()
    for pointer, row in rows(document, "/entries"):
        facts = {"file": row.get("path", ""), "state": titles.get(row.get("state", ""), "")}
        since, received = row.get("since"), row.get("received")
        if since and received and since < received:
            facts |= {"since": since, "received": received}
            yield found(f"{pointer}/since", reason="early", **facts)
        elif since is None and _is(row, Stage.WITHDRAWN):
            yield found(f"{pointer}/state", reason="none", **facts)


@document_rule(ledger="X456")
def entered_day_has_come(document: Document, context: Context) -> Iterator[Finding]:
    """No day of the ledger is after the day by which files are judged."""
    today = context.reference.today.isoformat()
    for pointer, row in rows(document, "/entries"):
        for key in ("received", "since"):
            if row.get(key, "") > today:
                yield found(f"{pointer}/{key}", day=row[key], today=today)


@document_rule(ledger="X457")
def entered_by_who_may(document: Document, context: Context) -> Iterator[Finding]:
    """A stage is entered by the province, or below the province's own by the file's city."""
    titles = context.contract.stage_titles()
    for pointer, row in rows(document, "/entries"):
        by = row.get("by", "")
        unit = context.reference.units.get(by)
        if unit is None:
            if by and by.partition("-")[0] not in context.doubtful_rosters:
                yield found(f"{pointer}/by", unit=by, reason="none")
            continue
        reason = why_not_enter(unit, row.get("state", ""), row.get("path", ""))
        if reason:
            state = titles.get(row.get("state", ""), "")
            yield found(f"{pointer}/by", unit=unit.name, state=state, reason=reason)
