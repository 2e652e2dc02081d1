"""What of the set-up GitHub tells, by its REST API's official description (2022-11-28).

Rules of both kinds count: rulesets, which anybody who may read the repository may ask for, and
the older protection of branches, which only its administrators may.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from site_builder.forges.setup import (
    Setup,
    flag,
    labels,
    met,
    missing,
    quoted,
    unknown,
    visibility,
    word,
)
from site_builder.forges.words import ForgeError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from site_builder.forges.setup import Inspection, SetupResult

_MAIN = "main"
"""The branch that the pipelines name."""
_GONE = 404
_REVIEWING = (".github/workflows/check.yml", ".github/workflows/review.yml")
_PUBLISHING, _ACTIVE = ".github/workflows/pages.yml", "active"
_MOST = 100
"""Entries of a list that are asked for: more rules or workflows than any repository has."""


def _home(repository: str) -> str:
    return "/repos/" + quote(repository)


def _get(at: Inspection, path: str, **query: object) -> Any:
    return at.get(f"{_home(at.repository)}/{path}", **query)


def _repository(at: Inspection) -> Any:
    return at.get(_home(at.repository))


def _is_admin(at: Inspection) -> bool:
    return flag(_repository(at)["permissions"], "admin")


def _token(at: Inspection) -> SetupResult:
    (account,) = at.driver.accounts()
    admin = _is_admin(at)
    return met(account=account) if admin else unknown("no_admin", account=account)


def _visibility(at: Inspection) -> SetupResult:
    return visibility(at, word(_repository(at), "visibility"))


def _branch(at: Inspection) -> SetupResult:
    name = word(_repository(at), "default_branch")
    return met() if name == _MAIN else missing(name=name)


def _states(at: Inspection) -> dict[str, str]:
    """Return path → state of every workflow that GitHub knows."""
    told = _get(at, "actions/workflows", per_page=_MOST)["workflows"]
    return {entry["path"]: entry["state"] for entry in told}


def _workflows(at: Inspection) -> SetupResult:
    states = _states(at)
    gone = [path for path in _REVIEWING if path not in states]
    off = [path for path in _REVIEWING if states.get(path, _ACTIVE) != _ACTIVE]
    if gone:
        return missing(paths=quoted(gone))
    return missing("off", paths=quoted(off)) if off else met()


def _pages(at: Inspection) -> SetupResult:
    if _states(at).get(_PUBLISHING) != _ACTIVE:
        return unknown("not_here")
    try:
        built = _get(at, "pages").get("build_type")
    except ForgeError as error:
        if error.status == _GONE and _is_admin(at):
            return missing()
        raise
    if built is None:
        return unknown("untold")
    return met() if built == "workflow" else missing("other_source")


def _actions(at: Inspection) -> SetupResult:
    told = _get(at, "actions/permissions")
    if not flag(told, "enabled"):
        return missing()
    allowed = word({"allowed_actions": "all", **told}, "allowed_actions")
    if allowed == "selected":
        chosen = _get(at, "actions/permissions/selected-actions")
        return met() if flag(chosen, "github_owned_allowed") else missing("not_allowed")
    return met() if allowed == "all" else missing("not_allowed")


def _approval(at: Inspection) -> SetupResult | None:
    """Of a public repository alone: GitHub has other settings for forks of a private one."""
    if word(_repository(at), "visibility") != "public":
        return None
    told = _get(at, "actions/permissions/fork-pr-contributor-approval")
    return met() if word(told, "approval_policy") == "all_external_contributors" else missing()


def _forks(at: Inspection) -> SetupResult | None:
    if word(_repository(at), "visibility") == "public":
        return None
    told = _get(at, "actions/permissions/fork-pr-workflows-private-repos")
    if not flag(told, "run_workflows_from_fork_pull_requests"):
        return missing()
    sent = ("send_write_tokens_to_workflows", "send_secrets_and_variables")
    leaks = any(flag(told, key) for key in sent)
    return missing("leaks") if leaks else met()


def _rights(at: Inspection) -> SetupResult:
    told = _get(at, "actions/permissions/workflow")
    return met() if word(told, "default_workflow_permissions") == "read" else missing()


def _approving(at: Inspection) -> SetupResult:
    told = _get(at, "actions/permissions/workflow")
    return missing() if flag(told, "can_approve_pull_request_reviews") else met()


def _rules(at: Inspection, kind: str) -> Iterator[Mapping[str, Any]]:
    """Yield the parameters of every rule of a kind that holds for the branch."""
    branch = quote(word(_repository(at), "default_branch"), safe="")
    for rule in _get(at, f"rules/branches/{branch}", per_page=_MOST):
        if rule["type"] == kind:
            yield rule.get("parameters") or {}


def _protection(at: Inspection) -> Any:
    """Return the branch's older protection, empty if there is none.

    Raises ForgeError if that cannot be told: the answer is the same to those who may not ask.
    """
    branch = quote(word(_repository(at), "default_branch"), safe="")
    if not flag(_get(at, f"branches/{branch}"), "protected"):
        return {}
    try:
        return _get(at, f"branches/{branch}/protection")
    except ForgeError as error:
        if error.status == _GONE and _is_admin(at):
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


def _account(at: Inspection) -> SetupResult:
    (account,) = at.driver.accounts()
    return met(account=account)


def _scopes(at: Inspection) -> SetupResult:
    """By the header that comes with a classic token alone."""
    told = at.answer(_home(at.repository)).headers.get("x-oauth-scopes")
    if not told:
        return unknown("untold_scopes")
    scopes = {scope.strip() for scope in told.split(",")}
    is_public = word(_repository(at), "visibility") == "public"
    enough = "repo" in scopes or (is_public and "public_repo" in scopes)
    return met(scopes=told) if enough else missing(scopes=told)


def _reads(at: Inspection) -> SetupResult:
    lacking = [name for name in ("pulls", "issues", "labels") if not _is_readable(at, name)]
    return missing(paths=quoted(lacking)) if lacking else met()


def _is_readable(at: Inspection, path: str) -> bool:
    try:
        _get(at, path, per_page=1)
    except ForgeError as error:
        if error.status not in {403, _GONE} or error.is_limit:
            raise
        return False
    return True


def _role(at: Inspection) -> SetupResult:
    """By the account's own: an app, and a workflow's own token, have none."""
    (account,) = at.driver.accounts()
    if account.endswith("[bot]"):
        return unknown("no_role")
    return met() if flag(_repository(at)["permissions"], "push") else missing()


SETUP = Setup(
    home=_home,
    repository={
        "token": _token,
        "visibility": _visibility,
        "branch": _branch,
        "workflows": _workflows,
        "pages": _pages,
        "actions": _actions,
        "approval": _approval,
        "forks": _forks,
        "rights": _rights,
        "approving": _approving,
        "proposals": _proposals,
        "owners": _owners,
        "required": _required,
        "strict": _strict,
        "labels": labels,
    },
    bot={"account": _account, "scopes": _scopes, "reads": _reads, "role": _role},
)
