"""CODEOWNERS: whom a forge asks to look at a change, from the ownership that the gate goes by.

Two dialects. GitHub and GitLab take the last line that matches, a glob, so that every line names
all who may; Gitea and Forgejo take every line that matches, as a regular expression over the
whole path, so that a line names only those whom it adds.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from site_builder.model.ownership import NOBODY, Accounts
from site_builder.read.paths.domain import domain_of, is_slug
from site_builder.read.paths.layout import CONFIGURATION, DATA_FOLDERS, SUBMISSIONS
from site_builder.resources import templates

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from site_builder.model.ownership import Ownership

_ANY = "*"
_BOT = "[bot]"


class Dialect(StrEnum):
    """How a line says which paths it is about."""

    GLOBS = "globs"
    EXPRESSIONS = "expressions"


@dataclass(frozen=True)
class OwnersFile:
    """How a forge reads CODEOWNERS."""

    places: tuple[str, ...]
    """Where it looks for the file; it takes the first that is there."""
    dialect: Dialect = Dialect.GLOBS
    largest: int | None = None
    """Bytes; nothing of a larger file is read."""

    @property
    def own_place(self) -> str:
        """The place in the forge's own folder."""
        return next(place for place in self.places if place.startswith("."))


@dataclass(frozen=True)
class OwnerLine:
    """Who may change what lies at a path or, with a `/` at its end, below it.

    `*` stands for the name of any one folder; the empty path is whatever no other line is about.
    """

    path: str
    owners: Accounts
    added: Accounts
    """Of the owners those whom no wider line names."""


def codeowners(ownership: Ownership, units: Mapping[str, str], dialect: Dialect, forge: str) -> str:
    """Return the file for a forge; `units` gives the unit that each case names, by its path.

    A bot can be an owner for the gate, and is asked to look at nothing.
    """
    is_added_up = dialect is Dialect.EXPRESSIONS
    lines = [
        _WRITTEN[dialect](line.path, _mentions(line.added if is_added_up else line.owners))
        for line in owner_lines(ownership, units)
        if line.added or not is_added_up
    ]
    return templates(__package__).get_template("codeowners.j2").render(lines=lines, forge=forge)


def owner_lines(ownership: Ownership, units: Mapping[str, str]) -> Iterator[OwnerLine]:
    """Yield every line, wider ones first; none that says the same as the wider one."""
    everybody, province = ownership.maintainers, ownership.province
    yield OwnerLine("", everybody, everybody)
    for top in (*(f"{folder}/" for folder in DATA_FOLDERS), *map(_configured, CONFIGURATION)):
        yield OwnerLine(top, province, province)
    for city, accounts in sorted(ownership.cities.items()):
        if accounts - province:
            for path in (f"schema/units/{city}.yml", *(f"{t}/*/{city}/" for t in DATA_FOLDERS)):
                yield OwnerLine(path, province | accounts, accounts)
    for (city, unit), accounts in sorted(ownership.units.items()):
        path = f"{SUBMISSIONS}/*/{city}/{unit}/"
        yield from _narrow(path, ownership, city, accounts)
    for case, named in sorted(units.items()):
        domain = domain_of(case)
        accounts = ownership.units.get((domain.city, named), NOBODY)
        if is_slug(domain.round) and is_slug(domain.folder):
            yield from _narrow(f"{case.rpartition('/')[0]}/", ownership, domain.city, accounts)


def _narrow(path: str, ownership: Ownership, city: str, accounts: Accounts) -> Iterator[OwnerLine]:
    wider = ownership.province | ownership.cities.get(city, NOBODY)
    if accounts - wider:
        yield OwnerLine(path, wider | accounts, accounts)


def _configured(top: str) -> str:
    return top if top.endswith(".yml") else f"{top}/"


def _mentions(accounts: Accounts) -> str:
    return "".join(f" @{account}" for account in sorted(accounts) if not account.endswith(_BOT))


def _as_glob(path: str, mentions: str) -> str:
    return f"/{path}{mentions}" if path else f"*{mentions}"


def _as_expression(path: str, mentions: str) -> str:
    if path:
        return _expression(path) + mentions
    # Whatever matches none of the others: there is no other way to say it in this dialect.
    others = [f"{folder}/" for folder in DATA_FOLDERS] + [_configured(top) for top in CONFIGURATION]
    return f"!({'|'.join(map(_expression, others))}){mentions}"


def _expression(path: str) -> str:
    """Return a regular expression; the file's reader takes one of two backslashes away."""
    written = path.replace(".", "\\\\.").replace(_ANY, "[^/]+")
    return f"{written}.+" if path.endswith("/") else written


_WRITTEN = {Dialect.GLOBS: _as_glob, Dialect.EXPRESSIONS: _as_expression}
