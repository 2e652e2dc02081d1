"""What of the set-up Gitea and Forgejo tell, by their official descriptions (/api/swagger).

No address tells what a token is allowed: it is read off what reading is refused. Runners are
listed by newer versions of Gitea alone, and of them only the repository's own.
"""

from __future__ import annotations

import re
from fnmatch import fnmatchcase
from http import HTTPStatus
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from site_builder.forges.errors import ForgeError
from site_builder.forges.setup import (
    TOKEN,
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
    from collections.abc import Mapping

    from site_builder.forges.setup import Inspection, SetupResult

_MAIN = "main"
"""The branch that the pipeline names."""
_LABEL = "ubuntu-latest"
_FILE = ".gitea/workflows/review.yml"
_MOST = 50
_OLDEST = {"gitea": (1, 21), "forgejo": (7, 0)}
_VERSION = re.compile(r"(\d+)\.(\d+)")
_FORGEJO = "+gitea-"
"""What stands in the version of a Forgejo: the Gitea that its API is like."""
_LACKS_SCOPE = "required scope"
"""What a token is told that is not allowed an area at all; one that may not for want of the
account's own rights is told of those."""
_ODD_PATTERN = frozenset("{[\\")
"""Signs of a pattern that means more than Python's do."""
_RAN = frozenset(("success", "failure", "running"))
"""States of a task that some runner took."""


def _home(repository: str) -> str:
    return "/repos/" + quote(repository)


def _get(at: Inspection, path: str, **query: object) -> Any:
    return at.get(f"{_home(at.repository)}/{path}", **query)


def _repository(at: Inspection) -> Any:
    return at.get(_home(at.repository))


def _token(at: Inspection) -> SetupResult:
    account = at.get("/user")["login"]
    admin = flag(_repository(at)["permissions"], "admin")
    return met(account=account) if admin else unknown("no_admin", account=account)


def _visibility(at: Inspection) -> SetupResult:
    told = _repository(at)
    if flag(told, "private"):
        return visibility(at, "private")
    return visibility(at, "internal" if told.get("internal") else "public")


def _version(at: Inspection) -> SetupResult:
    told = at.get("/version")["version"]
    found = _VERSION.search(told)
    if found is None:
        return unknown("untold")
    kind = "forgejo" if _FORGEJO in told else "gitea"
    new_enough = tuple(map(int, found.groups())) >= _OLDEST[kind]
    return met(version=told) if new_enough else missing(version=told)


def _branch(at: Inspection) -> SetupResult:
    name = word(_repository(at), "default_branch")
    return met() if name == _MAIN else missing(name=name)


def _actions(at: Inspection) -> SetupResult:
    return met() if flag(_repository(at), "has_actions") else missing()


def _pipeline(at: Inspection) -> SetupResult:
    try:
        _get(at, f"contents/{_FILE}", ref=word(_repository(at), "default_branch"))
    except ForgeError as error:
        if error.status == HTTPStatus.NOT_FOUND:  # the repository itself was there
            return missing()
        raise
    return met()


def _runner(at: Inspection) -> SetupResult:
    """One of the repository's own is online, or some other has run the pipeline before."""
    try:
        told = _get(at, "actions/runners")  # of Forgejo a list, whose labels are their names
        listed = told if isinstance(told, list) else told["runners"]
        if any(map(_is_ready, listed or ())):
            return met()
    except ForgeError as error:
        if error.status not in {HTTPStatus.FORBIDDEN, HTTPStatus.NOT_FOUND} or error.is_limit:
            raise
    tasks = _get(at, "actions/tasks", limit=_MOST)["workflow_runs"] or ()
    name = _FILE.rpartition("/")[2]
    ran = any(t["workflow_id"] == name and t["status"] in _RAN for t in tasks)
    return met("ran") if ran else unknown("never_ran")


def _is_ready(runner: Mapping[str, Any]) -> bool:
    labels = runner["labels"] or ()
    fits = any((label if isinstance(label, str) else label["name"]) == _LABEL for label in labels)
    return fits and word(runner, "status") != "offline" and not runner.get("disabled")


def _secret(at: Inspection) -> SetupResult:
    held = at.entries(f"{_home(at.repository)}/actions/secrets", "name")
    return met() if any(secret["name"] == TOKEN for secret in held) else missing()


def _protected(at: Inspection) -> Any:
    """Return what anybody who may read is told of the branch's protection."""
    branch = quote(word(_repository(at), "default_branch"), safe="")
    return _get(at, f"branches/{branch}")


def _pushing(at: Inspection) -> SetupResult:
    branch = _protected(at)
    if not flag(branch, "protected"):
        return missing()
    rules = _get(at, "branch_protections")
    named = branch.get("effective_branch_protection_name") or branch["name"]
    rule = next((r for r in rules if named in {r.get("rule_name"), r.get("branch_name")}), None)
    if rule is None:
        return unknown("untold")
    return missing("allowed") if flag(rule, "enable_push") else met()


def _required(at: Inspection) -> SetupResult:
    """A context may be a pattern. Which of its names the check has depends on the version."""
    branch = _protected(at)
    if not flag(branch, "protected") or not flag(branch, "enable_status_check"):
        return missing()
    contexts = branch["status_check_contexts"]
    if not contexts:
        return unknown("unnamed")
    names = at.words["required"]
    asked = any(_matches(name, context) for name in names for context in contexts)
    if not asked and any(sign in context for context in contexts for sign in _ODD_PATTERN):
        return unknown("patterns", names=quoted(contexts))
    return met() if asked else missing("other_names", names=quoted(contexts))


def _matches(name: str, pattern: str) -> bool:
    return name == pattern or fnmatchcase(name, pattern)


def _guarded(_: Inspection) -> SetupResult:
    return unknown("by_people")


def _stored(_: Inspection) -> SetupResult:
    return unknown("untried")


def _account(at: Inspection) -> SetupResult:
    try:
        return met(account=at.get("/user")["login"])
    except ForgeError as error:
        if _lacks_scope(error):
            return unknown("no_name")
        raise


def _scopes(at: Inspection) -> SetupResult:
    """What may be written is not tried: nothing is ever written here."""
    areas = {
        "user": "/user",
        "repository": _home(at.repository),
        "issue": f"{_home(at.repository)}/labels",
    }
    lacking = [name for name, path in areas.items() if _is_refused(at, path)]
    return missing(names=quoted(lacking)) if lacking else unknown("only_read")


def _is_refused(at: Inspection, path: str) -> bool:
    try:
        at.get(path)
    except ForgeError as error:
        if _lacks_scope(error):
            return True
        raise
    return False


def _lacks_scope(error: ForgeError) -> bool:
    return error.status == HTTPStatus.FORBIDDEN and _LACKS_SCOPE in error.said


def _role(at: Inspection) -> SetupResult:
    return met() if flag(_repository(at)["permissions"], "push") else missing()


SETUP = Setup(
    home=_home,
    repository={
        "token": _token,
        "visibility": _visibility,
        "version": _version,
        "branch": _branch,
        "pipeline": _pipeline,
        "bot": _stored,
        "secret": _secret,
        "actions": _actions,
        "runner": _runner,
        "pushing": _pushing,
        "required": _required,
        "guarded": _guarded,
        "labels": labels,
    },
    bot={"account": _account, "scopes": _scopes, "role": _role},
)
