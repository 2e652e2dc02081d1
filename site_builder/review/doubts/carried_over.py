"""Carried over: figures and dates taken over from last round, and dates out of the round's time."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from site_builder.contract.fields import pattern_of
from site_builder.contract.formats import is_date
from site_builder.pointer import look_up
from site_builder.review.doubts.touched_document import Likely
from site_builder.review.own_text import texts_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.review.doubts.touched_document import Company, TouchedDocument

ROWS = 3
"""Rows of a table that are the same figure by figure: fewer may be so by chance."""
FIGURES = 5
"""Figures of a document that are all the same."""
_LATE = timedelta(days=366)
"""After the last deadline: nobody writes about a round for longer."""


def figures_as_last_round(subject: TouchedDocument, company: Company) -> Iterator[Likely]:
    """Yield a table, or else a whole document, of which every figure is that of last round."""
    last = company.last(subject)
    if last is None:
        return
    facts: dict[str, Any] = {"round": last.round}
    mine, theirs = _values(subject), _values(last)
    if len(mine) >= FIGURES and mine == theirs:
        yield Likely("all_as_last", 5, mine[0][0], facts=facts | {"count": len(mine)})
        return
    for figure in (f for f in subject.figures if f.is_sum and f.rows >= ROWS):
        rows = [f.value for f in subject.figures if f.in_row and f.pattern == figure.pattern]
        if rows == [f.value for f in last.figures if f.in_row and f.pattern == figure.pattern]:
            named = subject.name(figure)
            yield Likely(
                "rows_as_last", 5, figure.pointer, label=named, facts=facts | {"count": len(rows)}
            )


def _values(subject: TouchedDocument) -> list[tuple[str, Any]]:
    return [(f.pointer, f.value) for f in subject.figures if not f.is_sum]


def dates_out_of_time(subject: TouchedDocument, company: Company) -> Iterator[Likely]:
    """Yield dates before the round's year, long after its deadlines, or those of last round."""
    round_ = company.reference.rounds.get(subject.round)
    if round_ is None:
        return
    first = date(round_.year, 1, 1)
    end = max(round_.deadlines.values(), default=date(round_.year + 1, 1, 1)) + _LATE
    last = company.last(subject)
    for pointer, text in texts_of(subject.document.value):
        field = subject.fields.get(pattern_of(pointer))
        if field is None or field.schema.get("format") != "date" or not is_date(text):
            continue
        day, label = date.fromisoformat(text), subject.label(pointer)
        facts: dict[str, Any] = {"date": text, "year": round_.year}
        if not first <= day <= end:
            yield Likely("date_outside", 5, pointer, label=label, facts=facts)
        elif day > company.reference.today:
            facts["today"] = company.reference.today.isoformat()
            yield Likely("date_ahead", 5, pointer, label=label, facts=facts)
        elif last and look_up(last.document.value, pointer) == text:
            yield Likely(
                "date_as_last", 5, pointer, label=label, facts=facts | {"round": last.round}
            )
