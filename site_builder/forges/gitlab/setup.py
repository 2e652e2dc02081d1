"""What of the set-up GitLab tells, by its REST API's official documentation (v4)."""

from __future__ import annotations

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
    from collections.abc import Iterable, Mapping

    from site_builder.forges.setup import Inspection, SetupResult

_DEVELOPER, _MAINTAINER = 30, 40
_PAGES = "KEPU_PAGES"
_SCOPE = "kepu-review"
"""The environment of the two jobs that may have the token."""
_ANYWHERE = "*"
_OFF = "disabled"


def _home(repository: str) -> str:
    return "/projects/" + quote(repository, safe="")


def _get(at: Inspection, path: str, **query: object) -> Any:
    return at.get(f"{_home(at.repository)}/{path}", **query)


def _entries(at: Inspection, path: str, key: str = "id") -> list[dict[str, Any]]:
    return at.entries(f"{_home(at.repository)}/{path}", key)


def _project(at: Inspection) -> Any:
    return at.get(_home(at.repository))


def _level(at: Inspection) -> int:
    """Return the level of the token's account, as a member here or of a group above."""
    held = _project(at)["permissions"]
    grants = [held.get(key) or {} for key in ("project_access", "group_access")]
    own = max((g["access_level"] for g in grants if g.get("access_level")), default=None)
    if own is None:  # by an invited group, or as the server's administrator
        number = at.get("/user")["id"]
        own = _get(at, f"members/all/{number}")["access_level"]
    return int(own)


def _token(at: Inspection) -> SetupResult:
    account = at.get("/user")["username"]
    enough = _level(at) >= _MAINTAINER
    return met(account=account) if enough else unknown("no_maintainer", account=account)


def _visibility(at: Inspection) -> SetupResult:
    return visibility(at, word(_project(at), "visibility"))


def _pipeline(at: Inspection) -> SetupResult:
    project = _project(at)
    if project.get("builds_access_level") == _OFF:
        return missing("no_pipelines")
    try:
        _get(at, "repository/files/.gitlab-ci.yml", ref=word(project, "default_branch"))
    except ForgeError as error:
        if error.status == HTTPStatus.NOT_FOUND:  # the repository itself was there
            return missing()
        raise
    return met()


def _variables(at: Inspection, key: str) -> list[Mapping[str, Any]]:
    """Return the variables of a name; their values are of no concern, and never shown."""
    return [v for v in _entries(at, "variables", "key") if v["key"] == key]


def _variable(at: Inspection) -> SetupResult:
    held = _variables(at, TOKEN)
    if not held:
        return missing()
    if any(v["environment_scope"] == _ANYWHERE for v in held):
        return missing("anywhere")
    ours = [v for v in held if fnmatchcase(_SCOPE, v["environment_scope"])]
    if not ours:
        return missing("elsewhere", scope=_SCOPE)
    if not all(flag(v, "protected") for v in ours):
        return missing("unprotected")
    return met() if all(flag(v, "masked") for v in ours) else missing("unmasked")


def _schedule(at: Inspection) -> SetupResult:
    default = word(_project(at), "default_branch")
    refs = {default, f"refs/heads/{default}"}
    ours = [s for s in _entries(at, "pipeline_schedules") if s["ref"] in refs]
    active = [s["cron"] for s in ours if flag(s, "active")]
    if active:
        return met(cron=quoted(active))
    return missing("paused") if ours else missing()


def _runner(at: Inspection) -> SetupResult:
    listed = _entries(at, "runners")
    if any(r.get("online") and not r.get("paused") for r in listed):
        return met()
    return missing("offline") if listed else missing()


def _rules(at: Inspection) -> list[Mapping[str, Any]]:
    """Return the protection that holds for the default branch; of several the widest counts."""
    default = word(_project(at), "default_branch")
    rules = _entries(at, "protected_branches")
    return [rule for rule in rules if fnmatchcase(default, rule["name"])]


def _pushing(at: Inspection) -> SetupResult:
    rules = _rules(at)
    if not rules:
        return missing()
    allowed = [a for rule in rules for a in rule["push_access_levels"] if a["access_level"] != 0]
    return missing("allowed", who=_who(allowed)) if allowed else met()


def _merging(at: Inspection) -> SetupResult:
    """Whoever is chosen by name was chosen on purpose."""
    rules = _rules(at)
    if not rules:
        return missing()
    levels = [a for rule in rules for a in rule["merge_access_levels"] if a["access_level"]]
    low = [a for a in levels if a["access_level"] < _MAINTAINER]
    return missing("allowed", who=_who(low)) if low else met()


def _who(levels: Iterable[Mapping[str, Any]]) -> str:
    return quoted(str(level["access_level_description"]) for level in levels)


def _discussions(at: Inspection) -> SetupResult:
    asked = flag(_project(at), "only_allow_merge_if_all_discussions_are_resolved")
    return met() if asked else missing()


def _pages(at: Inspection) -> SetupResult:
    held = _variables(at, _PAGES)
    if not held:
        return unknown("not_here")
    if any(v["value"] != "true" for v in held):
        return missing("other_value")
    if all(v["environment_scope"] != _ANYWHERE for v in held):
        return missing("narrow")
    project = _project(at)
    level = word(project, "pages_access_level")
    if level == _OFF:
        return missing("off")
    is_open = level == "public" or (level == "enabled" and project["visibility"] == "public")
    return met() if is_open else unknown("members_only")


def _stored(_: Inspection) -> SetupResult:
    return unknown("untried")


def _account(at: Inspection) -> SetupResult:
    return met(account=at.get("/user")["username"])


def _scopes(at: Inspection) -> SetupResult:
    told = at.get("/personal_access_tokens/self")
    scopes = quoted(told["scopes"])
    if "api" not in told["scopes"]:
        return missing(scopes=scopes)
    until = told.get("expires_at")
    return met("until", scopes=scopes, day=until) if until else met(scopes=scopes)


def _role(at: Inspection) -> SetupResult:
    return met() if _level(at) >= _DEVELOPER else missing()


SETUP = Setup(
    home=_home,
    repository={
        "token": _token,
        "visibility": _visibility,
        "pipeline": _pipeline,
        "bot": _stored,
        "variable": _variable,
        "schedule": _schedule,
        "runner": _runner,
        "merging": _merging,
        "pushing": _pushing,
        "discussions": _discussions,
        "pages": _pages,
        "labels": labels,
    },
    bot={"account": _account, "scopes": _scopes, "role": _role},
)
