"""PullRequest and Comment: what a forge says of a proposed change, in one form for all forges."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class PullRequest:
    """A proposed change as the forge knows it now; none of this comes from the contribution."""

    number: int
    head: str
    """The commit at the tip of the proposed branch."""
    base: str
    """The branch that it goes to."""
    default: str
    """The branch that the repository publishes."""
    author: str
    """The account that proposed it."""
    source: str
    """The repository from which it comes, by name or number; empty if that is gone."""
    is_open: bool
    files: int | None
    """How many files the forge says it changes; None if it does not say."""
    labels: tuple[str, ...] = ()
    source_id: str = ""
    """The source's number, which it keeps when it is renamed; empty if it is gone or not told."""
    updated: str = ""
    """When anything last happened to it."""


@dataclass(frozen=True)
class Comment:
    """A comment on a pull request."""

    id: str
    author: str
    body: str


def account_named(value: object) -> str:
    """Return an account's name as a forge told it; raises TypeError if that is none."""
    if isinstance(value, str) and value:
        return value
    message = "account"
    raise TypeError(message)
