"""Desk: what `kepu ledger` works on, from reading the files to writing the ledgers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from pathlib import Path, PureWindowsPath
from typing import TYPE_CHECKING

import click

from site_builder.check.run.memory import Memory
from site_builder.command.unit_and_round import choose_unit
from site_builder.ledger.subjects import subjects
from site_builder.ledger.transition import Action, Outcome, Subject, Verb, decide
from site_builder.ledger.wording import Teller
from site_builder.read.paths.layout import locate
from site_builder.read.repository.history import SHANGHAI
from site_builder.workspace import Workspace, open_workspace

if TYPE_CHECKING:
    from collections.abc import Iterable

    from site_builder.check.run.checked import Side
    from site_builder.model.collection import Reference
    from site_builder.model.unit import Unit


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
