"""The text of a scaffold: a file with every question and no answer."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from site_builder.guide.words import words
from site_builder.resources import templates
from site_builder.scaffold.entries import Given, list_entries
from site_builder.scaffold.wrap import wrap

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jinja2 import Environment

    from site_builder.contract import Contract
    from site_builder.model.unit import Unit
    from site_builder.scaffold.entries import ScaffoldEntry


@cache
def environment() -> Environment:
    """Return the scaffolds' templates; they make YAML and Markdown, not HTML."""
    made = templates("site_builder.scaffold")
    made.filters["wrap"] = wrap
    return made


def scaffold(contract: Contract, name: str, year: int, unit: Unit, given: Given) -> str:
    """Return the file of document `name` (survey, case, report or update) for a unit to fill.

    Raises KeyError if a value is given that the form does not ask for.
    """
    form = _form(contract, name, year, unit.kind)
    return _rendered(form, list_entries(contract, name, year, form["asked_of"], given), unit)


def blank_form(
    contract: Contract, name: str, year: int, kind: str, known: Mapping[str, Any] | None = None
) -> str:
    """Return the file of document `name` for any unit of a kind: whose it is stays open.

    `known` are values by JSON Pointer that stand there already.
    """
    form = _form(contract, name, year, kind)
    given = Given({"/round": year, **(known or {})})
    return _rendered(form, list_entries(contract, name, year, form["asked_of"], given))


def _form(contract: Contract, name: str, year: int, kind: str) -> dict[str, Any]:
    """What a file says around its entries; surveys alone ask each kind of unit something else."""
    is_survey = name == "survey"
    return {
        "template": "survey.yml.j2" if is_survey else "prose.md.j2",
        "asked_of": kind if is_survey else None,
        "title": contract.annotation(name, "title"),
        "year": year,
        "kind": contract.kind_titles()[kind],
        "sections": contract.annotation(name, "x-sections") or (),
        "length": contract.annotation(name, "x-suggested-length"),
        "aim": contract.annotation(name, "description"),
    }


def _rendered(
    form: Mapping[str, Any], entries: tuple[ScaffoldEntry, ...], unit: Unit | None = None
) -> str:
    template = environment().get_template(form["template"])
    text = template.render(**form, entries=entries, unit=unit, words=words())
    return text.rstrip("\n") + "\n"
