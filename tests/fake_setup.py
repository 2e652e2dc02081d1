"""What a repository that is wholly set up is said to be, in the form of each forge's description.

GitHub: `@octokit/openapi`; GitLab: its API's documentation; Gitea and Forgejo: their swagger. Who
may ask is taken from there as well: `as_reader` leaves what anybody may ask who may read.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from fake_forge import FakeForge

GITHUB, GITLAB, GITEA = "/repos/henan/data", "/projects/1", "/repos/henan/data"
HOMES = {"github": GITHUB, "gitlab": GITLAB, "gitea": GITEA}
LACKS_SCOPE = "token does not have at least one of required scope(s): [read:{}]"
"""Of Gitea and Forgejo, about a token."""
LACKS_ROLE = "user should be an owner or a collaborator with admin write of a repository"
"""Of Gitea and Forgejo, about an account."""


@dataclass(frozen=True)
class Said:
    """An answer other than a plain 200."""

    status: int = 200
    value: Any = field(default_factory=dict)
    headers: dict[str, str] = field(default_factory=dict)


def refused(status: int, message: str = "") -> Said:
    """Return a refusal, in the form that all of them have."""
    return Said(status, {"message": message})


def whole(kind: str) -> dict[str, Any]:
    """Return path → answer of a private repository in which nothing is missing."""
    made: dict[str, Any] = {"github": _github, "gitlab": _gitlab, "gitea": _gitea}[kind]()
    return made


def set_up(kind: str, **changed: Any) -> FakeForge:
    """Return a forge with such a repository; `changed` replaces answers, by the end of a path.

    `home` is the repository's own answer; in the other names `__` stands for a slash.
    """
    forge = FakeForge(kind, bot="wang", labels={"待改": "", "缺报": "", "通过": ""})
    forge.held = whole(kind)
    for name, answer in changed.items():
        alter(forge, name, answer)
    return forge


def alter(forge: FakeForge, name: str, answer: Any) -> None:
    """Replace an answer, or some of its keys where both are objects."""
    end = name.replace("__", "/")
    home = HOMES[forge.kind]
    whole_path = home if end == "home" else f"{home}/{end}"
    ends = (path for path in forge.held if path.endswith(f"/{end}"))
    path = whole_path if whole_path in forge.held else next(ends)
    before = forge.held[path]
    merges = isinstance(before, dict) and isinstance(answer, dict)
    forge.held[path] = {**before, **answer} if merges else answer


def as_reader(forge: FakeForge) -> FakeForge:
    """Leave what a token may ask whose account may only read, or write, but not administer."""
    home = HOMES[forge.kind]
    if forge.kind == "gitlab":
        forge.held[home]["permissions"] = {"project_access": {"access_level": 30}}
    else:
        forge.held[home]["permissions"] = {"admin": False, "push": True, "pull": True}
    for path in forge.held:
        end = path.removeprefix(f"{home}/")
        if end in _OF_ADMINISTRATORS[forge.kind]:
            forge.held[path] = refused(_OF_ADMINISTRATORS[forge.kind][end], LACKS_ROLE)
    return forge


_OF_ADMINISTRATORS = {
    "github": {
        "actions/permissions": 403,
        "actions/permissions/workflow": 403,
        "actions/permissions/selected-actions": 403,
        "actions/permissions/fork-pr-contributor-approval": 404,
        "actions/permissions/fork-pr-workflows-private-repos": 403,
        "branches/main/protection": 404,
        "pages": 404,
    },
    "gitlab": {"variables": 403, "runners": 403, "protected_branches": 403},
    "gitea": {"branch_protections": 403, "actions/secrets": 403, "actions/runners": 403},
}


def _github() -> dict[str, Any]:
    workflows = [
        {"id": n, "name": name, "path": f".github/workflows/{name}.yml", "state": "active"}
        for n, name in enumerate(("check", "pages", "review"), 1)
    ]
    checks = [{"context": "检查填报内容"}, {"context": "核对检查结果"}]
    home = {
        "visibility": "private",
        "private": True,
        "default_branch": "main",
        "permissions": {"admin": True, "push": True, "pull": True},
    }
    return {
        GITHUB: home,
        f"{GITHUB}/issues": [],
        f"{GITHUB}/actions/workflows": {"total_count": 3, "workflows": workflows},
        f"{GITHUB}/pages": {"build_type": "workflow", "status": "built", "public": True},
        f"{GITHUB}/actions/permissions": {"enabled": True, "allowed_actions": "selected"},
        f"{GITHUB}/actions/permissions/selected-actions": {
            "github_owned_allowed": True, "verified_allowed": False, "patterns_allowed": [],
        },
        f"{GITHUB}/actions/permissions/fork-pr-contributor-approval": refused(404),
        f"{GITHUB}/actions/permissions/fork-pr-workflows-private-repos": {
            "run_workflows_from_fork_pull_requests": True,
            "send_write_tokens_to_workflows": False,
            "send_secrets_and_variables": False,
            "require_approval_for_fork_pr_workflows": True,
        },
        f"{GITHUB}/actions/permissions/workflow": {
            "default_workflow_permissions": "read", "can_approve_pull_request_reviews": False,
        },
        f"{GITHUB}/rules/branches/main": [
            {"type": "deletion"},
            {
                "type": "pull_request",
                "parameters": {
                    "dismiss_stale_reviews_on_push": True,
                    "require_code_owner_review": True,
                    "require_last_push_approval": False,
                    "required_approving_review_count": 1,
                    "required_review_thread_resolution": False,
                },
            },
            {
                "type": "required_status_checks",
                "parameters": {
                    "required_status_checks": checks,
                    "strict_required_status_checks_policy": True,
                },
            },
        ],
        f"{GITHUB}/branches/main": {"name": "main", "protected": False},
        f"{GITHUB}/branches/main/protection": refused(404, "Branch not protected"),
    }  # fmt: skip


def _gitlab() -> dict[str, Any]:
    def level(number: int) -> dict[str, Any]:
        names = {0: "No one", 30: "Developers + Maintainers", 40: "Maintainers"}
        return {"id": 1, "access_level": number, "access_level_description": names[number]}

    variable = {
        "variable_type": "env_var", "key": "KEPU_TOKEN", "value": None, "protected": True,
        "masked": True, "hidden": True, "raw": False, "environment_scope": "kepu-review",
    }  # fmt: skip
    pages = {
        "key": "KEPU_PAGES", "value": "true", "protected": False, "masked": False,
        "environment_scope": "*",
    }  # fmt: skip
    home = {
        "id": 1,
        "visibility": "private",
        "default_branch": "main",
        "builds_access_level": "enabled",
        "pages_access_level": "public",
        "only_allow_merge_if_all_discussions_are_resolved": True,
        "permissions": {"project_access": {"access_level": 40}, "group_access": None},
    }
    runner = {"id": 8, "paused": False, "online": True, "status": "online", "is_shared": False}
    return {
        "/user": {"id": 7, "username": "wang"},
        "/personal_access_tokens/self": {
            "id": 4, "scopes": ["api"], "active": True, "expires_at": "2027-06-30",
        },
        GITLAB: home,
        f"{GITLAB}/members/all/7": {"id": 7, "access_level": 40},
        f"{GITLAB}/repository/files/.gitlab-ci.yml": {"file_path": ".gitlab-ci.yml"},
        f"{GITLAB}/variables": [variable, pages],
        f"{GITLAB}/pipeline_schedules": [
            {"id": 13, "ref": "refs/heads/main", "cron": "0 10,16 * * 1-5", "active": True}
        ],
        f"{GITLAB}/runners": [runner],
        f"{GITLAB}/protected_branches": [
            {
                "id": 1,
                "name": "main",
                "push_access_levels": [level(0)],
                "merge_access_levels": [level(40)],
                "allow_force_push": False,
            }
        ],
    }  # fmt: skip


def _gitea() -> dict[str, Any]:
    check = "review / 检查填报内容 (pull_request_target)"
    home = {
        "private": True,
        "internal": False,
        "has_actions": True,
        "default_branch": "main",
        "permissions": {"admin": True, "push": True, "pull": True},
    }
    runner = {
        "id": 1, "name": "office", "status": "online", "busy": False, "disabled": False,
        "labels": [{"id": 1, "name": "ubuntu-latest", "type": "custom"}],
    }  # fmt: skip
    return {
        "/user": {"login": "wang"},
        "/version": {"version": "1.24.6"},
        GITEA: home,
        f"{GITEA}/contents/.gitea/workflows/review.yml": {"type": "file", "name": "review.yml"},
        f"{GITEA}/actions/runners": {"runners": [runner], "total_count": 1},
        f"{GITEA}/actions/tasks": {"workflow_runs": None, "total_count": 0},
        f"{GITEA}/actions/secrets": [{"name": "KEPU_TOKEN", "created_at": "2026-01-01T00:00:00Z"}],
        f"{GITEA}/branches/main": {
            "name": "main",
            "protected": True,
            "enable_status_check": True,
            "status_check_contexts": [check],
            "effective_branch_protection_name": "main",
        },
        f"{GITEA}/branch_protections": [
            {"rule_name": "main", "branch_name": "main", "enable_push": False}
        ],
    }
