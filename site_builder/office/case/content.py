"""What a case's paper says, as data for the typesetter: no label that the schema has not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from site_builder.export.demonstration import mark, reported, with_mark
from site_builder.export.published_values import public_part
from site_builder.office.prose.illustrations import illustrations
from site_builder.office.prose.reading import prose_blocks
from site_builder.office.prose.typeset_data import as_data
from site_builder.office.prose.values import value_blocks
from site_builder.office.title_lines import title_lines
from site_builder.office.words import words
from site_builder.render.environment import day as spoken
from site_builder.render.labels import Labels
from site_builder.render.parts.case_facts import case_facts, case_figures, money_facts

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from site_builder.contract import Contract
    from site_builder.model.collection import Reference
    from site_builder.model.prose import Case
    from site_builder.office.pictures import PrintedPicture

_TOLD_ELSEWHERE = frozenset(
    ("title", "round", "unit", "summary", "themes", "category", "audiences", "key_areas",
     "funds_wan", "people_served", "quota", "images", "cover")
)  # fmt: skip
"""Fields that stand at the head of the paper; all others that are public are on the sheet."""


@dataclass(frozen=True)
class CaseSurroundings:
    """What a case's paper needs besides the case."""

    contract: Contract
    reference: Reference
    received: Mapping[str, date]
    """Path of a submission → the day on which it came, where that is known."""


def case_content(
    case: Case, around: CaseSurroundings, printed: Mapping[str, PrintedPicture]
) -> dict[str, Any]:
    """Return what `case.typ` prints."""
    settings = around.reference.settings
    labels = Labels(around.contract, "case", case.round)
    kind = around.contract.annotation("case", "title")
    told = {"year": case.round, "programme": settings.programme, "kind": kind}
    ordered = (case.cover, *(p for p in case.pictures if p is not case.cover))
    cover, *others = as_data(illustrations(ordered, printed))
    return {
        "head": words()["case_head"].format(**told),
        "mark": mark(settings),
        "title": case.title,
        "title_lines": title_lines(case.title),
        "unit": case.unit.name,
        "figures": case_figures(labels, case),
        "facts": [*money_facts(labels, case), *case_facts(labels, case, around.reference)],
        "summary": _part(around, case, "summary") if "summary" in labels.public else None,
        "cover": cover,
        "sections": [
            {"heading": s.heading, "blocks": as_data(prose_blocks(s.text))} for s in case.sections
        ],
        "pictures": {"heading": labels.title("images"), "blocks": others},
        "sheet": {
            "title": words()["sheet"],
            "about": words()["sheet_about"],
            "parts": [_part(around, case, key) for key in _on_the_sheet(around, case)],
        },
        "source": [line for line in _source(case, around, told) if line],
        "address": case_address(case, around.reference),
    }


def case_title(case: Case, reference: Reference) -> str:
    """Return what the file calls itself: a demonstration's case says that it is one."""
    return with_mark(case.title, reference.settings)


def case_address(case: Case, reference: Reference) -> str:
    """Return the address of the case's page; empty where the site does not know its own."""
    start = reference.settings.site_url
    return f"{start}{case.address}" if start else ""


def paper_day(case: Case, around: CaseSurroundings) -> date:
    """Return the day of the paper: that on which the case came, else the last one for cases.

    Never today, by which the paper of a case that nobody changed would be another one tomorrow.
    """
    known = around.received.get(case.path)
    return known or around.reference.rounds[case.round].last_day("cases")


def _public(around: CaseSurroundings, case: Case) -> dict[str, Any]:
    return public_part(case.values, around.contract.fields("case", case.round))


def _on_the_sheet(around: CaseSurroundings, case: Case) -> list[str]:
    return [key for key in _public(around, case) if key not in _TOLD_ELSEWHERE]


def _part(around: CaseSurroundings, case: Case, key: str) -> dict[str, Any]:
    fields = around.contract.fields("case", case.round)
    value = _public(around, case)[key]
    blocks = value_blocks(fields, f"/{key}", value)
    return {"heading": fields[f"/{key}"].title, "blocks": as_data(blocks)}


def _source(case: Case, around: CaseSurroundings, told: Mapping[str, Any]) -> list[str]:
    w, settings = words(), around.reference.settings
    came, address = around.received.get(case.path), case_address(case, around.reference)
    return [
        w["case_source"].format(unit=case.unit.name, reported=reported(settings), **told),
        w["case_received"].format(day=spoken(came)) if came else "",
        w["case_licence"].format(licence=settings.licence),
        w["case_address"].format(address=address) if address else "",
    ]
