"""What a finished report says, for both of its forms."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from site_builder.export.demonstration import mark, with_mark
from site_builder.office.prose.illustrations import illustrations
from site_builder.office.prose.reading import prose_blocks
from site_builder.office.title_lines import title_lines
from site_builder.office.words import words
from site_builder.render.environment import day as spoken

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from site_builder.model.collection import Reference
    from site_builder.model.prose import Report
    from site_builder.office.pictures import PrintedPicture
    from site_builder.office.prose.blocks import Block, Illustration


@dataclass(frozen=True)
class ReportPaper:
    """A report as it is printed."""

    title: str
    """What the file calls itself."""
    lines: tuple[str, ...]
    """The title on the page."""
    unit: str
    byline: str
    """The unit in brackets, below the title."""
    sections: tuple[tuple[str, tuple[Block, ...]], ...]
    pictures: tuple[Illustration, ...]
    files: Mapping[str, bytes]
    """The pictures by their `file`."""
    signed: str
    """The day below the unit's name at the end, or a place to write it."""
    mark: str
    """What every page of a demonstration says."""
    day: date


def report_paper(
    report: Report,
    reference: Reference,
    received: Mapping[str, date],
    printed: Mapping[str, PrintedPicture],
) -> ReportPaper:
    """Return the paper of a report; `received` gives the day on which it came, where it is known.

    That day is the paper's; else the round's last one for reports, and the day is to be written.
    """
    came, w = received.get(report.path), words()
    last = reference.rounds[report.round].last_day("report")
    return ReportPaper(
        title=with_mark(report.title, reference.settings),
        lines=title_lines(report.title),
        unit=report.unit.name,
        byline=w["byline"].format(unit=report.unit.name),
        sections=tuple((s.heading, prose_blocks(s.text)) for s in report.sections),
        pictures=illustrations(report.pictures, printed),
        files={printed[p.path].file: printed[p.path].content for p in report.pictures},
        signed=spoken(came) if came else w["day_to_write"],
        mark=mark(reference.settings),
        day=came or last,
    )
