"""The status as plain text, for a terminal: columns line up though characters are wide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.export.demonstration import mark
from site_builder.printable import columns, printable_lines
from site_builder.resources import templates

if TYPE_CHECKING:
    from collections.abc import Sequence

    from site_builder.status.status import RoundStatus
    from site_builder.status.wording import Speech


def render_text(status: RoundStatus, speech: Speech) -> str:
    """Return the table by area, then what each area lacks, then the files that do not count."""
    template = templates("site_builder.status").get_template("status.txt.j2")
    rows = [speech.headings(), *speech.rows(status)]
    text = template.render(
        status=status, speech=speech, lines=_aligned(rows), mark=mark(status.settings)
    )
    return printable_lines(text)


def _aligned(rows: Sequence[Sequence[str]]) -> list[str]:
    widths = [max(columns(row[i]) for row in rows) for i in range(len(rows[0]))]
    return [
        "  ".join(c + " " * (w - columns(c)) for c, w in zip(row, widths, strict=True)).rstrip()
        for row in rows
    ]
