"""A run: what migrations make of a repository's documents, each tried before it is believed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from site_builder.editing.operations import Insert, Operation, Put
from site_builder.editing.refusal import FaultyError, RefusedError, UnusualError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from site_builder.editing.manuscript import Manuscript
    from site_builder.migrate.migration import Migration
    from site_builder.read.document import Document

_KEY = "format"


@dataclass(frozen=True)
class Migrated:
    """What became of one file, or why it was left as it is."""

    before: Manuscript
    after: Manuscript
    refusal: RefusedError | None = None

    @property
    def path(self) -> str:
        """Where the file stands."""
        return self.before.document.path

    @property
    def is_changed(self) -> bool:
        """Whether the file is another one now."""
        return self.after.source != self.before.source


def number_of(settings: Document | None) -> int | None:
    """Return the number of a repository's form; without one it is 0, wrong it is None."""
    number = (settings.value or {}).get(_KEY, 0) if settings else 0
    return number if type(number) is int and number >= 0 else None


def migrate(before: Manuscript, steps: Iterable[Migration]) -> Migrated:
    """Return what the steps make of a file, one after the other; all of them or none."""
    after = before
    for step in steps:
        if before.document.kind not in step.kinds:
            continue
        if before.document.value is None:
            return Migrated(before, before, FaultyError(before.document.path))
        try:
            after = after.edited(list(step.operations(after.document)))
        except UnusualError as error:
            return Migrated(before, before, error)
    return Migrated(before, after)


def numbered(settings: Migrated, number: int) -> Migrated:
    """Return the settings, migrated, with the number of the form set as well."""
    value = settings.after.document.value or {}
    if not value:  # every key without an answer: nothing to put the number behind
        error = UnusualError(settings.after.document.path)
        return replace(settings, refusal=error)
    if _KEY in value:
        operation: Operation = Put(f"/{_KEY}", number)
    else:
        operation = Insert(f"/{_KEY}", number, after=list(value)[-1])
    try:
        return replace(settings, after=settings.after.edited([operation]))
    except UnusualError as error:
        return replace(settings, refusal=error)
