"""What a case says of itself in few words: its figures, its money, its place and choices."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.render.environment import figure
from site_builder.render.parts.case_money import FUNDS, PEOPLE, computed_figures
from site_builder.render.words import words

if TYPE_CHECKING:
    from site_builder.model.collection import Reference
    from site_builder.model.prose import Case
    from site_builder.render.labels import Labels


def case_figures(labels: Labels, case: Case) -> list[tuple[str, str, str]]:
    """What a reader asks first: label, figure and unit of the cost and the reach."""
    return [
        (labels.title(key), figure(getattr(case, key)), labels.unit(key))
        for key in (FUNDS, PEOPLE)
        if key in labels.public
    ]


def case_brief(labels: Labels, case: Case, reference: Reference) -> list[str]:
    """Where it is, and its figures with their labels and units: one line above the summary."""
    figures = ["".join(parts) for parts in case_figures(labels, case)]
    return [text for text in (_place(case, reference), *figures) if text]


def case_facts(labels: Labels, case: Case, reference: Reference) -> list[tuple[str, str]]:
    """Label and value of the other facts, as the schema words and publishes them."""
    found = [
        (words()["place"], _place(case, reference)),
        (words()["round"], str(case.round)),
    ]
    if "category" in labels.public:
        found.append((labels.title("category"), labels.choice("category", case.category)))
    for key in ("themes", "audiences", "key_areas"):
        chosen = getattr(case, key)
        if chosen and key in labels.public:
            found.append((labels.title(key), labels.choices(key, chosen)))
    return [(label, value) for label, value in found if value]


def money_facts(labels: Labels, case: Case) -> list[tuple[str, str]]:
    """Label and sentence of what is computed from a case's money, with its base."""
    return [(made.label, made.sentence) for made in computed_figures(labels, case)]


def _place(case: Case, reference: Reference) -> str:
    return reference.places.names.get(case.unit.division, "")
