"""The text of a scaffold: a file with every question and no answer."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from site_builder.guide.words import words
from site_builder.resources import templates
from site_builder.scaffold.entries import list_entries
from site_builder.scaffold.wrap import wrap

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jinja2 import Environment

    from site_builder.contract import Contract
    from site_builder.model.unit import Unit


@cache
def environment() -> Environment:
    """Return the scaffolds' templates; they make YAML and Markdown, not HTML."""
    made = templates("site_builder.scaffold")
    made.filters["wrap"] = wrap
    return made


def scaffold(contract: Contract, name: str, year: int, unit: Unit, known: Mapping[str, Any]) -> str:
    """Return the file of document `name` (survey, case, report or update) for a unit to fill.

    `known` gives the values of top-level keys that need no asking, e.g. round and unit.
    """
    kind = unit.kind if name == "survey" else None
    template = "survey.yml.j2" if name == "survey" else "prose.md.j2"
    text = (
        environment()
        .get_template(template)
        .render(
            entries=list_entries(contract, name, year, kind, known),
            title=contract.annotation(name, "title"),
            year=year,
            unit=unit,
            kind=contract.kind_titles()[unit.kind],
            sections=contract.annotation(name, "x-sections") or (),
            words=words(),
            length=contract.annotation(name, "x-suggested-length"),
        )
    )
    return text.rstrip("\n") + "\n"
