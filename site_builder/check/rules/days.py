"""Rules of days: what a round's papers are dated."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from site_builder.check.own_lines import texts_of
from site_builder.check.registry import document_rule
from site_builder.check.rules.figures import fields_of
from site_builder.check.rules.finding import found
from site_builder.contract.fields import pattern_of
from site_builder.contract.formats import is_date
from site_builder.read.paths.layout import DocumentKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.check.context import Context
    from site_builder.problem import Finding
    from site_builder.read.document import Document

_LATE = timedelta(days=366)
"""After the last deadline: nobody writes about a round for longer."""


@document_rule(survey="S144", update="R337")
def day_out_of_time(document: Document, context: Context) -> Iterator[Finding]:
    """A day is not before the round's year, nor long after its deadlines, nor yet to come."""
    round_ = context.reference.rounds.get(document.place.round or 0)
    if round_ is None:
        return
    fields = fields_of(document, context)
    first = date(round_.year, 1, 1)
    end = max(round_.deadlines.values(), default=date(round_.year + 1, 1, 1)) + _LATE
    for pointer, text in texts_of(document.value):
        field = fields.get(pattern_of(pointer))
        if field is None or field.schema.get("format") != "date" or not is_date(text):
            continue
        day = date.fromisoformat(text)
        is_ahead = day > context.reference.today
        if is_ahead and document.kind is DocumentKind.SURVEY:  # S180 tells of it
            continue
        if not first <= day <= end:
            yield found(pointer, day=text, year=round_.year, reason="outside")
        elif is_ahead:
            yield found(pointer, day=text, today=context.reference.today, reason="ahead")
