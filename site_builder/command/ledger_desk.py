"""Desk: what `kepu ledger` works on, from reading the files to writing the ledgers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from pathlib import Path, PureWindowsPath
from typing import TYPE_CHECKING

import click

from site_builder.check.context import Occasion
from site_builder.check.memory import Memory
from site_builder.command.choose import choose_unit
from site_builder.command.workspace import Workspace, open_workspace
from site_builder.ledger.book import Book, entered, open_book
from site_builder.ledger.lines import UnusualError
from site_builder.ledger.objections import faults, objections
from site_builder.ledger.subjects import order_of, subjects
from site_builder.ledger.telling import Teller
from site_builder.ledger.transition import Action, Outcome, Subject, Verb, decide
from site_builder.read.history import SHANGHAI
from site_builder.read.layout import locate
from site_builder.resources import templates
from site_builder.write.ledgers import ChangedMeanwhileError, write_ledgers

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from site_builder.model.collection import Reference
    from site_builder.model.unit import Unit
    from site_builder.review.comparison import Side


_WITHOUT_ENTRIES = ("X402", "/entries")
"""A ledger in which nothing has been entered yet."""


class RefusedError(Exception):
    """Nothing is entered, for reasons that stand in `why`, one a line."""

    def __init__(self, why: Sequence[str]) -> None:
        super().__init__("\n".join(why))
        self.why = tuple(why)


@dataclass(frozen=True)
class Desk:
    """A repository as it is today, and all files that its ledgers may speak of."""

    workspace: Workspace
    side: Side
    reference: Reference
    memory: Memory

    @cached_property
    def subjects(self) -> dict[str, Subject]:
        """Every submitted file and every entry."""
        return subjects(self.side)

    @cached_property
    def teller(self) -> Teller:
        """Who puts outcomes into words."""
        return Teller(self.workspace.contract.stage_titles(), self.reference)

    def action(self, verb: Verb, subject: Subject, on: date, by: Unit | None, note: str) -> Action:
        """Return what is done with one file; who does it is as a rule clear from what it is."""
        return Action(verb, on, by or self.association(verb, subject.path), note)

    def association(self, verb: Verb, path: str) -> Unit | None:
        """A city checks its own files; all else is the province's."""
        units = self.reference.units.values()
        place = locate(path)
        if verb is Verb.CHECK and place:
            heads = (u for u in units if u.kind == "city" and u.city == place.city)
            head = next(heads, None)
            if head:
                return head
        return next((u for u in units if u.kind == "province"), None)

    def decide(self, subject: Subject, action: Action) -> Outcome:
        """Return what the action makes of a file today."""
        return decide(subject, action, self.reference.today)

    def enter(self, outcomes: Iterable[Outcome]) -> dict[str, list[Outcome]]:
        """Write what is to be entered, and return it by ledger; raises RefusedError."""
        by_ledger: dict[str, list[Outcome]] = {}
        for outcome in outcomes:
            place = locate(outcome.subject.path)
            if outcome.after and place:
                by_ledger.setdefault(f"submissions/{place.round}/ledger.yml", []).append(outcome)
        files: dict[str, tuple[bytes | None, bytes]] = {}
        books = []
        for path, found in sorted(by_ledger.items()):
            before, book = self._book(path)
            made = self._entered(book, found)
            books.append(made.document)
            files[path] = (before, made.source.data)
        occasion = Occasion(self.reference.today, self.reference.today)
        said = objections(self.side, books, self.workspace.contract, occasion, self.memory)
        if said:
            raise RefusedError([f"{p.message}。{p.remedy}" for p in said])
        try:
            write_ledgers(self.workspace.root, files)
        except ChangedMeanwhileError as error:
            message = f"{error} 刚被别的程序改过，再运行一次"
            raise RefusedError([message]) from error
        return dict(sorted(by_ledger.items()))

    def _book(self, path: str) -> tuple[bytes | None, Book]:
        """Return a ledger as it is; of a new one, its opening comment."""
        place = locate(path)
        assert place  # noqa: S101 - made from a round
        full = self.workspace.root / path
        there = any(d.path == path for d in self.side.tree.documents)
        before = full.read_bytes() if there else None
        if before is None:
            head = templates("site_builder.ledger").get_template("ledger.yml.j2")
            return None, open_book(path, place, head.render(year=place.round).encode())
        wrong = [p for p in faults(self.side, path) if (p.code, p.pointer) != _WITHOUT_ENTRIES]
        try:
            book = open_book(path, place, before)
        except UnicodeDecodeError:
            wrong = list(faults(self.side, path))
        if wrong:
            message = f"{path} 有错误，先用 kepu check {path} 查看并改正"
            raise RefusedError([message])
        return before, book

    def _entered(self, book: Book, outcomes: Sequence[Outcome]) -> Book:
        entries = [o.after for o in outcomes if o.after]
        try:
            return entered(book, entries, order_of(self.reference))
        except UnusualError as error:
            message = (
                f"{error} 不是一行写一项的样子，程序改不了；"
                "在编辑器里改这几条，或者先改成一行一项再登记"
            )
            raise RefusedError([message]) from error

    def unit(self, wanted: str | None) -> Unit | None:
        """Return the unit that `--by` names."""
        return choose_unit(wanted, self.reference) if wanted else None

    def paths(self, wanted: Iterable[str]) -> list[str]:
        """Return paths from the root, of what is named from the working folder or the root."""
        return [self._path(name) for name in wanted]

    def _path(self, name: str) -> str:
        """Name a file from the root; it need not be there any more."""
        plain = PureWindowsPath(name).as_posix() if "\\" in name else name
        root, here = self.workspace.root, Path(plain).resolve()
        from_here = here.relative_to(root).as_posix() if here.is_relative_to(root) else ""
        if from_here and (here.exists() or from_here in self.subjects or Path(plain).is_absolute()):
            return "" if from_here == "." else from_here
        return Path(plain).as_posix().rstrip("/")


def open_desk(today: date | None) -> Desk:
    """Read and check the repository for a day: the settings', else the day that it is."""
    workspace = open_workspace()
    settings = workspace.reference().settings
    day = today or settings.as_of or datetime.now(SHANGHAI).date()
    memory = Memory()
    side = workspace.look(day, memory=memory)
    if side.checked.collection is None:
        message = "schema/ 里的设置有误；先用 kepu check 查看"
        raise click.UsageError(message)
    return Desk(workspace, side, side.checked.collection.reference, memory)
