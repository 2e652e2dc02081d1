"""Each check of Gitea's and Forgejo's set-up: met, missing, not allowed, not there."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import pytest
from fake_setup import LACKS_ROLE, LACKS_SCOPE, Said, as_reader, refused, set_up, whole
from forges.setup_cases import Case, found, told, untried

from site_builder.forges.gitea.setup import SETUP

if TYPE_CHECKING:
    from fake_forge import FakeForge

OLD_NAME = "review / 检查填报内容 (pull_request)"
RAN = {"workflow_runs": [{"id": 1, "workflow_id": "review.yml", "status": "failure"}]}
WAITS = {"workflow_runs": [{"id": 1, "workflow_id": "review.yml", "status": "waiting"}]}
PLAIN = [{"id": 1, "name": "office", "status": "online", "labels": [{"name": "docker"}]}]
OLD_HOME = {k: v for k, v in whole("gitea")["/repos/henan/data"].items() if k != "has_actions"}
NO_RUNNERS = {"actions__runners": refused(404)}
"""As Forgejo and older versions of Gitea answer."""


def changed(**answers: Any) -> partial[FakeForge]:
    return partial(set_up, "gitea", **answers)


def version(text: str) -> partial[FakeForge]:
    return changed(version={"version": text})


def contexts(*names: str) -> partial[FakeForge]:
    return changed(branches__main={"status_check_contexts": list(names)})


def lacking(*areas: str) -> partial[FakeForge]:
    """A token that is not allowed some areas."""

    def made() -> FakeForge:
        forge = set_up("gitea")
        paths = {"user": "/user", "repository": "/repos/henan/data"}
        paths["issue"] = f"{paths['repository']}/labels"
        for area in areas:
            forge.held[paths[area]] = refused(403, LACKS_SCOPE.format(area))
        return forge

    return partial(made)


def runner(**more: Any) -> partial[FakeForge]:
    ready = {"id": 1, "status": "online", "disabled": False, "labels": [{"name": "ubuntu-latest"}]}
    return changed(actions__runners={"runners": [{**ready, **more}]})


def of_forgejo(*labels: str, status: str = "idle") -> partial[FakeForge]:
    return changed(actions__runners=[{"id": 1, "status": status, "labels": list(labels)}])


def reader() -> FakeForge:
    return as_reader(set_up("gitea"))


def unlabelled() -> FakeForge:
    forge = set_up("gitea")
    del forge.labels["待改"]
    return forge


CASES = [
    Case("token", "met", "", changed()),
    Case("token", "unknown", "no_admin", reader),
    Case("token", "unknown", "forbidden", lacking("user")),
    Case("visibility", "met", "", changed()),
    Case("visibility", "missing", "", changed(home={"private": False})),
    Case("visibility", "missing", "", changed(home={"private": False, "internal": True})),
    Case("version", "met", "", changed()),
    Case("version", "met", "", version("1.21.0")),
    Case("version", "met", "", version("7.0.1+gitea-1.21.11")),
    Case("version", "met", "", version("1.27.0+dev-123-gabcdef")),
    Case("version", "missing", "", version("1.20.6")),
    Case("version", "missing", "", version("1.21.11-1+gitea-1.21.11")),
    Case("version", "unknown", "untold", version("main")),
    Case("version", "unknown", "forbidden", changed(version=refused(403))),
    Case("branch", "met", "", changed()),
    Case("branch", "missing", "", changed(home={"default_branch": "master"})),
    Case("actions", "met", "", changed()),
    Case("actions", "missing", "", changed(home={"has_actions": False})),
    Case("actions", "unknown", "untold", changed(home=Said(200, OLD_HOME))),
    Case("pipeline", "met", "", changed()),
    Case("pipeline", "missing", "", changed(**{"workflows__review.yml": refused(404)})),
    Case("pipeline", "unknown", "forbidden", changed(**{"workflows__review.yml": refused(403)})),
    Case("bot", "unknown", "untried", changed()),
    Case("secret", "met", "", changed()),
    Case("secret", "missing", "", changed(actions__secrets=[{"name": "OTHER"}])),
    Case("secret", "unknown", "forbidden", reader),
    Case("secret", "unknown", "not_found", changed(actions__secrets=refused(404))),
    Case("runner", "met", "", changed()),
    Case("runner", "met", "ran", changed(actions__tasks=RAN, **NO_RUNNERS)),
    Case("runner", "unknown", "never_ran", changed(actions__tasks=WAITS, **NO_RUNNERS)),
    Case("runner", "unknown", "never_ran", runner(status="offline")),
    Case("runner", "unknown", "never_ran", runner(disabled=True)),
    Case("runner", "unknown", "never_ran", runner(labels=[{"name": "docker"}])),
    Case("runner", "met", "", of_forgejo("docker", "ubuntu-latest")),
    Case("runner", "unknown", "never_ran", of_forgejo("docker")),
    Case("runner", "unknown", "never_ran", of_forgejo("ubuntu-latest", status="offline")),
    Case("runner", "unknown", "not_found", changed(actions__tasks=refused(404), **NO_RUNNERS)),
    Case("pushing", "met", "", changed()),
    Case("pushing", "missing", "", changed(branches__main={"protected": False})),
    Case("pushing", "missing", "allowed",
         changed(branch_protections=[{"rule_name": "main", "enable_push": True}])),
    Case("pushing", "unknown", "untold",
         changed(branch_protections=[{"rule_name": "other", "enable_push": True}])),
    Case("pushing", "unknown", "forbidden", reader),
    Case("required", "met", "", changed()),
    Case("required", "met", "", reader),
    Case("required", "met", "", contexts(OLD_NAME)),
    Case("required", "met", "", contexts("review / *")),
    Case("required", "missing", "", changed(branches__main={"protected": False})),
    Case("required", "missing", "", changed(branches__main={"enable_status_check": False})),
    Case("required", "missing", "other_names", contexts("build")),
    Case("required", "unknown", "unnamed", contexts()),
    Case("required", "unknown", "patterns", contexts("review / {检查填报内容,预览} (*)")),
    Case("required", "met", "", contexts("build", "*(pull_request*)")),
    Case("required", "unknown", "not_found", changed(branches__main=refused(404))),
    Case("guarded", "unknown", "by_people", changed()),
    Case("labels", "met", "", changed()),
    Case("labels", "met", "made_later", unlabelled),
    Case("labels", "unknown", "forbidden", lacking("issue")),
    Case("account", "met", "", changed()),
    Case("account", "unknown", "no_name", lacking("user")),
    Case("account", "unknown", "forbidden", changed(user=refused(403, LACKS_ROLE))),
    Case("scopes", "missing", "", lacking("issue")),
    Case("scopes", "missing", "", lacking("user", "repository", "issue")),
    Case("scopes", "unknown", "only_read", changed()),
    Case("scopes", "unknown", "forbidden", changed(user=refused(403, LACKS_ROLE))),
    Case("role", "met", "", changed()),
    Case("role", "missing", "", changed(home={"permissions": {"push": False, "admin": False}})),
    Case("role", "unknown", "forbidden", lacking("repository")),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda c: f"{c.check}-{c.state}-{c.reason}")
def test_a_check(case: Case) -> None:
    assert told(case.forge(), case.check) == case.told


def test_every_outcome_is_tried() -> None:
    assert untried(SETUP, CASES) == set()


def test_long_lists_are_read_to_their_end() -> None:
    secrets = [{"name": f"OTHER_{n}"} for n in range(60)]
    forge = set_up("gitea", actions__secrets=[*secrets, {"name": "KEPU_TOKEN"}])
    assert told(forge, "secret") == ("met", "met")


def test_every_scope_that_is_lacking_is_said() -> None:
    finding = found(lacking("user", "issue")(), "scopes")
    assert finding
    assert finding.result.facts["names"] == "“user”、“issue”"
