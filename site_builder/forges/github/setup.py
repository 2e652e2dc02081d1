"""What of the set-up GitHub tells, by its REST API's official description (2022-11-28)."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING

from site_builder.forges.errors import ForgeError
from site_builder.forges.github.answers import MOST, ask, home, is_admin, told_of
from site_builder.forges.github.branch_rules import BRANCH_RULES
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

if TYPE_CHECKING:
    from site_builder.forges.setup import Inspection, SetupResult

_MAIN = "main"
"""The branch that the pipelines name."""
_REVIEWING = (".github/workflows/check.yml", ".github/workflows/review.yml")
_PUBLISHING, _ACTIVE = ".github/workflows/pages.yml", "active"


def _token(at: Inspection) -> SetupResult:
    (account,) = at.driver.accounts()
    admin = is_admin(at)
    return met(account=account) if admin else unknown("no_admin", account=account)


def _visibility(at: Inspection) -> SetupResult:
    return visibility(at, word(told_of(at), "visibility"))


def _branch(at: Inspection) -> SetupResult:
    name = word(told_of(at), "default_branch")
    return met() if name == _MAIN else missing(name=name)


def _states(at: Inspection) -> dict[str, str]:
    """Return path → state of every workflow that GitHub knows."""
    told = ask(at, "actions/workflows", per_page=MOST)["workflows"]
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
        built = ask(at, "pages").get("build_type")
    except ForgeError as error:
        if error.status == HTTPStatus.NOT_FOUND and is_admin(at):
            return missing()
        raise
    if built is None:
        return unknown("untold")
    return met() if built == "workflow" else missing("other_source")


def _actions(at: Inspection) -> SetupResult:
    told = ask(at, "actions/permissions")
    if not flag(told, "enabled"):
        return missing()
    allowed = word({"allowed_actions": "all", **told}, "allowed_actions")
    if allowed == "selected":
        chosen = ask(at, "actions/permissions/selected-actions")
        return met() if flag(chosen, "github_owned_allowed") else missing("not_allowed")
    return met() if allowed == "all" else missing("not_allowed")


def _approval(at: Inspection) -> SetupResult | None:
    """Of a public repository alone: GitHub has other settings for forks of a private one."""
    if word(told_of(at), "visibility") != "public":
        return None
    told = ask(at, "actions/permissions/fork-pr-contributor-approval")
    return met() if word(told, "approval_policy") == "all_external_contributors" else missing()


def _forks(at: Inspection) -> SetupResult | None:
    if word(told_of(at), "visibility") == "public":
        return None
    told = ask(at, "actions/permissions/fork-pr-workflows-private-repos")
    if not flag(told, "run_workflows_from_fork_pull_requests"):
        return missing()
    sent = ("send_write_tokens_to_workflows", "send_secrets_and_variables")
    leaks = any(flag(told, key) for key in sent)
    return missing("leaks") if leaks else met()


def _rights(at: Inspection) -> SetupResult:
    told = ask(at, "actions/permissions/workflow")
    return met() if word(told, "default_workflow_permissions") == "read" else missing()


def _approving(at: Inspection) -> SetupResult:
    told = ask(at, "actions/permissions/workflow")
    return missing() if flag(told, "can_approve_pull_request_reviews") else met()


def _account(at: Inspection) -> SetupResult:
    (account,) = at.driver.accounts()
    return met(account=account)


def _scopes(at: Inspection) -> SetupResult:
    """By the header that comes with a classic token alone."""
    told = at.answer(home(at.repository)).headers.get("x-oauth-scopes")
    if not told:
        return unknown("untold_scopes")
    scopes = {scope.strip() for scope in told.split(",")}
    is_public = word(told_of(at), "visibility") == "public"
    enough = "repo" in scopes or (is_public and "public_repo" in scopes)
    return met(scopes=told) if enough else missing(scopes=told)


def _reads(at: Inspection) -> SetupResult:
    lacking = [name for name in ("pulls", "issues", "labels") if not _is_readable(at, name)]
    return missing(paths=quoted(lacking)) if lacking else met()


def _is_readable(at: Inspection, path: str) -> bool:
    try:
        ask(at, path, per_page=1)
    except ForgeError as error:
        if error.status not in {HTTPStatus.FORBIDDEN, HTTPStatus.NOT_FOUND} or error.is_limit:
            raise
        return False
    return True


def _role(at: Inspection) -> SetupResult:
    """By the account's own: an app, and a workflow's own token, have none."""
    (account,) = at.driver.accounts()
    if account.endswith("[bot]"):
        return unknown("no_role")
    return met() if flag(told_of(at)["permissions"], "push") else missing()


SETUP = Setup(
    home=home,
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
        **BRANCH_RULES,
        "labels": labels,
    },
    bot={"account": _account, "scopes": _scopes, "reads": _reads, "role": _role},
)
