"""A form that is ready to be made: its places filled, and what stands around the questions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from site_builder.office.form.filling import filled
from site_builder.office.form.layout import form_layout
from site_builder.office.form.words import words
from site_builder.office.stamp.stamp import stamp_of

if TYPE_CHECKING:
    from site_builder.office.form.blocks import FormLayout
    from site_builder.office.form.filling import Sheet
    from site_builder.office.stamp.stamp import Stamp


@dataclass(frozen=True)
class FormFiller:
    """Who fills in, and how to reach them: for the paper alone, and never anywhere else."""

    name: str = ""
    contact: str = ""


@dataclass(frozen=True)
class FormDocument:
    """All that a form says, in words."""

    layout: FormLayout
    year: int
    unit: str
    title: str
    """What the file calls itself: form, year and unit."""
    people: tuple[tuple[str, str], ...]
    """What is asked of who fills in, with what the office's list says."""
    day: str
    demo: str
    """The mark of a demonstration, or nothing."""
    foot: str
    """What stands at the foot of each page."""
    stamp: Stamp | None = None
    """What matches the paper with the answers; a blank form has none."""


def form_document(sheet: Sheet, filler: FormFiller | None = None) -> FormDocument:
    """Return a unit's form with its answers, or a blank one where the sheet has no survey."""
    w, known = words(), filler or FormFiller()
    layout = filled(form_layout(sheet.contract, sheet.year), sheet)
    people = ((w["filler"] + w["asks"], known.name), (w["contact"] + w["asks"], known.contact))
    unit = sheet.unit.name
    demo = w["demo"] if sheet.reference.settings.demo else ""
    stamp = _stamp(sheet)
    code = w["stamp"].format(short=stamp.short) if stamp else ""
    running = w["running"].format(year=sheet.year, unit=unit)
    return FormDocument(
        layout=layout,
        year=sheet.year,
        unit=unit,
        title=w["document"].format(year=sheet.year, unit=unit, title=layout.title),
        people=people,
        day=(layout.day.text if layout.day else "") or w["blank_day"],
        demo=demo,
        foot=w["gap"].join(filter(None, (running, code, demo))),
        stamp=stamp,
    )


def _stamp(sheet: Sheet) -> Stamp | None:
    if sheet.survey is None:
        return None
    return stamp_of(sheet.survey, sheet.contract, sheet.reference.places.code)
