"""Outcomes written into the ledgers that they concern: all of them, or none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.check.context import Occasion
from site_builder.editing.refusal import FaultyError, RefusedError
from site_builder.editing.replace import replace_files
from site_builder.ledger.book import Book, entered, open_book
from site_builder.ledger.objections import faults, objections
from site_builder.ledger.subjects import order_of
from site_builder.read.layout import ledger_path, locate
from site_builder.resources import templates

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from site_builder.command.ledger_desk import Desk
    from site_builder.ledger.transition import Outcome

_WITHOUT_ENTRIES = ("X402", "/entries")
"""A ledger in which nothing has been entered yet."""


class NotEnteredError(Exception):
    """Nothing is entered, for reasons that stand in `why`, one a line."""

    def __init__(self, why: Sequence[str]) -> None:
        super().__init__("\n".join(why))
        self.why = tuple(why)


def write_outcomes(desk: Desk, outcomes: Iterable[Outcome]) -> dict[str, list[Outcome]]:
    """Write what is to be entered, and return it by ledger; raises NotEnteredError."""
    by_ledger: dict[str, list[Outcome]] = {}
    for outcome in outcomes:
        place = locate(outcome.subject.path)
        if outcome.after and place and place.round:
            by_ledger.setdefault(ledger_path(place.round), []).append(outcome)
    files: dict[str, tuple[bytes | None, bytes]] = {}
    books = []
    _refuse_unknown_rounds(desk, by_ledger)
    for path, found in sorted(by_ledger.items()):
        before, book = _book(desk, path)
        made = _entered(desk, book, found)
        books.append(made.document)
        files[path] = (before, made.source.data)
    occasion = Occasion(desk.reference.today, desk.reference.today)
    said = objections(desk.side, books, desk.workspace.contract, occasion, desk.memory)
    if said:
        raise NotEnteredError([f"{p.message}。{p.remedy}" for p in said])
    try:
        replace_files(desk.workspace.root, files)
    except RefusedError as error:
        raise NotEnteredError([str(error)]) from error
    return dict(sorted(by_ledger.items()))


def _refuse_unknown_rounds(desk: Desk, ledgers: Iterable[str]) -> None:
    years = {path: place.round for path in ledgers if (place := locate(path))}
    wrong = [str(year) for year in years.values() if year not in desk.reference.rounds]
    if wrong:
        raise NotEnteredError([f"没有设置{'、'.join(wrong)}年度，核对文件所在的文件夹"])


def _book(desk: Desk, path: str) -> tuple[bytes | None, Book]:
    """Return a ledger as it is; of a new one, its opening comment."""
    place = locate(path)
    assert place  # noqa: S101 - made from a round
    full = desk.workspace.root / path
    there = any(d.path == path for d in desk.side.tree.documents)
    before = full.read_bytes() if there else None
    if before is None:
        head = templates("site_builder.ledger").get_template("ledger.yml.j2")
        return None, open_book(path, place, head.render(year=place.round).encode())
    wrong = [p for p in faults(desk.side, path) if (p.code, p.pointer) != _WITHOUT_ENTRIES]
    try:
        book = open_book(path, place, before)
    except UnicodeDecodeError:
        wrong = list(faults(desk.side, path))
    if wrong:
        raise NotEnteredError([str(FaultyError(path))])
    return before, book


def _entered(desk: Desk, book: Book, outcomes: Sequence[Outcome]) -> Book:
    entries = [o.after for o in outcomes if o.after]
    try:
        return entered(book, entries, order_of(desk.reference))
    except RefusedError as error:
        raise NotEnteredError([str(error)]) from error
