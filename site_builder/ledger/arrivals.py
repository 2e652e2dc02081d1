"""What a merged change brought: which documents came, and which of them came anew, and when."""

from __future__ import annotations

from dataclasses import dataclass
from posixpath import dirname
from typing import TYPE_CHECKING

from site_builder.model.ledger import DONE, Stage
from site_builder.read.paths.layout import SUBMITTED

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from site_builder.ledger.transition import Subject
    from site_builder.read.document import Document
    from site_builder.read.repository.history import FileHistory
    from site_builder.read.repository.tree import Tree


@dataclass(frozen=True)
class Arrivals:
    """Files to be received, each on its day, and files that changed after they were checked."""

    received: tuple[tuple[Subject, date], ...]
    changed: tuple[Subject, ...]


def arrivals(
    tree: Tree,
    subjects: Mapping[str, Subject],
    touched: frozenset[str],
    changes: Mapping[str, FileHistory],
    today: date,
) -> Arrivals:
    """Return what the touched paths amount to; what is not committed yet comes today.

    A new file comes with the first commit that holds it, one that was sent back with the last
    one that touches it or its pictures, and not if that was before it was sent back. No day is
    after today.
    """
    received: list[tuple[Subject, date]] = []
    changed: list[Subject] = []
    for document in tree.documents:
        if document.kind not in SUBMITTED:
            continue
        own = {p for p in (document.path, *pictures(document)) if p in touched}
        if not own:
            continue
        subject = subjects[document.path]
        last = min(today, max(changes[p].last if p in changes else today for p in own))
        entry = subject.entry
        if entry is None and document.path in touched:
            known = changes.get(document.path)
            received.append((subject, min(today, known.first) if known else today))
        elif entry and last >= (entry.since or entry.received):
            if entry.state in {Stage.RETURNED, Stage.WITHDRAWN}:
                received.append((subject, last))
            elif entry.state in {Stage.CHECKED, *DONE}:
                changed.append(subject)
    return Arrivals(tuple(received), tuple(changed))


def pictures(document: Document) -> Iterator[str]:
    """The paths of the pictures that a document lists."""
    images = (document.value or {}).get("images", ())
    for row in images if isinstance(images, list) else ():
        if isinstance(row, dict):
            name = str(row.get("file")).removeprefix("images/")
            yield f"{dirname(document.path)}/images/{name}"
