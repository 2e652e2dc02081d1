"""One comment on a pull request, kept up to date in place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from site_builder.review.comment.markdown import MARKER

if TYPE_CHECKING:
    from collections.abc import Iterable

    from site_builder.forges.driver import Driver
    from site_builder.forges.pull import Comment


@dataclass(frozen=True)
class CommentPlan:
    """What is to be written so that one comment says `body`."""

    body: str
    update: str | None = None
    """The comment that is ours; None if there is none."""
    is_said: bool = False
    """Whether it says so already."""
    surplus: tuple[str, ...] = ()
    """Further ones that are ours."""


def plan_comment(comments: Iterable[Comment], accounts: frozenset[str], text: str) -> CommentPlan:
    """Return what to write: the oldest comment of ours is kept, whoever else uses our marker.

    A comment is ours if one of our `accounts` wrote it and our marker begins it.
    """
    body = f"{MARKER}\n{text.removeprefix(MARKER).strip()}\n"
    ours = [c for c in comments if c.author in accounts and c.body.lstrip().startswith(MARKER)]
    if not ours:
        return CommentPlan(body)
    is_said = _plain(ours[0].body) == _plain(body)
    return CommentPlan(body, ours[0].id, is_said, tuple(comment.id for comment in ours[1:]))


def write_comment(forge: Driver, number: int, plan: CommentPlan) -> str:
    """Carry a plan out, and return the key of the word for what was done."""
    for surplus in plan.surplus:
        forge.delete_comment(number, surplus)
    if plan.update is None:
        forge.create_comment(number, plan.body)
        return "created"
    if plan.is_said:
        return "unchanged"
    forge.update_comment(number, plan.update, plan.body)
    return "updated"


def _plain(body: str) -> str:
    """Return a text as it is apart from the line ends and outer space that forges change."""
    return body.replace("\r\n", "\n").strip()
