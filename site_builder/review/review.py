"""Review: what one change amounts to, in words, ready to be shown to whoever decides about it.

A review is plain data: it travels from the job that reads the contribution, and may do
nothing else, to the one that may write a comment and trusts none of it (`read_review`).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from site_builder.problem import Problem


class Verdict(StrEnum):
    """What follows for the change, from the worst down."""

    BROKEN = "broken"
    """The schemas are not understood, so that nothing else could be checked."""
    REFUSED = "refused"
    """It touches what its author may not change, or mixes what does not belong together."""
    ERRORS = "errors"
    DOUBTFUL = "doubtful"
    """No errors, but something that a person should look at."""
    CLEAN = "clean"
    NOTHING = "nothing"
    """It touches no data: there is nothing to say."""


class ChangeKind(StrEnum):
    """What became of a document or of a row in it."""

    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"


@dataclass(frozen=True)
class ChangedAnswer:
    """One answer that is another one now, in the form's own words.

    `before` is empty where nothing was answered, `after` where nothing is any more. Of a
    long text `is_text` holds: it is shown folded.
    """

    label: str
    before: str
    after: str
    standing: ChangeKind = ChangeKind.CHANGED
    is_text: bool = False


@dataclass(frozen=True)
class DocumentChange:
    """A touched document: whose it is, what it is, and which answers changed."""

    path: str
    title: str
    """What it is and whose: 郑州市科学技术协会　调查表, or a case's title."""
    standing: ChangeKind
    changes: tuple[ChangedAnswer, ...] = ()
    left_out: int = 0
    """Changes beyond those listed."""


@dataclass(frozen=True)
class Effect:
    """A figure of an area that the change moves, with its unit in the label."""

    area: str
    label: str
    before: str
    after: str


@dataclass(frozen=True)
class Doubt:
    """Something that is allowed and looks unlikely: a reviewer asks, or lets it pass."""

    path: str
    line: int | None
    label: str
    """The answer that it is about, as the form names it."""
    message: str
    """One sentence with the figures that it rests on."""


@dataclass(frozen=True)
class Twin:
    """A passage that stands in another document too, almost word for word."""

    path: str
    line: int
    share: int
    """Percent of the touched document's text that stands in the other one."""
    other_path: str
    other_title: str
    other_line: int
    excerpt: str
    """The beginning of the longest passage that both have."""


@dataclass(frozen=True)
class Missing:
    """What an area or one of its units has still to send, or a case still lacks."""

    who: str
    items: tuple[str, ...]


@dataclass(frozen=True)
class Review:
    """All of it. Paths stand below the repository's root; every tuple is in a fixed order."""

    verdict: Verdict
    files: int
    """Data files that the change touches."""
    problems: tuple[Problem, ...] = ()
    """Of the files that it touches, and of its author's right to touch them."""
    left_out: int = 0
    """Problems beyond those listed: they are told by the count alone."""
    elsewhere: tuple[Problem, ...] = ()
    """Of other files, which the change brings about."""
    documents: tuple[DocumentChange, ...] = ()
    effects: tuple[Effect, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    twins: tuple[Twin, ...] = ()
    missing: tuple[Missing, ...] = ()
    labels: tuple[str, ...] = ()
    """For the forge: the areas concerned, and the state (待改, 缺报 or 通过)."""
    pull: int | None = None
    """The forge's number of the change."""
    head: str = ""
    """The commit that was checked."""
    actor: str = ""
    """The forge account that proposes the change."""
    checked_on: str = ""
    """The day for which it was judged, as YYYY-MM-DD."""


@dataclass(frozen=True)
class CheckedCommit:
    """What was looked at, and on which day; a review without a change has no origin."""

    pull: int | None = None
    head: str = ""
    actor: str = ""
    checked_on: str = ""
