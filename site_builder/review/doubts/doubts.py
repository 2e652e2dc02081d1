"""Doubts: what a change answers that is allowed, and that a reviewer would ask about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.pointer import look_up
from site_builder.review.doubts.amounts import cost_of_each
from site_builder.review.doubts.carried_over import dates_as_last_round, figures_as_last_round
from site_builder.review.doubts.outliers import unlike_last_round, unlike_others
from site_builder.review.doubts.touched_document import Company, Likely, TouchedDocument
from site_builder.review.review import Doubt
from site_builder.review.words import phrases

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from site_builder.read.document import Document
    from site_builder.review.comparison import Comparison

MOST = 20
MOST_EACH = 5
_LOOKS: tuple[Callable[[TouchedDocument, Company], Iterator[Likely]], ...] = (
    cost_of_each,
    unlike_last_round,
    unlike_others,
    figures_as_last_round,
    dates_as_last_round,
)


def doubts(comparison: Comparison) -> tuple[Doubt, ...]:
    """Return the doubts about the documents that a change writes, the gravest first.

    Of one answer only the gravest is told, and none of an answer with a problem, which is
    already told, or of one that was there before, which was let pass. At most `MOST_EACH` of
    a document and `MOST` in all.
    """
    collection = comparison.after.checked.collection
    if collection is None:
        return ()
    company = Company(comparison, collection.reference)
    told: list[tuple[float, Doubt]] = []
    for path in sorted(comparison.touched & company.subjects.keys()):
        subject = company.subjects[path]
        wrong = {p.pointer for p in comparison.after.checked.problems if p.path == path}
        earlier = comparison.before.documents.get(path)
        likely = (
            found
            for look in _LOOKS
            for found in look(subject, company)
            if earlier is None or _is_new(found, subject.document, earlier)
        )
        gravest = _gravest(likely, wrong)[:MOST_EACH]
        told += [(-found.weight, _doubt(found, subject)) for found in gravest]
    told.sort(key=lambda pair: (pair[0], pair[1].path, pair[1].line or 0, pair[1].message))
    return tuple(doubt for _, doubt in told[:MOST])


def _is_new(likely: Likely, document: Document, earlier: Document) -> bool:
    """Whether the change wrote any of what a doubt rests on."""
    pointers = (pointer for pointer in (likely.pointer, likely.rests_on) if pointer)
    line = likely.line or likely.facts.get("line")
    return any(look_up(document.value, p) != look_up(earlier.value, p) for p in pointers) or (
        isinstance(line, int) and document.lines[line - 1] not in earlier.lines
    )


def _gravest(found: Iterable[Likely], wrong: set[str]) -> list[Likely]:
    """Keep one doubt for each answer, and the sum of a column only where no row is in doubt."""
    kept: dict[tuple[str, int | None], Likely] = {}
    for likely in sorted(found, key=lambda f: (-f.weight, f.pointer, f.line or 0, f.reason)):
        told = {pointer for pointer, _ in kept if pointer} | wrong
        if _is_told(likely.pointer, told) or _is_told(likely.rests_on, told):
            continue
        kept.setdefault((likely.pointer, likely.line), likely)
    return list(kept.values())


def _is_told(pointer: str, told: set[str]) -> bool:
    """Whether something has been said of an answer, or of a row of the table."""
    return bool(pointer) and any(t == pointer or t.startswith(f"{pointer}/") for t in told)


def _doubt(likely: Likely, subject: TouchedDocument) -> Doubt:
    span = subject.document.span(likely.pointer) if likely.pointer else None
    line = likely.line if likely.line is not None else span.line if span else None
    message = phrases("doubts")["reasons"][likely.reason].format(**likely.facts)
    return Doubt(subject.document.path, line, likely.label, message)
