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
    from site_builder.office.form.filling import UnitForm
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


def form_document(form: UnitForm, filler: FormFiller | None = None) -> FormDocument:
    """Return a unit's form with its answers, or a blank one where it has no survey."""
    w, known = words(), filler or FormFiller()
    layout = filled(form_layout(form.contract, form.year), form)
    people = ((w["filler"] + w["asks"], known.name), (w["contact"] + w["asks"], known.contact))
    unit = form.unit.name
    demo = w["demo"] if form.reference.settings.demo else ""
    stamp = _stamp(form)
    code = w["stamp"].format(short=stamp.short) if stamp else ""
    running = w["running"].format(year=form.year, unit=unit)
    return FormDocument(
        layout=layout,
        year=form.year,
        unit=unit,
        title=w["document"].format(year=form.year, unit=unit, title=layout.title),
        people=people,
        day=(layout.day.text if layout.day else "") or w["blank_day"],
        demo=demo,
        foot=w["gap"].join(filter(None, (running, code, demo))),
        stamp=stamp,
    )


def _stamp(form: UnitForm) -> Stamp | None:
    if form.survey is None:
        return None
    return stamp_of(form.survey, form.contract, form.reference.places.code)
