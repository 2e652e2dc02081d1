"""Each check of GitHub's set-up: met, missing, not allowed, not there."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import pytest
from fake_setup import Said, as_reader, refused, set_up, whole
from forges.setup_cases import Case, found, told, untried

from site_builder.forges.github.setup import SETUP

if TYPE_CHECKING:
    from fake_forge import FakeForge

HOME = "/repos/henan/data"
RULES = f"{HOME}/rules/branches/main"


def changed(**answers: Any) -> partial[FakeForge]:
    return partial(set_up, "github", **answers)


def rules_without(kind: str, key: str = "", **more: Any) -> partial[FakeForge]:
    """The rules without one of a kind, or with another value for one of its parameters."""
    kept = []
    for rule in whole("github")[RULES]:
        if rule["type"] == kind and key:
            kept.append({**rule, "parameters": {**rule["parameters"], key: more["value"]}})
        elif rule["type"] != kind:
            kept.append(rule)
    return changed(rules__branches__main=kept)


def classic(**protection: Any) -> partial[FakeForge]:
    """No rulesets, but the older protection of the branch."""
    return changed(
        rules__branches__main=[],
        branches__main={"protected": True},
        branches__main__protection={"url": "", **protection},
    )


def public(**answers: Any) -> partial[FakeForge]:
    return changed(home={"visibility": "public"}, **answers)


def scopes(told_scopes: str | None, visibility: str = "private") -> partial[FakeForge]:
    home = {**whole("github")[HOME], "visibility": visibility}
    headers = {} if told_scopes is None else {"X-OAuth-Scopes": told_scopes}
    return changed(home=Said(200, home, headers))


def reader(**answers: Any) -> FakeForge:
    return as_reader(set_up("github", **answers))


def unlabelled() -> FakeForge:
    forge = set_up("github")
    del forge.labels["缺报"]
    return forge


def app() -> FakeForge:
    forge = set_up("github")
    forge.bot = "github-actions[bot]"
    return forge


WORKFLOWS = whole("github")[f"{HOME}/actions/workflows"]["workflows"]
OFF = [{**w, "state": "disabled_manually"} for w in WORKFLOWS]
CHECKS = "required_status_checks"
CASES = [
    Case("token", "met", "", changed()),
    Case("token", "unknown", "no_admin", reader),
    Case("visibility", "met", "", changed()),
    Case("visibility", "missing", "", changed(home={"visibility": "internal"})),
    Case("branch", "met", "", changed()),
    Case("branch", "missing", "", changed(home={"default_branch": "master"})),
    Case("workflows", "met", "", changed()),
    Case("workflows", "missing", "", changed(actions__workflows={"workflows": WORKFLOWS[1:]})),
    Case("workflows", "missing", "off", changed(actions__workflows={"workflows": OFF})),
    Case("workflows", "unknown", "not_found", changed(actions__workflows=refused(404))),
    Case("pages", "met", "", changed()),
    Case("pages", "missing", "", changed(pages=refused(404))),
    Case("pages", "missing", "other_source", changed(pages={"build_type": "legacy"})),
    Case("pages", "unknown", "not_here", changed(actions__workflows={"workflows": OFF})),
    Case("pages", "unknown", "untold", changed(pages={"build_type": None})),
    Case("pages", "unknown", "not_found", reader),
    Case("actions", "met", "", changed()),
    Case("actions", "met", "", changed(actions__permissions={"allowed_actions": "all"})),
    Case("actions", "missing", "", changed(actions__permissions={"enabled": False})),
    Case("actions", "missing", "not_allowed",
         changed(actions__permissions={"allowed_actions": "local_only"})),
    Case("actions", "missing", "not_allowed",
         changed(**{"selected-actions": {"github_owned_allowed": False}})),
    Case("actions", "unknown", "forbidden", reader),
    Case("approval", "met", "", public(**{
        "fork-pr-contributor-approval": {"approval_policy": "all_external_contributors"}})),
    Case("approval", "missing", "", public(**{
        "fork-pr-contributor-approval": {"approval_policy": "first_time_contributors"}})),
    Case("approval", "unknown", "not_found", public()),
    Case("forks", "met", "", changed()),
    Case("forks", "missing", "", changed(**{
        "fork-pr-workflows-private-repos": {"run_workflows_from_fork_pull_requests": False}})),
    Case("forks", "missing", "leaks", changed(**{
        "fork-pr-workflows-private-repos": {"send_write_tokens_to_workflows": True}})),
    Case("forks", "missing", "leaks", changed(**{
        "fork-pr-workflows-private-repos": {"send_secrets_and_variables": True}})),
    Case("forks", "unknown", "forbidden", reader),
    Case("rights", "met", "", changed()),
    Case("rights", "missing", "",
         changed(permissions__workflow={"default_workflow_permissions": "write"})),
    Case("rights", "unknown", "forbidden", reader),
    Case("approving", "met", "", changed()),
    Case("approving", "missing", "",
         changed(permissions__workflow={"can_approve_pull_request_reviews": True})),
    Case("approving", "unknown", "forbidden", reader),
    Case("proposals", "met", "", changed()),
    Case("proposals", "met", "", classic(required_pull_request_reviews={"url": ""})),
    Case("proposals", "missing", "", classic()),
    Case("proposals", "missing", "", rules_without("pull_request")),
    Case("proposals", "unknown", "forbidden", changed(rules__branches__main=refused(403))),
    Case("proposals", "unknown", "not_found",
         partial(reader, rules__branches__main=[], branches__main={"protected": True})),
    Case("owners", "met", "", changed()),
    Case("owners", "met", "",
         classic(required_pull_request_reviews={"require_code_owner_reviews": True})),
    Case("owners", "missing", "",
         rules_without("pull_request", "require_code_owner_review", value=False)),
    Case("required", "met", "", changed()),
    Case("required", "met", "",
         classic(required_status_checks={"contexts": ["检查填报内容", "核对检查结果", "别的"]})),
    Case("required", "missing", "", classic(required_status_checks=None)),
    Case("required", "missing", "",
         rules_without(CHECKS, CHECKS, value=[{"context": "检查填报内容"}])),
    Case("required", "unknown", "forbidden", changed(rules__branches__main=refused(403))),
    Case("strict", "met", "", changed()),
    Case("strict", "met", "", classic(required_status_checks={"strict": True})),
    Case("strict", "missing", "",
         rules_without(CHECKS, "strict_required_status_checks_policy", value=False)),
    Case("labels", "met", "", changed()),
    Case("labels", "met", "made_later", unlabelled),
    Case("account", "met", "", changed()),
    Case("scopes", "met", "", scopes("gist, repo")),
    Case("scopes", "met", "", scopes("public_repo", "public")),
    Case("scopes", "missing", "", scopes("public_repo")),
    Case("scopes", "missing", "", scopes("read:user, repo:status")),
    Case("scopes", "unknown", "untold_scopes", scopes(None)),
    Case("reads", "met", "", changed()),
    Case("reads", "missing", "", changed(issues=refused(403))),
    Case("reads", "missing", "", changed(issues=refused(404))),
    Case("role", "met", "", changed()),
    Case("role", "missing", "", changed(home={"permissions": {"push": False, "admin": False}})),
    Case("role", "unknown", "no_role", app),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda c: f"{c.check}-{c.state}-{c.reason}")
def test_a_check(case: Case) -> None:
    assert told(case.forge(), case.check) == case.told


def test_every_outcome_is_tried() -> None:
    assert untried(SETUP, CASES) == set()


def test_which_checks_are_not_required_is_said() -> None:
    finding = found(rules_without(CHECKS)(), "required")
    assert finding
    assert finding.result.facts["names"] == "“检查填报内容”、“核对检查结果”"


@pytest.mark.parametrize(("check", "visibility"), [("approval", "private"), ("forks", "public")])
def test_of_forks_that_is_asked_which_the_repository_s_visibility_has(
    check: str, visibility: str
) -> None:
    assert found(set_up("github", home={"visibility": visibility}), check) is None
