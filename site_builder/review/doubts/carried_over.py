"""Carried over: figures and dates taken over from last round."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from site_builder.check.own_lines import texts_of
from site_builder.contract.fields import pattern_of
from site_builder.contract.formats import is_date
from site_builder.pointer import look_up
from site_builder.review.doubts.touched_document import Likely

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.review.doubts.touched_document import Company, TouchedDocument

ROWS = 3
"""Rows of a table that are the same figure by figure: fewer may be so by chance."""
FIGURES = 5
"""Figures of a document that are all the same."""


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


def dates_as_last_round(subject: TouchedDocument, company: Company) -> Iterator[Likely]:
    """Yield dates that are those of last round."""
    last = company.last(subject)
    for pointer, text in texts_of(subject.document.value) if last else ():
        field = subject.fields.get(pattern_of(pointer))
        if last is None or field is None or field.schema.get("format") != "date":
            continue
        if is_date(text) and look_up(last.document.value, pointer) == text:
            facts = {"date": text, "round": last.round}
            yield Likely("date_as_last", 5, pointer, label=subject.label(pointer), facts=facts)
