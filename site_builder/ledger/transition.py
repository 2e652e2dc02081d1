"""Transition: from one stage of a file to the next, or why not."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from site_builder.model.ledger import DONE, REASONED, Entry, Stage
from site_builder.model.ownership import why_not_enter

if TYPE_CHECKING:
    from datetime import date

    from site_builder.model.unit import Unit


class Verb(StrEnum):
    """What an office does with a file."""

    RECEIVE = "receive"
    RETURN = "return"
    CHECK = "check"
    ACCEPT = "accept"
    CORRECT = "correct"
    WITHDRAW = "withdraw"


STAGE_OF = {
    Verb.RECEIVE: Stage.RECEIVED,
    Verb.RETURN: Stage.RETURNED,
    Verb.CHECK: Stage.CHECKED,
    Verb.ACCEPT: Stage.ACCEPTED,
    Verb.CORRECT: Stage.CORRECTED,
    Verb.WITHDRAW: Stage.WITHDRAWN,
}
_OWN = frozenset(("province", "city"))
"""Kinds whose own papers no city checks first."""
_JUDGING = frozenset((Verb.CHECK, Verb.ACCEPT, Verb.CORRECT))
"""What cannot be done with a file that has errors."""
IDLE = "already"
"""The reason for which nothing happens, and nothing is wrong."""
_REFUSED: dict[Verb, dict[Stage, str]] = {
    Verb.RECEIVE: dict.fromkeys((Stage.RECEIVED, Stage.CHECKED, *DONE), IDLE),
    Verb.RETURN: {Stage.WITHDRAWN: "withdrawn"},
    Verb.CHECK: {
        **dict.fromkeys((Stage.CHECKED, *DONE), IDLE),
        Stage.RETURNED: "returned",
        Stage.WITHDRAWN: "withdrawn",
    },
    Verb.ACCEPT: {
        **dict.fromkeys(DONE, IDLE),
        Stage.RETURNED: "returned",
        Stage.WITHDRAWN: "withdrawn",
    },
    Verb.CORRECT: {
        **dict.fromkeys((Stage.RECEIVED, Stage.RETURNED, Stage.CHECKED), "unaccepted"),
        Stage.WITHDRAWN: "withdrawn",
    },
    Verb.WITHDRAW: {Stage.WITHDRAWN: IDLE},
}
"""From which stage something does not lead on, and the reason."""


@dataclass(frozen=True)
class Subject:
    """A file as it stands before: what the ledger says of it, and what is known of itself."""

    path: str
    entry: Entry | None = None
    unit: Unit | None = None
    """Whose it is, if that is known."""
    is_there: bool = True
    errors: int = 0
    """How many errors the check finds in it."""


@dataclass(frozen=True)
class Action:
    """What is done, on which day, by which association, and why."""

    verb: Verb
    on: date
    by: Unit | None = None
    note: str = ""


@dataclass(frozen=True)
class Outcome:
    """What an action makes of a file: its new entry, or the reason why there is none."""

    subject: Subject
    action: Action
    after: Entry | None
    reason: str = ""

    @property
    def is_refused(self) -> bool:
        """Whether something speaks against it."""
        return self.after is None and self.reason != IDLE


def decide(subject: Subject, action: Action, today: date) -> Outcome:
    """Return what the action makes of the file on a day."""
    reason = _obstacle(subject, action, today)
    return Outcome(subject, action, None if reason else _entered(subject, action), reason)


def _obstacle(subject: Subject, action: Action, today: date) -> str:
    entry, verb = subject.entry, action.verb
    before = entry.state if entry else ""
    if entry is None and verb is not Verb.RECEIVE:
        return "unentered" if subject.is_there else "absent"
    if not subject.is_there and verb is not Verb.WITHDRAW:
        return "absent"
    return (
        _of_stage(subject, action)
        or ("future" if action.on > today else "")
        or (why_not_enter(action.by, STAGE_OF[verb], subject.path, before) if action.by else "")
        or ("newer" if entry and action.on < (entry.since or entry.received) else "")
        or ("errors" if subject.errors and verb in _JUDGING else "")
    )


def _of_stage(subject: Subject, action: Action) -> str:
    """Why the stage that a file has reached does not lead there."""
    entry, verb = subject.entry, action.verb
    if entry is None:
        return ""
    stage = Stage(entry.state)
    if stage in _REFUSED[verb]:
        return _REFUSED[verb][stage]
    repeated = STAGE_OF[verb] is stage and action.note == entry.note
    if repeated:
        return IDLE
    if verb is Verb.ACCEPT and not (subject.unit and subject.unit.kind in _OWN):
        return "unchecked" if stage is Stage.RECEIVED else ""
    return ""


def _entered(subject: Subject, action: Action) -> Entry:
    """Return the new entry. A reason that is no longer one goes; any other note stays."""
    entry, stage = subject.entry, STAGE_OF[action.verb]
    by = action.by.id if action.by else ""
    if entry is None or (stage is Stage.RECEIVED and entry.state == Stage.WITHDRAWN):
        return Entry(subject.path, action.on, stage, action.note, None, by)
    kept = "" if entry.state in REASONED else entry.note
    return replace(entry, state=stage, since=action.on, by=by, note=action.note or kept)
