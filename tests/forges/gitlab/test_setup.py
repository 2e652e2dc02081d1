"""Each check of GitLab's set-up: met, missing, not allowed, not there."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import pytest
from fake_setup import as_reader, refused, set_up, whole
from forges.setup_cases import Case, found, told, untried

from site_builder.forges.gitlab.setup import SETUP

if TYPE_CHECKING:
    from fake_forge import FakeForge

HOME = "/projects/1"
TOKEN, PAGES = whole("gitlab")[f"{HOME}/variables"]
(RULE,) = whole("gitlab")[f"{HOME}/protected_branches"]
(SCHEDULE,) = whole("gitlab")[f"{HOME}/pipeline_schedules"]
(RUNNER,) = whole("gitlab")[f"{HOME}/runners"]
PUSHERS = {"access_level": 40, "access_level_description": "Maintainers"}
DEVELOPERS = {"access_level": 30, "access_level_description": "Developers + Maintainers"}
CHOSEN = {"access_level": None, "user_id": 7, "access_level_description": "Wang"}


def changed(**answers: Any) -> partial[FakeForge]:
    return partial(set_up, "gitlab", **answers)


def variable(**more: Any) -> partial[FakeForge]:
    return changed(variables=[{**TOKEN, **more}])


def pages(level: str = "public", visibility: str = "private", **more: Any) -> partial[FakeForge]:
    home = {"pages_access_level": level, "visibility": visibility}
    return changed(home=home, variables=[{**PAGES, **more}])


def rule(**more: Any) -> partial[FakeForge]:
    return changed(protected_branches=[{**RULE, **more}])


def schedule(**more: Any) -> partial[FakeForge]:
    return changed(pipeline_schedules=[{**SCHEDULE, **more}])


def runner(**more: Any) -> partial[FakeForge]:
    return changed(runners=[{**RUNNER, **more}])


def level(number: int | None, group: int | None = None) -> partial[FakeForge]:
    held = {
        "project_access": None if number is None else {"access_level": number},
        "group_access": None if group is None else {"access_level": group},
    }
    return changed(home={"permissions": held})


def reader() -> FakeForge:
    return as_reader(set_up("gitlab"))


def another_variable() -> FakeForge:
    """One of the name for jobs that are not ours does no harm."""
    other = {**TOKEN, "environment_scope": "production", "protected": False}
    return set_up("gitlab", variables=[other, TOKEN])


def unlabelled() -> FakeForge:
    forge = set_up("gitlab")
    del forge.labels["通过"]
    return forge


CASES = [
    Case("token", "met", "", changed()),
    Case("token", "met", "", level(None, 50)),
    Case("token", "met", "", level(None)),
    Case("token", "unknown", "no_maintainer", reader),
    Case("visibility", "met", "", changed()),
    Case("visibility", "missing", "", changed(home={"visibility": "public"})),
    Case("pipeline", "met", "", changed()),
    Case("pipeline", "missing", "", changed(**{"files__.gitlab-ci.yml": refused(404)})),
    Case("pipeline", "missing", "no_pipelines", changed(home={"builds_access_level": "disabled"})),
    Case("pipeline", "unknown", "forbidden", changed(**{"files__.gitlab-ci.yml": refused(403)})),
    Case("bot", "unknown", "untried", changed()),
    Case("variable", "met", "", changed()),
    Case("variable", "missing", "", changed(variables=[])),
    Case("variable", "missing", "anywhere", variable(environment_scope="*")),
    Case("variable", "missing", "elsewhere", variable(environment_scope="production")),
    Case("variable", "met", "", variable(environment_scope="kepu-*")),
    Case("variable", "met", "", another_variable),
    Case("variable", "missing", "unprotected", variable(protected=False)),
    Case("variable", "missing", "unmasked", variable(masked=False)),
    Case("variable", "unknown", "forbidden", reader),
    Case("schedule", "met", "", changed()),
    Case("schedule", "met", "", schedule(ref="main")),
    Case("schedule", "missing", "", schedule(ref="refs/heads/other")),
    Case("schedule", "missing", "paused", schedule(active=False)),
    Case("schedule", "unknown", "forbidden", changed(pipeline_schedules=refused(403))),
    Case("schedule", "unknown", "not_found", changed(pipeline_schedules=refused(404))),
    Case("runner", "met", "", changed()),
    Case("runner", "missing", "", changed(runners=[])),
    Case("runner", "missing", "offline", runner(online=False)),
    Case("runner", "missing", "offline", runner(paused=True)),
    Case("runner", "unknown", "forbidden", reader),
    Case("pushing", "met", "", changed()),
    Case("pushing", "met", "", rule(name="m*")),
    Case("pushing", "missing", "", changed(protected_branches=[])),
    Case("pushing", "missing", "", rule(name="release")),
    Case("pushing", "missing", "allowed", rule(push_access_levels=[PUSHERS])),
    Case("pushing", "missing", "allowed", rule(push_access_levels=[CHOSEN])),
    Case("pushing", "unknown", "forbidden", reader),
    Case("merging", "met", "", changed()),
    Case("merging", "met", "", rule(merge_access_levels=[CHOSEN])),
    Case("merging", "missing", "", changed(protected_branches=[])),
    Case("merging", "missing", "allowed", rule(merge_access_levels=[DEVELOPERS])),
    Case("merging", "unknown", "forbidden", reader),
    Case("discussions", "met", "", changed()),
    Case("discussions", "missing", "",
         changed(home={"only_allow_merge_if_all_discussions_are_resolved": False})),
    Case("pages", "met", "", changed()),
    Case("pages", "met", "", pages("enabled", "public")),
    Case("pages", "missing", "other_value", pages(value="True")),
    Case("pages", "missing", "narrow", pages(environment_scope="production")),
    Case("pages", "met", "", pages(protected=True)),
    Case("pages", "missing", "off", pages("disabled")),
    Case("pages", "unknown", "members_only", pages("private")),
    Case("pages", "unknown", "not_here", changed(variables=[TOKEN])),
    Case("pages", "unknown", "forbidden", reader),
    Case("labels", "met", "", changed()),
    Case("labels", "met", "made_later", unlabelled),
    Case("account", "met", "", changed()),
    Case("account", "unknown", "forbidden", changed(user=refused(403))),
    Case("scopes", "met", "until", changed()),
    Case("scopes", "met", "", changed(self={"expires_at": None})),
    Case("scopes", "missing", "", changed(self={"scopes": ["read_api"]})),
    Case("scopes", "unknown", "not_found", changed(self=refused(404))),
    Case("role", "met", "", level(30)),
    Case("role", "missing", "", level(20)),
    Case("role", "missing", "", level(10, 20)),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda c: f"{c.check}-{c.state}-{c.reason}")
def test_a_check(case: Case) -> None:
    assert told(case.forge(), case.check) == case.told


def test_every_outcome_is_tried() -> None:
    assert untried(SETUP, CASES) == set()


def test_long_lists_are_read_to_their_end() -> None:
    others = [{**RULE, "id": n, "name": f"release-{n}"} for n in range(2, 120)]
    assert told(changed(protected_branches=[*others, RULE])(), "pushing") == ("met", "met")


def test_whoever_may_push_is_named_and_no_variable_s_value() -> None:
    pushing = found(rule(push_access_levels=[PUSHERS, CHOSEN])(), "pushing")
    secret = found(variable(value="sesame", environment_scope="*")(), "variable")
    assert pushing
    assert secret
    assert pushing.result.facts["who"] == "“Maintainers”、“Wang”"
    assert "sesame" not in str(secret)
