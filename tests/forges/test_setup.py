"""What all forges' checks have in common, and that nothing is said twice or not at all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
from fake_setup import as_reader, refused, set_up
from forges.setup_cases import found
from package_files import PACKAGE
from pipelines import fresh_files

from site_builder.forges.errors import ForgeError
from site_builder.forges.registry import forge_kinds
from site_builder.forges.setup import SetupState
from site_builder.forges.words import words

if TYPE_CHECKING:
    from site_builder.forges.kind import ForgeKind

KINDS = [kind for kind in forge_kinds().values() if kind.setup]
each_kind = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
_REASON = re.compile(r'\b(?:met|missing|unknown)\("(\w+)"')
COMMON = ("name", "like", "mend", "met", "missing", "unsaid", "made_later")
"""Keys of a check's words that no call in a forge's own modules names."""


def checks_of(kind: ForgeKind) -> set[str]:
    assert kind.setup
    return {*kind.setup.repository, *kind.setup.bot}


def clicks_of(kind: ForgeKind) -> dict[str, str]:
    steps = kind.words["setup"]["steps"]
    return {name: text for step in steps for name, text in step["clicks"].items()}


@each_kind
def test_every_check_has_its_words_and_every_word_its_check(kind: ForgeKind) -> None:
    assert set(kind.words["setup"]["checks"]) == checks_of(kind)


@each_kind
def test_every_click_is_checked_and_every_check_has_one_remedy(kind: ForgeKind) -> None:
    clicks = clicks_of(kind)
    assert set(clicks) <= checks_of(kind)
    for name, said in kind.words["setup"]["checks"].items():
        assert (name in clicks) + ("mend" in said) + ("like" in said) == 1, name
        assert said.get("like", name) in {*clicks, *kind.words["setup"]["checks"]}


@each_kind
def test_the_checks_are_in_the_order_of_the_steps(kind: ForgeKind) -> None:
    assert kind.setup
    order = [name for name in kind.setup.repository if name in clicks_of(kind)]
    assert [name for name in clicks_of(kind) if name in order] == order


@each_kind
def test_the_list_in_a_fresh_repository_is_made_of_the_clicks(kind: ForgeKind) -> None:
    readme = fresh_files(kind.name)["README.md"]
    for text in clicks_of(kind).values():
        assert text in readme


@each_kind
def test_what_must_pass_is_called_as_in_the_pipeline(kind: ForgeKind) -> None:
    pipelines = "".join(
        text for path, text in fresh_files(kind.name).items() if path.endswith(".yml")
    )
    for name in kind.words["setup"].get("required", ()):
        last = name.partition(" / ")[2].partition(" (")[0] or name
        assert last in pipelines
        assert f"`{name}`" in clicks_of(kind)["required"]


@each_kind
def test_no_word_is_left_over(kind: ForgeKind) -> None:
    """Each is some check's outcome, or says what every check needs; `setup_cases` tries them."""
    modules = (PACKAGE / "forges" / kind.name).glob("*.py")
    source = "".join(path.read_text(encoding="utf-8") for path in modules)
    reasons = {*_REASON.findall(source), *COMMON, *words()["setup"]}
    said = {key for check in kind.words["setup"]["checks"].values() for key in check}
    assert said <= reasons


@each_kind
def test_what_is_said_of_every_forge_is_said_once(kind: ForgeKind) -> None:
    for name, common in words()["checks"].items():
        own = kind.words["setup"]["checks"].get(name, {})
        assert not common.items() & own.items(), name


@each_kind
def test_settings_that_say_nothing_confirm_nothing(kind: ForgeKind) -> None:
    finding = found(set_up(kind.name), "visibility", visibility="")
    assert finding
    assert (finding.state, finding.result.reason) == (SetupState.UNKNOWN, "unsaid")


@pytest.mark.parametrize("status", [401, 404, 418, 500])
def test_a_repository_that_does_not_answer_has_no_findings(status: int) -> None:
    with pytest.raises(ForgeError):
        found(set_up("gitlab", home=refused(status)), "visibility")


def test_a_repository_that_may_not_be_asked_for_has_unknown_ones() -> None:
    finding = found(set_up("gitlab", home=refused(403)), "visibility")
    assert finding
    assert (finding.state, finding.result.reason) == (SetupState.UNKNOWN, "forbidden")


def test_a_refusal_of_another_kind_is_unknown_too() -> None:
    forge = set_up("github", home={"visibility": "public"})
    forge.held["/repos/henan/data/actions/permissions/fork-pr-contributor-approval"] = refused(422)
    finding = found(forge, "approval")
    assert finding
    assert (finding.state, finding.result.reason) == (SetupState.UNKNOWN, "refused")


ODD: dict[str, dict[str, Any]] = {
    "github": {
        "actions__permissions": {"enabled": None}, "branches__main": {"protected": None},
        "permissions__workflow": {
            "can_approve_pull_request_reviews": None, "default_workflow_permissions": None,
        },
        "fork-pr-workflows-private-repos": {"send_secrets_and_variables": None},
        "rules__branches__main": {"message": "?"},
        "home": {"permissions": {"admin": None}, "visibility": None, "default_branch": None},
    },
    "gitlab": {
        "variables": {"message": "?"}, "runners": "?", "pipeline_schedules": [{}],
        "protected_branches": [{"name": "main"}],
        "home": {
            "only_allow_merge_if_all_discussions_are_resolved": None, "visibility": None,
            "default_branch": None,
        },
    },
    "gitea": {
        "home": {"private": None, "has_actions": None, "permissions": None, "default_branch": ""},
        "actions__secrets": {"message": "?"}, "branch_protections": [{"rule_name": "main"}],
        "branches__main": {"enable_status_check": None}, "version": [],
    },
}  # fmt: skip
CHECKS_OF_ODD = {
    "github": (
        "token", "visibility", "branch", "actions", "rights", "approving", "owners", "required",
        "strict", "proposals",
    ),
    "gitlab": (
        "variable", "runner", "schedule", "pushing", "merging", "discussions", "pages", "pipeline",
        "visibility",
    ),
    "gitea": (
        "token", "visibility", "branch", "actions", "secret", "pushing", "required", "version",
        "role", "pipeline",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("kind", "check"), [(k, c) for k in ODD for c in CHECKS_OF_ODD[k]])
def test_neither_yes_nor_no_is_unknown(kind: str, check: str) -> None:
    finding = found(set_up(kind, **ODD[kind]), check)
    assert finding
    assert (finding.state, finding.result.reason) == (SetupState.UNKNOWN, "untold")


def test_each_answer_is_asked_for_once() -> None:
    forge = as_reader(set_up("github"))
    found(forge, "owners")
    assert len(forge.requests) == len(set(forge.requests))
