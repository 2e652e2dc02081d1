"""Which case was made after which, as far as the forms publish it; and the records of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from site_builder.contract.publicity import is_public
from site_builder.model.descent import Descent, descent_of

if TYPE_CHECKING:
    from site_builder.contract import Contract
    from site_builder.model.adaptation import Adaptation
    from site_builder.model.collection import Collection
    from site_builder.model.prose import Case

KEY = "adapted_from"
LINE = 5
"""Cases of a line of descent that are told one by one, the nearest."""


def public_descent(collection: Collection, contract: Contract) -> Descent:
    """Return the descent of the cases; what a form keeps internal of it is not known."""
    return descent_of([_as_published(case, contract) for case in collection.cases])


def _as_published(case: Case, contract: Contract) -> Case:
    told = case.adapted_from and published_adaptation(case, contract)
    return case if told == case.adapted_from else replace(case, adapted_from=told)


def published_adaptation(case: Case, contract: Contract) -> Adaptation | None:
    """Return what everybody may know of a case's origin; None if there is none."""
    fields, told = contract.fields("case", case.round), case.adapted_from
    if told is None or not is_public(fields, f"/{KEY}/case"):
        return None
    shown = is_public(fields, f"/{KEY}/changed")
    return told if shown else replace(told, changed="")


def descent_record(descent: Descent, case: Case, contract: Contract) -> dict[str, Any]:
    """Return what programs are told of a case's descent, by ids.

    Copies of a case are told once, in its own record: all records together stay linear.
    """
    told = published_adaptation(case, contract)
    return {
        "from": {"case": told.case, "changed": told.changed, "own": told.own} if told else None,
        "line": [origin.id for origin in descent.line(case, LINE)],
        "steps": descent.steps.get(case.id, 0),
        "copies": [copy.id for copy in descent.copies.get(case.id, ())],
        "copied_elsewhere": len(descent.copied_elsewhere(case)),
        "descendants": descent.reach.get(case.id, 0),
    }
