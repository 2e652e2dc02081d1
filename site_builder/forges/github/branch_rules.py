"""What GitHub demands of a change to the main branch, as far as the token may ask.

Rules of both kinds count: rulesets, which anybody who may read the repository may ask for, and
the older protection of branches, which only its administrators may.
"""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from site_builder.forges.errors import ForgeError
from site_builder.forges.github.answers import MOST, ask, is_admin, told_of
from site_builder.forges.setup import flag, met, missing, quoted, word

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from site_builder.forges.setup import Check, Inspection, SetupResult


def _rules(at: Inspection, kind: str) -> Iterator[Mapping[str, Any]]:
    """Yield the parameters of every rule of a kind that holds for the branch."""
    branch = quote(word(told_of(at), "default_branch"), safe="")
    for rule in ask(at, f"rules/branches/{branch}", per_page=MOST):
        if rule["type"] == kind:
            yield rule.get("parameters") or {}


def _protection(at: Inspection) -> Any:
    """Return the branch's older protection, empty if there is none.

    Raises ForgeError if that cannot be told: the answer is the same to those who may not ask.
    """
    branch = quote(word(told_of(at), "default_branch"), safe="")
    if not flag(ask(at, f"branches/{branch}"), "protected"):
        return {}
    try:
        return ask(at, f"branches/{branch}/protection")
    except ForgeError as error:
        if error.status == HTTPStatus.NOT_FOUND and is_admin(at):
            return {}
        raise


def _proposals(at: Inspection) -> SetupResult:
    if any(True for _ in _rules(at, "pull_request")):
        return met()
    return met() if _protection(at).get("required_pull_request_reviews") else missing()


def _owners(at: Inspection) -> SetupResult:
    if any(rule.get("require_code_owner_review") for rule in _rules(at, "pull_request")):
        return met()
    asked = _protection(at).get("required_pull_request_reviews") or {}
    return met() if asked.get("require_code_owner_reviews") else missing()


def _required(at: Inspection) -> SetupResult:
    rules = _rules(at, "required_status_checks")
    asked = {c["context"] for rule in rules for c in rule["required_status_checks"]}
    wanted = list(at.words["required"])
    if not asked.issuperset(wanted):
        asked.update((_protection(at).get("required_status_checks") or {}).get("contexts", ()))
    lacking = [name for name in wanted if name not in asked]
    return missing(names=quoted(lacking)) if lacking else met()


def _strict(at: Inspection) -> SetupResult:
    key = "strict_required_status_checks_policy"
    if any(rule.get(key) for rule in _rules(at, "required_status_checks")):
        return met()
    asked = _protection(at).get("required_status_checks") or {}
    return met() if asked.get("strict") else missing()


BRANCH_RULES: dict[str, Check] = {
    "proposals": _proposals,
    "owners": _owners,
    "required": _required,
    "strict": _strict,
}
