"""What a case carries for someone who wants to copy it, looked up item by item.

A list of what its author may still write, in the review and in the office's workbook: it says
whether something is written down, never how good it is, and is not published.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from site_builder.aggregate.words import words
from site_builder.contract.counting import amounts_of_money, has_figure
from site_builder.prose import visible_text

if TYPE_CHECKING:
    from site_builder.contract import Contract
    from site_builder.model.prose import Case

PICTURES = 2
"""Pictures that a case should have at least."""
AMOUNTS = 2
"""Different amounts of money in the text: a total alone explains nothing."""


@dataclass(frozen=True)
class CompletenessItem:
    """One thing that is looked for, and whether the case carries it."""

    key: str
    met: bool

    @property
    def label(self) -> str:
        """Its name, of a few characters."""
        return words()[f"complete_{self.key}"]

    @property
    def sentence(self) -> str:
        """What is looked at."""
        return words()[f"complete_{self.key}_by"].format(pictures=PICTURES)


def completeness(case: Case, contract: Contract) -> tuple[CompletenessItem, ...]:
    """Return every item, in the order in which they are shown."""
    demanded = contract.headings_with_figures("case")
    texts = {s.heading: visible_text(s.text) for s in case.sections}
    results = [text for heading, text in texts.items() if heading in demanded]
    told = "\n".join((*texts.values(), case.conditions))
    captioned = [p for p in case.pictures if p.caption.strip()]
    return (
        CompletenessItem("figures", bool(results) and all(map(has_figure, results))),
        CompletenessItem("images", len(captioned) >= PICTURES),
        CompletenessItem("conditions", has_figure(case.conditions)),
        CompletenessItem("cost", case.funds_wan > 0 and len(amounts_of_money(told)) >= AMOUNTS),
        CompletenessItem("reach", case.people_served > 0),
    )
