"""Setup: what of a repository's set-up its forge says is there, is missing, or does not tell."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from site_builder.forges.errors import ForgeError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from site_builder.forges.client import Answer, Client
    from site_builder.forges.driver import Driver

TOKEN = "KEPU_TOKEN"  # noqa: S105 - its name
"""What the token is called that pipelines write with, wherever a forge keeps it."""
_REASONS: dict[int, str] = {HTTPStatus.FORBIDDEN: "forbidden", HTTPStatus.NOT_FOUND: "not_found"}
_SILENCES = frozenset(range(400, 500)) - {
    HTTPStatus.UNAUTHORIZED, HTTPStatus.TOO_MANY_REQUESTS,
}  # fmt: skip
"""Answers that say nothing of the set-up: not allowed, not there, not of this version."""


class SetupState(StrEnum):
    """Whether a part of the set-up is there; what cannot be told is never taken for met."""

    MET = "met"
    MISSING = "missing"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class SetupResult:
    """What one check came to: a state, the key of what is said of it, and what that names."""

    state: SetupState
    reason: str
    facts: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class SetupFinding:
    """The outcome of the check of a name."""

    check: str
    result: SetupResult

    @property
    def state(self) -> SetupState:
        """Whether that part of the set-up is there."""
        return self.result.state


@dataclass(frozen=True)
class Inspection:
    """One repository whose set-up is looked at: it is only read, each answer once."""

    client: Client
    driver: Driver
    repository: str
    visibility: str = ""
    """Who may read it by its settings: private or public; empty if they do not say."""
    labels: tuple[str, ...] = ()
    """The labels that every review sets one of."""
    words: Mapping[str, Any] = field(default_factory=dict)
    """What the forge's own words say of its set-up."""
    _known: dict[str, Any] = field(default_factory=dict, repr=False)
    """What was answered, refusals too, by what was asked."""

    def get(self, path: str, **query: object) -> Any:
        """Return what stands at a path; raises ForgeError."""
        return self.answer(path, **query).value

    def answer(self, path: str, **query: object) -> Answer:
        """Return what stands at a path, with its headers; raises ForgeError."""
        answer: Answer = self._once(
            f"{path} {sorted(query.items())}", lambda: self.client.answer(path, **query)
        )
        return answer

    def entries(self, path: str, key: str) -> list[dict[str, Any]]:
        """Return the whole of a list that comes in pages; raises ForgeError.

        `key` tells its entries apart.
        """
        listed: list[dict[str, Any]] = self._once(
            f"{path} {key}", lambda: list(self.client.pages(path, key))
        )
        return listed

    def _once(self, key: str, ask: Callable[[], Any]) -> Any:
        if key not in self._known:
            try:
                self._known[key] = ask()
            except ForgeError as error:
                self._known[key] = error
        known = self._known[key]
        if isinstance(known, ForgeError):
            raise known
        return known


Check = Callable[[Inspection], SetupResult | None]
"""Returns None where there is nothing to check; raises ForgeError where the forge refuses."""


@dataclass(frozen=True)
class Setup:
    """A forge's checks by name, in the order of the set-up's steps."""

    home: Callable[[str], str]
    """The path of what the forge says of a repository at all."""
    repository: Mapping[str, Check]
    """With the token of somebody who may see the settings."""
    bot: Mapping[str, Check]
    """With the very token that the pipeline writes with."""


def met(reason: str = SetupState.MET, **facts: object) -> SetupResult:
    """Return that it is there."""
    return SetupResult(SetupState.MET, reason, facts)


def missing(reason: str = SetupState.MISSING, **facts: object) -> SetupResult:
    """Return that it is not there, or is not as it has to be."""
    return SetupResult(SetupState.MISSING, reason, facts)


def unknown(reason: str, **facts: object) -> SetupResult:
    """Return that the forge does not tell."""
    return SetupResult(SetupState.UNKNOWN, reason, facts)


def inspect(
    setup: Setup, checks: Mapping[str, Check], inspection: Inspection
) -> Iterator[SetupFinding]:
    """Yield what each check found; raises ForgeError if the forge or the repository is not there.

    What it does not tell of itself, though it answers, is unknown.
    """
    try:
        inspection.get(setup.home(inspection.repository))
    except ForgeError as error:
        if error.status != HTTPStatus.FORBIDDEN or error.is_limit:
            raise
    for name, check in checks.items():
        result = _result(check, inspection)
        if result is not None:
            yield SetupFinding(name, result)


def _result(check: Check, inspection: Inspection) -> SetupResult | None:
    try:
        return check(inspection)
    except ForgeError as error:
        if error.is_limit or error.status is None or error.status not in _SILENCES:
            raise
        reason = _REASONS.get(error.status, "refused")
        return unknown(reason, status=error.status)
    except (KeyError, TypeError, AttributeError, ValueError):
        return unknown("untold")  # an answer that is not of the form documented


def flag(told: Mapping[str, Any], key: str) -> bool:
    """Return what is said of something, yes or no; raises TypeError if neither is.

    Whatever else stands there must not pass for a no that is as good as met.
    """
    value = told[key]
    if not isinstance(value, bool):
        raise TypeError(key)
    return value


def word(told: Mapping[str, Any], key: str) -> str:
    """Return what something is called; raises TypeError if that is not said."""
    value = told[key]
    if not isinstance(value, str) or not value:
        raise TypeError(key)
    return value


def visibility(inspection: Inspection, actual: str) -> SetupResult:
    """Compare who may read a repository with what its settings say."""
    wanted = inspection.visibility
    if not wanted:
        return unknown("unsaid", actual=actual)
    return met(actual=actual) if actual == wanted else missing(actual=actual, wanted=wanted)


def quoted(names: Iterable[str]) -> str:
    """Write names one after the other."""
    return "、".join(f"“{name}”" for name in names)


def labels(inspection: Inspection) -> SetupResult:
    """Look for the labels; one that is not there yet is made when it is first set."""
    known = inspection.driver.known_labels()
    lacking = [name for name in inspection.labels if name not in known]
    return met("made_later", names=quoted(lacking)) if lacking else met()
