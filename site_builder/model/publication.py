"""What of a collection may be published: what the ledger says has come far enough."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from site_builder.model.collection import Waiting
from site_builder.model.ledger import DONE, Stage

if TYPE_CHECKING:
    from site_builder.model.collection import Collection
    from site_builder.model.ledger import Entry
    from site_builder.model.prose import Case, Report, Update
    from site_builder.model.survey import Survey

_SUFFICES = {
    "": frozenset(Stage),
    Stage.RECEIVED: frozenset((Stage.RECEIVED, Stage.CHECKED)) | DONE,
    Stage.CHECKED: frozenset((Stage.CHECKED,)) | DONE,
    Stage.ACCEPTED: DONE,
}
"""Stages of a file that is published, by the stage from which on files are."""

Item = TypeVar("Item", "Survey", "Case", "Report", "Update")


def publishable(collection: Collection) -> Collection:
    """Return the collection without what still waits; of that, no more than a count is kept.

    Where the settings name no stage, it is the collection itself. What was sent back waits.
    """
    wanted = collection.reference.settings.publish_from
    if not wanted:
        return collection
    enough, ledger = _SUFFICES[wanted], collection.ledger
    held: list[Waiting] = []

    def sift(kind: str, items: tuple[Item, ...]) -> tuple[Item, ...]:
        kept = tuple(i for i in items if _suffices(ledger.get(i.path), enough))
        there = {item.path for item in kept}
        rest = (i for i in items if i.path not in there)
        held.extend(Waiting(kind, i.round, i.unit, i.path in ledger) for i in rest)
        return kept

    cases = _less_origins(sift("case", collection.cases), collection.cases)
    return replace(
        collection,
        surveys=sift("survey", collection.surveys),
        cases=cases,
        reports=sift("report", collection.reports),
        updates=_less_links(sift("update", collection.updates), cases),
        waiting=tuple(held),
    )


def _suffices(entry: Entry | None, enough: frozenset[Stage]) -> bool:
    return entry is not None and entry.state in enough


def _less_links(updates: tuple[Update, ...], cases: tuple[Case, ...]) -> tuple[Update, ...]:
    """Return updates that name no case which waits itself."""
    there = {case.id for case in cases}
    return tuple(u if u.case in there else replace(u, case=None) for u in updates)


def _less_origins(kept: tuple[Case, ...], all_: tuple[Case, ...]) -> tuple[Case, ...]:
    """Return cases that say nothing of an origin which waits itself; one that is gone may be told.

    What was changed speaks of it too, and goes with it.
    """
    waiting = {case.id for case in all_} - {case.id for case in kept}
    return tuple(_less_origin(c) if _origin(c) in waiting else c for c in kept)


def _origin(case: Case) -> str:
    return case.adapted_from.case if case.adapted_from else ""


def _less_origin(case: Case) -> Case:
    values = {key: value for key, value in case.values.items() if key != "adapted_from"}
    return replace(case, adapted_from=None, values=values)
