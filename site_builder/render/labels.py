"""The schema's own words for templates: no label or choice is typed a second time."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from site_builder.contract.fields import children
from site_builder.contract.publicity import is_public
from site_builder.render.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from site_builder.contract import Contract, Field
    from site_builder.model.prose import Report


class Labels:
    """Titles of fields and choices of one document, e.g. `case.title("funds_wan")`."""

    def __init__(self, contract: Contract, name: str, year: int) -> None:
        self.fields: dict[str, Field] = contract.fields(name, year)

    @cached_property
    def public(self) -> dict[str, str]:
        """Key → label of the fields at the top that everybody may see."""
        top = children(self.fields, "")
        return {f.key: f.site_title for f in top if is_public(self.fields, f.pointer)}

    def title(self, key: str) -> str:
        """What readers see as a field's label, given its key or pointer without the first slash."""
        return self.fields[f"/{key}"].site_title

    def unit(self, key: str) -> str:
        """The unit of a field."""
        return str(self.fields[f"/{key}"].schema.get("x-unit", ""))

    def choice(self, key: str, value: Any) -> str:
        """The title of one choice."""
        return self.fields[f"/{key}"].choices[value]

    def choices(self, key: str, values: Iterable[Any]) -> str:
        """The titles of several choices, in the schema's order."""
        chosen = set(values)
        return "、".join(t for k, t in self.fields[f"/{key}"].choices.items() if k in chosen)


def report_kind(contract: Contract, report: Report) -> str:
    """What a report is and of which round: 总结报告，2021年."""
    title = contract.annotation("report", "title")
    return words()["of_round"].format(title=title, year=report.round)
