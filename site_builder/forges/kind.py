"""ForgeKind: everything that is peculiar to one forge, listed once, in its folder."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, Any

from jinja2 import ChoiceLoader

from site_builder.forges.client import Paging, open_client
from site_builder.forges.errors import ForgeError, failure
from site_builder.forges.pace import Pace
from site_builder.resources import read_words, templates

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from jinja2 import Environment

    from site_builder.forges.client import Client
    from site_builder.forges.codeowners import OwnersFile
    from site_builder.forges.driver import Driver
    from site_builder.forges.setup import Setup


@dataclass(frozen=True)
class Variables:
    """The variables of a forge's pipelines, the first that is set counts."""

    api: tuple[str, ...]
    token: tuple[str, ...]
    repository: tuple[str, ...]


class Inability(StrEnum):
    """What a forge's interface has no way for; the value is the key of the words that say so."""

    STATUS = "no_status"
    """To say of a commit whether it passed."""
    GUARDED_MERGE = "no_guarded_merge"
    """To merge one commit and no other: whatever is pushed in between would be merged unread."""

    def failure(self, title: str) -> ForgeError:
        """Return the error that says so of a forge."""
        return failure(self.value, title=title)


@dataclass(frozen=True)
class FileList:
    """What a forge lists of the files that a pull request changes."""

    most: int | None = None
    """Files at most, whatever there are; None if it lists all."""
    is_counted: bool = True
    """Whether it says how many there are. Where it does not, a list below `most` is whole."""


@dataclass(frozen=True)
class ForgeKind:
    """One kind of forge; its package holds `words.yml` and `templates/` besides."""

    package: str
    driver: Callable[[Client, str], Driver]
    """Takes a client and the repository's name."""
    headers: Callable[[str], Mapping[str, str]]
    """With what a token is sent."""
    variables: Variables
    files: Mapping[str, str]
    """Path in a data repository → template; what several forges have lies in `forges/templates`."""
    owners: OwnersFile | None
    """How it reads CODEOWNERS; None if it does not."""
    setup: Setup | None = None
    """What can be asked of a repository's set-up; None if nothing can."""
    paging: Paging = field(default_factory=Paging)
    default_api: str = ""
    hosts: Mapping[str, str] = field(default_factory=dict)
    """Servers that are known to be of this kind → the address of their API."""
    api_below: str = ""
    """Where the API of a server of one's own lies, below its address."""
    pipeline_folders: tuple[str, ...] = ()
    """Where it takes a pull request's own pipelines from, as that pull request changes them.

    Empty where our reviews come from a pipeline that no pull request can change.
    """
    file_list: FileList = field(default_factory=FileList)
    lacks: frozenset[Inability] = frozenset()
    most_a_minute: int | None = None
    """Requests that it answers in a minute; None if it says nothing of that kind."""

    @property
    def name(self) -> str:
        """How the command line calls it: as its folder."""
        return self.package.rpartition(".")[2]

    @cached_property
    def words(self) -> dict[str, Any]:
        """What is said of it to readers: its title, what a token must be allowed."""
        return read_words(self.package)

    @property
    def tried(self) -> str:
        """What of it was run, and on what: told to whoever sets a repository up."""
        return str(self.words["tried"])

    def templates(self) -> Environment:
        """Return its templates, and those that several forges have."""
        own = templates(self.package)
        shared = templates(__package__)
        return own.overlay(loader=ChoiceLoader([own.loader, shared.loader]))  # type: ignore[list-item]  # both have one


def open_repository(
    kind: ForgeKind, environment: Mapping[str, str], api: str | None, repository: str | None
) -> Driver:
    """Return a repository's driver, as `connect` finds it; raises ForgeError."""
    return kind.driver(*connect(kind, environment, api, repository))


def connect(
    kind: ForgeKind, environment: Mapping[str, str], api: str | None, repository: str | None
) -> tuple[Client, str]:
    """Return a client and a repository's name, from a pipeline's variables unless overridden.

    Raises ForgeError if the address, the token or the repository's name is nowhere.
    """

    def value(names: tuple[str, ...]) -> str:
        return next((environment[name] for name in names if environment.get(name)), "")

    named = kind.variables
    api = api or value(named.api) or kind.default_api
    repository = repository or value(named.repository)
    token = value(named.token).strip()
    needed = {
        "no_api": (api, named.api),
        "no_repository": (repository, named.repository),
        "no_token": (token, named.token),
    }
    lacking = [
        str(failure(key, variable=names[0])) for key, (found, names) in needed.items() if not found
    ]
    if lacking:
        raise ForgeError("\n".join(lacking))
    if not (token.isascii() and token.isprintable()) or " " in token:
        raise failure(key="odd_token", variable=named.token[0])  # an error would show it
    pace, rights = Pace(kind.most_a_minute), kind.words["token"]
    return open_client(api, kind.headers(token), kind.paging, rights, pace), repository
