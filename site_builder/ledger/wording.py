"""What was entered, and what was not and why, in words."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from site_builder.check.wording.catalogue import catalogue
from site_builder.ledger.transition import STAGE_OF, Outcome
from site_builder.printable import printable_lines
from site_builder.resources import read_words, templates

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from site_builder.ledger.transition import Subject
    from site_builder.model.collection import Reference
    from site_builder.model.ledger import Entry


MOST_IDLE = 5
"""Files of which it is said one by one that nothing changes."""


@cache
def _words() -> dict[str, str]:
    return read_words("site_builder.ledger")


@dataclass(frozen=True)
class Line:
    """A file, and what is told of it."""

    path: str
    why: str = ""
    before: str = ""
    after: str = ""


@dataclass(frozen=True)
class Teller:
    """Puts outcomes into words: `titles` are the stages' names in the schema."""

    titles: Mapping[str, str]
    reference: Reference

    def outcomes(
        self,
        entered: Mapping[str, Sequence[Outcome]],
        others: Iterable[Outcome] = (),
        changed: Iterable[Subject] = (),
        removals: Sequence[str] = (),
        told_by: Sequence[str] = (),
    ) -> str:
        """Return what a command has done, by ledger, and what it has passed over."""
        passed = list(others)
        made = [(ledger, [self._made(o) for o in found]) for ledger, found in entered.items()]
        template = templates("site_builder.ledger").get_template("outcomes.txt.j2")
        text = template.render(
            entered=[(ledger, lines) for ledger, lines in made if lines],
            idle=[Line(o.subject.path, self.why(o)) for o in passed if not o.is_refused],
            most=MOST_IDLE,
            skipped=[Line(o.subject.path, self.why(o)) for o in passed if o.is_refused],
            changed=[Line(s.path, self.stage(s.entry)) for s in changed if s.entry],
            removals=removals,
            told_by=told_by,
        )
        return printable_lines(text)

    def why(self, outcome: Outcome) -> str:
        """Say why nothing was entered."""
        action, entry = outcome.action, outcome.subject.entry
        words = {**catalogue()["X457"].reasons, **_words()}
        wanted = STAGE_OF[action.verb]
        of_now = entry is not None and outcome.reason in _words()
        return words[outcome.reason].format(
            state=self.titles[entry.state if entry and of_now else wanted],
            day=(entry.since or entry.received) if entry else "",
            on=action.on,
            today=self.reference.today,
            count=outcome.subject.errors,
            unit=action.by.name if action.by else "",
        )

    def stage(self, entry: Entry | None) -> str:
        """Say a stage, since when and by whom: 市级已核 2022-04-12（郑州市科学技术协会）."""
        if entry is None:
            return ""
        unit = self.reference.units.get(entry.by)
        by = f"（{unit.name}）" if unit else ""
        day: date | str = entry.day or ""
        return " ".join(f"{self.titles[entry.state]} {day}".split()) + by

    def _made(self, outcome: Outcome) -> Line:
        before, after = outcome.subject.entry, outcome.after
        note = f"：{after.note}" if after and after.note else ""
        return Line(outcome.subject.path, before=self.stage(before), after=self.stage(after) + note)
