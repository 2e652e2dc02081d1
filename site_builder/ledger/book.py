"""A round's ledger with entries changed and added; all else in it stays as it was written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from site_builder.editing.operations import Drop, Insert, InsertFirst, InsertRow, Operation, Put

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from site_builder.editing.manuscript import Manuscript
    from site_builder.model.ledger import Entry
    from site_builder.read.document import Document

_LIST = "/entries"


def rows(document: Document) -> list[dict[str, Any]]:
    """Return the entries as they stand in the file."""
    listed = (document.value or {}).get("entries", [])
    return [row for row in listed if isinstance(row, dict)] if isinstance(listed, list) else []


def entered(
    ledger: Manuscript, entries: Iterable[Entry], order: Callable[[str], Any]
) -> Manuscript:
    """Return the ledger with entries put in: in place where their path is known, else in order.

    `order` gives the sorting key of a path. Raises UnusualError if the text is written in a
    way that cannot be edited a line at a time; the text is then best left to its author.
    """
    made = {entry.path: _row(entry) for entry in entries}
    present = rows(ledger.document)
    changes = [
        operation
        for index, row in enumerate(present)
        if row.get("path") in made
        for operation in _changes(ledger.document, f"{_LIST}/{index}", row, made.pop(row["path"]))
    ]
    return ledger.edited([*changes, *_additions(present, made, order)])


def _changes(
    document: Document, pointer: str, before: Mapping[str, Any], after: Mapping[str, str]
) -> Iterator[Operation]:
    """Yield what makes one entry of another; a new key comes behind those that go before it."""
    for key in before:
        if key not in after:
            yield Drop(f"{pointer}/{key}", keeps_comments=True)
    behind = ""
    for key, value in after.items():
        if f"{pointer}/{key}" not in document.keys:
            yield Insert(f"{pointer}/{key}", value, after=behind)
            continue
        behind = key
        if before.get(key) != value:
            yield Put(f"{pointer}/{key}", value)


def _additions(
    present: list[dict[str, Any]], made: Mapping[str, Any], order: Callable[[str], Any]
) -> Iterator[Operation]:
    """Yield what puts each new entry behind the last one that goes before it, or at the top."""
    keys = [order(str(row.get("path", ""))) for row in present]
    top = []
    for path in sorted(made, key=order):
        index = max((i for i, key in enumerate(keys) if key <= order(path)), default=None)
        if index is None:
            top.append(made[path])
        else:
            yield InsertRow(f"{_LIST}/{index}", made[path])
    if top:
        yield InsertFirst(_LIST, tuple(top))


def _row(entry: Entry) -> dict[str, str]:
    """An entry as it stands in the file, keys in their order."""
    row = {
        "path": entry.path,
        "received": entry.received.isoformat(),
        "state": str(entry.state),
        "since": entry.since.isoformat() if entry.since else "",
        "by": entry.by,
        "note": entry.note,
    }
    return {key: value for key, value in row.items() if value}
