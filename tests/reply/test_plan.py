"""What a review comes to, before anything is written."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from site_builder.forges.pull import Comment, PullRequest
from site_builder.model.place import City, Places
from site_builder.problem import Problem, Severity
from site_builder.reply.labels import LabelPlan
from site_builder.reply.plan import Facts, Plan, decide, why_not_merge
from site_builder.review.comment.markdown import MARKER
from site_builder.review.review import Review, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable

PLACES = Places("410000", (City("410300", "洛阳市", "luoyang", (1, 0), ()),))
CASE = "cases/2022/luoyang/science-van/index.md"
OURS = Comment("3", "bot", f"{MARKER}\n旧")


def facts(
    *files: str,
    comments: tuple[Comment, ...] = (),
    runs_changed: bool = True,
    whole: bool = True,
    labels: tuple[str, ...] = (),
) -> Facts:
    pull = PullRequest(
        7, "a" * 40, "main", "main", "x", "x/y", is_open=True, files=1, labels=labels
    )
    listed = frozenset(files) if whole else None
    folders = (".github/",) if runs_changed else ()
    return Facts(pull, listed, comments, frozenset(("bot",)), PLACES, folders)


def decided(verdict: Verdict, given: Facts) -> Plan:
    review = Review(verdict, 1, labels=("洛阳市", "通过"))
    return decide(review, given, lambda shown: f"结果 {shown.verdict}")


@pytest.mark.parametrize("verdict", list(Verdict))
def test_every_verdict(verdict: Verdict) -> None:
    outcome = decided(verdict, facts(CASE))
    assert outcome.passed == (verdict in {Verdict.CLEAN, Verdict.DOUBTFUL, Verdict.NOTHING})
    assert (outcome.comment is None) == (verdict is Verdict.NOTHING)
    if outcome.comment:
        assert outcome.comment.body == f"{MARKER}\n结果 {verdict}\n"
    assert ("通过" in outcome.labels.add) == (verdict in {Verdict.CLEAN, Verdict.DOUBTFUL})


def test_a_comment_that_is_there_is_kept_up_to_date() -> None:
    outcome = decided(Verdict.NOTHING, facts(CASE, comments=(OURS,)))
    assert outcome.comment
    assert outcome.comment.update == "3"


def test_a_contribution_that_rewrites_its_own_check_is_not_believed() -> None:
    given = facts(CASE, ".github/workflows/check.yml", labels=("通过", "别人的"))
    outcome = decided(Verdict.CLEAN, given)
    assert outcome.comment
    assert "不采用" in outcome.comment.body
    assert "clean" not in outcome.comment.body
    assert outcome.labels == LabelPlan((), ("通过",))
    assert not outcome.passed


def test_nor_one_whose_files_are_not_all_listed() -> None:
    assert not decided(Verdict.CLEAN, facts(whole=False)).passed


def test_where_the_branch_decides_about_the_check_it_is() -> None:
    assert decided(Verdict.CLEAN, facts(CASE, ".gitlab-ci.yml", runs_changed=False)).passed


@pytest.mark.parametrize("file", [".github/workflows/check.yml", "site_builder/build.py"])
def test_of_tooling_nothing_is_said(file: str) -> None:
    outcome = decided(Verdict.ERRORS, facts(file))
    assert outcome == Plan(None, LabelPlan(), passed=True, status="没有改动填报内容")


def test_of_a_submission_that_went_astray_its_author_is_told() -> None:
    problem = Problem(
        "F517", Severity.ERROR, "survey.yml", None, None, 0, "", None, None, "", "", ""
    )
    review = Review(Verdict.ERRORS, 1, (problem,), labels=("洛阳市", "待改"))
    outcome = decide(review, facts("survey.yml"), lambda shown: f"结果 {shown.verdict}")
    assert outcome.comment
    assert not outcome.passed
    forged = decide(review, facts("survey.yml", ".github/x.yml"), lambda _: "结果")
    assert forged.comment is None


@pytest.mark.parametrize("path", [".github/workflows/check.yml", ".github", ".GitHub/x.yml"])
def test_nor_one_of_tooling_whose_author_may_not_touch_it(path: str) -> None:
    given = replace(facts(path, "kepu.py", labels=("通过",)), is_refused=True)
    outcome = decided(Verdict.NOTHING, given)
    assert not outcome.passed
    assert outcome.comment is None
    assert outcome.labels == LabelPlan((), ("通过",))


def owner(account: str, paths: Iterable[str]) -> bool:
    return account == "x" and all("/luoyang/" in path for path in paths)


@pytest.mark.parametrize(
    ("reason", "verdict", "given"),
    [
        (None, Verdict.CLEAN, facts(CASE)),
        ("verdict", Verdict.DOUBTFUL, facts(CASE)),
        ("verdict", Verdict.NOTHING, facts(CASE)),
        ("distrusted", Verdict.CLEAN, facts(CASE, ".github/CODEOWNERS")),
        ("distrusted", Verdict.CLEAN, facts(whole=False)),
        ("files", Verdict.CLEAN, facts(whole=False, runs_changed=False)),
        ("outside", Verdict.CLEAN, facts()),
        ("outside", Verdict.CLEAN, facts(CASE, "schema/units/luoyang.yml")),
        ("outside", Verdict.CLEAN, facts(CASE, "kepu.py")),
        ("gate", Verdict.CLEAN, facts(CASE.replace("luoyang", "zhengzhou"))),
    ],
)
def test_when_it_is_merged(reason: str | None, verdict: Verdict, given: Facts) -> None:
    assert why_not_merge(Review(verdict, 1), given, owner) == reason
