"""What a case cost, in figures with their base: on its page, on paper and in the comparison."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from site_builder.aggregate.case_money import TotalCost, cost_per_head, total_cost
from site_builder.export.published_values import public_part
from site_builder.render.environment import figure
from site_builder.render.words import words

if TYPE_CHECKING:
    from decimal import Decimal

    from site_builder.model.prose import Case
    from site_builder.render.labels import Labels

FUNDS, PEOPLE, COSTS = "funds_wan", "people_served", "costs"


@dataclass(frozen=True)
class ComputedFigure:
    """A figure that no author typed: how it is called, and what it was computed from."""

    key: str
    """Its name in a case's JSON: with its unit, as the schema's own keys have it."""
    label: str
    value: Decimal
    unit: str
    text: str
    """The figure as it is written, without its unit."""
    base: str

    @property
    def sentence(self) -> str:
        """The figure with its unit and its base."""
        facts = {"text": self.text, "unit": self.unit, "base": self.base}
        return words()["computed"].format(**facts)

    def record(self) -> dict[str, Any]:
        """The figure for programs: its value, and in words what it says and from what."""
        return {"value": self.value, "text": self.text, "base": self.base}


def computed_labels(labels: Labels) -> dict[str, tuple[str, str]]:
    """Key → label and unit of the figures that a case of this round may have."""
    w, found = words(), {}
    if COSTS in labels.public:
        found["total_cost_wan"] = (w["total_cost"], labels.unit(FUNDS))
    if {FUNDS, PEOPLE} <= labels.public.keys():
        label = w["cost_per_head"].format(people=labels.unit(PEOPLE), funds=labels.title(FUNDS))
        found["cost_per_head_yuan"] = (label, w["yuan"])
    return found


def computed_figures(labels: Labels, case: Case) -> list[ComputedFigure]:
    """Return the figures of a case; what cannot be computed is left out."""
    told = {"total_cost_wan": _total, "cost_per_head_yuan": _per_head}
    found = []
    for key, (label, unit) in computed_labels(labels).items():
        if made := told[key](labels, case):
            value, text, base = made
            found.append(ComputedFigure(key, label, value, unit, text, base))
    return found


def _total(labels: Labels, case: Case) -> tuple[Decimal, str, str] | None:
    costs = public_part(case.values, labels.fields).get(COSTS, ())
    total = total_cost(costs)
    if total is None or total.wan is None:
        return None
    return total.wan, figure(total.wan), _parts(total, labels.unit(FUNDS))


def _parts(total: TotalCost, unit: str) -> str:
    """What a total consists of; what is in kind is no part of it."""
    w = words()
    told = [
        w[f"cost_{key}"].format(amount=figure(amount), unit=unit)
        for key, amount in (("once", total.once), ("yearly", total.yearly))
        if amount is not None
    ]
    if total.in_kind:
        told.append(w["cost_in_kind"].format(count=total.in_kind))
    return w["cost_parts"].join(told)


def _per_head(labels: Labels, case: Case) -> tuple[Decimal, str, str] | None:
    share = cost_per_head(case.funds_wan, case.people_served)
    if share is None:
        return None
    w = words()
    form = w["per_head_exact"] if share.is_exact else w["per_head_rounded"]
    text = form.format(amount=figure(share.yuan)) if share.yuan else w["per_head_least"]
    base = w["per_head_base"].format(
        funds=f"{labels.title(FUNDS)}{figure(case.funds_wan)}{labels.unit(FUNDS)}",
        people=f"{w['served']}{figure(case.people_served)}{labels.unit(PEOPLE)}",
    )
    return share.yuan, text, base if share.is_exact else base + w["per_head_rounding"]
