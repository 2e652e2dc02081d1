"""What a token may do on each forge, by the forge's own description or source.

GitHub: docs.github.com; repository github/docs.
Gitea: repository go-gitea/gitea, at the release named. Forgejo: repository forgejo/forgejo, 9.0,
where the same files say the same, and forgejo.org/docs, "Automatic token".
GitLab: docs.gitlab.com; repository gitlab-org/gitlab, folder doc.

A rule that is described nowhere does not stand here.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

FORBIDDEN = 403
READ_ONLY = frozenset(("GET", "HEAD"))


class Right(Enum):
    """What a request needs of its token."""

    READ = auto()
    KNOW_ITSELF = auto()
    """To ask whose token it is."""
    COMMENT = auto()
    LABEL = auto()
    STATUS = auto()
    MERGE = auto()


ALL = frozenset(Right)


@dataclass(frozen=True)
class Holder:
    """Whose token it is, and what it may."""

    account: str
    rights: frozenset[Right] = ALL


def needed(method: str, path: str) -> Right:
    """Return the right that a request needs; in what counts here addresses are alike."""
    parts = path.strip("/").split("/")
    if parts[-1] in {"graphql", "user"}:
        return Right.KNOW_ITSELF
    if method in READ_ONLY:
        return Right.READ
    if parts[-1] == "merge":
        return Right.MERGE
    if "statuses" in parts or "check-runs" in parts:
        return Right.STATUS
    if "comments" in parts or "notes" in parts:
        return Right.COMMENT
    return Right.LABEL


# GitHub


_GITHUB_WRITES = {
    # content/rest/authentication/permissions-required-for-github-apps.md: comments and labels of a
    # pull request go by either of the two.
    "issues": {Right.COMMENT, Right.LABEL},
    "pull-requests": {Right.COMMENT, Right.LABEL},
    "statuses": {Right.STATUS},
    "contents": {Right.MERGE},
}


def github_job(event: str, declared: Mapping[str, str], *, is_fork: bool) -> Holder:
    """Return what a job's own token may do.

    data/reusables/developer-site/pull_request_forked_repos_link.md: in a pull request from a fork
    it only reads, whatever the workflow declares.
    content/actions/reference/workflows-and-actions/events-that-trigger-workflows.md, workflow_run:
    it may write even if the run before could not.
    content/actions/reference/workflow-syntax-for-github-actions.md, permissions: what is not
    declared, where something is, is none.
    """
    rights = {Right.READ, Right.KNOW_ITSELF}
    if not (event == "pull_request" and is_fork):
        for name, mode in declared.items():
            if mode == "write":
                rights |= _GITHUB_WRITES.get(name, set())
    return Holder("github-actions[bot]", frozenset(rights))


def github_secrets(event: str, stored: Mapping[str, str], *, is_fork: bool) -> Mapping[str, str]:
    """Return the secrets of a run.

    data/reusables/actions/forked-secrets.md: none but the job's own token in a run that a fork
    started; workflow_run as above.
    """
    return {} if event == "pull_request" and is_fork else stored


# Gitea and Forgejo

_GITEA_STRICT = (1, 26)
_GITEA_STATES_THE_EVENT = (1, 23)
_GITEA_SKIPS = (1, 22)
_SKIPPING = ("[skip ci]", "[ci skip]", "[no ci]", "[skip actions]", "[actions skip]")


def gitea_job(version: tuple[int, int], *, is_fork: bool) -> Holder:
    """Return what a job's own token may do, whichever event started it.

    Up to 1.25, and Forgejo: routers/api/v1/api.go, repoAssignment: read for a fork's task, else
    write; routers/api/v1/repo/issue_comment.go, CreateIssueComment: whoever reads may comment;
    issue_label.go, AddIssueLabels: only whoever writes may label.
    From 1.26: models/actions/token_permissions.go clamps a fork's task to
    models/repo/repo_unit_actions.go, MakeRestrictedPermissions: nothing of pull requests, so that
    in a private repository not even a comment is written. A public one it reads as anybody does
    (models/perm/access/repo_permission.go, GetActionsUserRepoPermission); here it is private.
    """
    if not is_fork:
        return Holder("gitea-actions", ALL - {Right.KNOW_ITSELF})
    if version >= _GITEA_STRICT:
        return Holder("gitea-actions", frozenset())
    return Holder("gitea-actions", frozenset((Right.READ, Right.COMMENT)))


def gitea_secrets(event: str, stored: Mapping[str, str], *, is_fork: bool) -> Mapping[str, str]:
    """Return the secrets of a task: models/secret/secret.go, GetSecretsOfTask."""
    return {} if is_fork and event != "pull_request_target" else stored


def gitea_account(scopes: Collection[str], *, writes: bool) -> Holder:
    """Return what an account's token may do; `writes` if it is a collaborator who may write.

    routers/api/v1/api.go, tokenRequiresScopes: comments and labels go by `issue`, pull requests,
    statuses and merges by `repository`, `/user` by `user`; write includes read.
    """

    def has(category: str, mode: str) -> bool:
        return not {f"{category}:{mode}", f"{category}:write"}.isdisjoint(scopes)

    granted = {
        Right.READ: has("repository", "read") and has("issue", "read"),
        Right.KNOW_ITSELF: has("user", "read"),
        Right.COMMENT: has("issue", "write"),
        Right.LABEL: has("issue", "write") and writes,
        Right.STATUS: has("repository", "write") and writes,
        Right.MERGE: has("repository", "write") and writes,
    }
    return Holder(
        "kepu-bot", frozenset(right for right, is_granted in granted.items() if is_granted)
    )


def gitea_status_name(version: tuple[int, int], workflow: str, job: str) -> str:
    """Return what a job of `pull_request_target` is called as a check of its commit.

    services/actions/commit_status.go; the event is told from 1.23 on (go-gitea #31703).
    """
    event = "pull_request_target" if version >= _GITEA_STATES_THE_EVENT else "pull_request"
    return f"{workflow} / {job} ({event})"


def gitea_runs_after(ended: Collection[str]) -> bool:
    """Whether a job runs after those that it needs, whatever its `if` says of their failure.

    Seen not to on a build of November 2023 (go-gitea #27906); from which release on it does is not
    known, so that nothing may rest on it.
    """
    return all(conclusion == "success" for conclusion in ended)


def gitea_skips(version: tuple[int, int], message: str, title: str) -> bool:
    """Whether nothing runs: services/actions/notifier_helper.go, skipWorkflows, from 1.22 on."""
    return version >= _GITEA_SKIPS and any(s in message or s in title for s in _SKIPPING)


# GitLab


@dataclass(frozen=True)
class Variable:
    """A variable of a project's settings."""

    value: str
    is_protected: bool = True
    environment: str = "*"


_ROLES = ("Reporter", "Developer", "Maintainer")


def gitlab_variables(
    stored: Mapping[str, Variable], environment: str, *, is_fork_s: bool, is_protected_ref: bool
) -> Mapping[str, str]:
    """Return the variables of a job, by the environment that it names.

    doc/ci/pipelines/merge_request_pipelines.md, "Use with forked projects": the fork's pipeline
    runs in the fork, with the fork's own variables.
    doc/ci/variables/_index.md, "Protect a CI/CD variable": only where the branch is protected.
    doc/ci/environments/_index.md, "Limit the environment scope of a CI/CD variable".
    """
    if is_fork_s:
        return {}
    return {
        name: variable.value
        for name, variable in stored.items()
        if (is_protected_ref or not variable.is_protected)
        and variable.environment in {"*", environment}
    }


def gitlab_member(role: str, *, may_push: bool) -> Holder:
    """Return what a member's token of scope `api` may do; `may_push` to the protected branch.

    doc/user/permissions.md: comments from Guest, labels of merge requests from Developer; a merge
    needs leave to merge into the branch (doc/user/project/repository/branches/protected.md).
    """
    rights = {Right.READ, Right.KNOW_ITSELF, Right.COMMENT}
    if _ROLES.index(role) >= _ROLES.index("Developer"):
        rights |= {Right.LABEL, Right.STATUS}
    if may_push:
        rights.add(Right.MERGE)
    return Holder("project_1_bot", frozenset(rights))
