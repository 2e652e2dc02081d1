"""What a fake forge holds, whatever its kind: pull requests, comments, labels, conclusions."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from email.message import Message

TOKEN = "token-that-nobody-may-see"  # noqa: S105 - of the fake forge
DEFAULT = "main"
REPOSITORY = "henan/data"


@dataclass
class Pull:
    """A pull request as the forge keeps it."""

    number: int
    head: str
    author: str = "zhengzhou"
    base: str = DEFAULT
    source: str = "zhengzhou/data"
    fork: int = 17
    """The source's number, which a renaming does not change."""
    state: str = "open"
    files: list[tuple[str, str]] = field(default_factory=list)
    """Names after and before."""
    labels: list[str] = field(default_factory=list)
    count: int | str | None = None
    """What it says of the number of files, if that is not the truth."""
    updated: str = ""
    may_merge: Callable[[], bool] = lambda: True
    """The branch's own rules."""
    on_merge: Callable[[], None] = lambda: None


@dataclass
class Said:
    """A comment."""

    id: int
    author: str
    body: str


@dataclass
class Fault:
    """What goes wrong with the next `times` requests whose `METHOD path` matches."""

    pattern: str
    status: int
    times: int = 1
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b"{}"


class Refused(Exception):  # noqa: N818 - an answer, not a failure
    """The forge says no."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


@dataclass(frozen=True)
class Asked:
    """A request whose token is right: the path is below the API's address."""

    method: str
    path: str
    body: Any
    """The value of its JSON, or of its form, whose values are texts."""
    is_form: bool
    query: Mapping[str, str]


@dataclass(kw_only=True)
class State:
    """What a fake forge holds."""

    bot: str = ""
    """Whose token it is."""
    pulls: dict[int, Pull] = field(default_factory=dict)
    comments: dict[int, list[Said]] = field(default_factory=dict)
    labels: dict[str, str] = field(default_factory=dict)
    statuses: list[tuple[str, str, str, str]] = field(default_factory=list)
    merged: list[int] = field(default_factory=list)
    knows_itself: bool = True
    most: int = 50
    """Entries on a page, whatever is asked for."""
    next_id: int = 100

    def add(self, pull: Pull) -> Pull:
        """Take a pull request in."""
        self.pulls[pull.number] = pull
        self.comments.setdefault(pull.number, [])
        return pull

    def say(self, number: int, author: str, body: str) -> Said:
        """Write a comment as somebody."""
        self.next_id += 1
        said = Said(self.next_id, author, body)
        self.comments.setdefault(number, []).append(said)
        return said

    def own(self, id_: int) -> Said:
        """Return a comment that the token's owner may change: its own; raises LookupError."""
        said = self._find(id_)[1]
        if said.author != self.bot:
            raise Refused(403)
        return said

    def remove(self, id_: int) -> None:
        """Remove a comment that the token's owner may remove."""
        said = self.own(id_)
        self._find(id_)[0].remove(said)

    def _find(self, id_: int) -> tuple[list[Said], Said]:
        for listed in self.comments.values():
            for said in listed:
                if said.id == id_:
                    return listed, said
        raise LookupError(id_)

    def merge(self, pull: Pull, head: str, closed: str = "closed") -> None:
        """Merge a pull request if its tip is `head`."""
        if head != pull.head:
            raise Refused(409)
        if not pull.may_merge():
            raise Refused(405)
        pull.state = closed
        self.merged.append(pull.number)
        pull.on_merge()

    def new_label(self, name: str, colour: str, lead: str) -> None:
        """Make a label whose colour is six digits after `lead`."""
        if name in self.labels or not re.fullmatch(lead + "[0-9a-f]{6}", colour):
            raise Refused(422)
        self.labels[name] = colour.removeprefix("#")

    @property
    def open_pulls(self) -> list[Pull]:
        """The pull requests that are open."""
        return [pull for pull in self.pulls.values() if pull.state == "open"]


class Dialect(Protocol):
    """How one kind of forge is spoken to; each of `fakes` has one, named DIALECT."""

    bot: str
    """The account that usually holds the token."""
    below: str
    """The path of its API."""
    failing: str
    """Its word for a conclusion that is not a success; empty if it has no conclusions."""

    def environment(self, api: str) -> dict[str, str]:
        """Return the variables that its pipelines set."""
        ...

    def allows(self, headers: Message) -> bool:
        """Whether the token is there, as it is sent here."""
        ...

    def answer(self, state: State, asked: Asked) -> Any:
        """Answer a request; raises Refused, LookupError or ValueError."""
        ...

    def page(
        self, state: State, asked: Asked, value: list[Any]
    ) -> tuple[list[Any], dict[str, str]]:
        """Return one page of a list, and the headers that tell of more."""
        ...


def paged(
    value: list[Any], asked: Asked, size: int, key: str = "per_page"
) -> tuple[list[Any], bool]:
    """Return one page of a list, of `size` entries at most, and whether more follow."""
    size = min(int(asked.query.get(key, "30")), size)
    page = int(asked.query.get("page", "1"))
    return value[(page - 1) * size : page * size], page * size < len(value)
