"""How far what has come in a round has been dealt with, from the ledger."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from site_builder.model.ledger import Stage
from site_builder.read.paths.layout import SUBMITTED, DocumentKind, locate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from site_builder.model.collection import Collection
    from site_builder.model.prose import Case, Report, Update
    from site_builder.model.survey import Survey


@dataclass(frozen=True)
class Handled:
    """The files of one kind in one round, by stage."""

    kind: DocumentKind
    stages: Mapping[Stage, int]
    """Every stage, in order."""
    unentered: int
    """Files that are here, and of which the ledger says nothing."""


def handling(collection: Collection, year: int) -> tuple[Handled, ...]:
    """Count a round's files by kind and stage; a kind of which there is nothing is left out.

    The ledger counts what was withdrawn, too, and a file that has errors for now.
    """
    stages: dict[DocumentKind, Counter[str]] = {kind: Counter() for kind in SUBMITTED}
    for path, entry in collection.ledger.items():
        place = locate(path)
        if place and place.round == year and place.kind in SUBMITTED:
            stages[place.kind][entry.state] += 1
    there: dict[DocumentKind, tuple[Case | Report | Survey | Update, ...]] = {
        DocumentKind.SURVEY: collection.surveys,
        DocumentKind.CASE: collection.cases,
        DocumentKind.REPORT: collection.reports,
        DocumentKind.UPDATE: collection.updates,
    }
    counted = (
        Handled(
            kind,
            {stage: stages[kind][stage] for stage in Stage},
            sum(1 for f in there[kind] if f.round == year and f.path not in collection.ledger)
            + sum(
                1
                for w in collection.waiting
                if (w.kind, w.round, w.entered) == (kind.value, year, False)
            ),
        )
        for kind in SUBMITTED
    )
    return tuple(h for h in counted if h.unentered or any(h.stages.values()))
