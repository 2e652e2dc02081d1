"""Steps in a ledger: what a change does to its entries, where it undoes what somebody entered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from site_builder.model.ledger import DONE, Stage
from site_builder.pointer import look_up
from site_builder.problem import Finding
from site_builder.read.paths.layout import DocumentKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.problem import Span
    from site_builder.read.document import Document
    from site_builder.read.repository.change import Change

_EARLY = frozenset((Stage.RECEIVED, Stage.CHECKED))


def steps(change: Change) -> Iterator[Finding]:
    """Yield X459 for every entry that is gone, or says less or something older than before.

    An entry may go with its file, and what was withdrawn may come again.
    """
    for path, after in change.now.items():
        before = change.forked.get(path)
        if after.kind is not DocumentKind.LEDGER or before is None or after.value is None:
            continue
        now, removed = _rows(after), set(_rows(before)) - set(_rows(after))
        for file in sorted(removed):
            modes = change.paths.get(file)
            if not (modes and modes.is_removed):
                yield _finding(path, None, file=file, reason="removed")
        for file, (_, old) in sorted(_rows(before).items()):
            if file in now:
                index, new = now[file]
                pointer = f"/entries/{index}"
                for key, facts in _undone(old, new):
                    yield _finding(path, after.span(f"{pointer}/{key}"), file=file, **facts)


def _undone(old: dict[str, Any], new: dict[str, Any]) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield the key that tells less than it did, and what it told."""
    anew = old.get("state") == Stage.WITHDRAWN and new.get("state") == Stage.RECEIVED
    was, now = str(old.get("received", "")), str(new.get("received", ""))
    if was and now and was != now and not anew:
        yield "received", {"reason": "received", "was": was, "now": now}
    was, now = str(old.get("since", "")), str(new.get("since", ""))
    if was and now and now < was:
        yield "since", {"reason": "older", "was": was, "now": now}
    elif old.get("state") in DONE and new.get("state") in _EARLY:
        yield "state", {"reason": "undone", "was": was, "now": now}


def _rows(document: Document) -> dict[str, tuple[int, dict[str, Any]]]:
    """Entries by path, with their number."""
    listed = look_up(document.value, "/entries") if document.value else None
    rows = enumerate(listed if isinstance(listed, list) else ())
    return {
        row["path"]: (index, row)
        for index, row in rows
        if isinstance(row, dict) and isinstance(row.get("path"), str)
    }


def _finding(path: str, span: Span | None, **facts: str) -> Finding:
    return Finding("X459", path=path, facts={"was": "", "now": "", **facts}, span=span)
