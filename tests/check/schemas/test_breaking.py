"""A change of the forms says at its own line which files it breaks, and how not to."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from kepu_command import Kepu
from making_git import Git
from repository import EXAMPLES, project_contract

from site_builder.check.schemas.breaking import breaking
from site_builder.problem import Problem, Severity
from site_builder.read.repository.tree import read_schemas

if TYPE_CHECKING:
    from repository import Repository

FORM, CASES = "schema/survey.schema.yml", "schema/case.schema.yml"
BEFORE = """
  funds:
    title: 四、资金使用
"""
QUESTION = """
      volunteered:
        x-number: "11.1"
        title: 是否开展科技志愿服务
        type: boolean
        x-applies: {{province: {0}, city: {0}, county: {0}, undertaker: none}}
        x-publish: public
"""
PROBLEM = Problem(
    code="S102", severity=Severity.ERROR, path="submissions/2021/zhengzhou/a/survey.yml", line=1,
    column=1, width=1, pointer="/management/guided", question="6", value=None, message="没有填写",
    remedy="填 true", url="docs/rules/S102.md",
)  # fmt: skip
NOTHING: tuple[Any, ...] = (read_schemas(EXAMPLES), project_contract(), {})
ALL = "河南省科学技术协会、二七区科学技术协会、郑州市科学技术协会"


@pytest.fixture
def kepu(
    repository: Repository, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Kepu:
    git = Git(repository.root)
    git("init", "--quiet", "--initial-branch=main")
    git("add", "--all")
    git("commit", "--quiet", "--message", "收到")
    return Kepu(repository.root, monkeypatch, capsys)


def told(kepu: Kepu) -> list[tuple[int, str]]:
    """Return line and message of what is said of the form."""
    status, said = kepu("check --since main --format json")
    problems = json.loads(said)["problems"]
    assert status == (1 if any(p["severity"] == "error" for p in problems) else 0)
    return [(p["line"], p["message"]) for p in problems if p["code"] == "X460"]


def line_of(repository: Repository, text: str) -> int:
    lines = repository.path(FORM).read_text(encoding="utf-8").split("\n")
    (number,) = (n for n, line in enumerate(lines, 1) if line == text)
    return number


def test_a_required_question_in_the_middle_of_a_round(kepu: Kepu, repository: Repository) -> None:
    repository.replace(FORM, BEFORE, QUESTION.format("required") + BEFORE)
    ((line, message),) = told(kepu)
    assert line == line_of(repository, "      volunteered:")
    assert message.startswith("第11.1题“是否开展科技志愿服务”现在必须填写，已经报送的")
    assert message.endswith(f"有错误：{ALL}")


def test_an_optional_question_breaks_nothing(kepu: Kepu, repository: Repository) -> None:
    repository.replace(FORM, BEFORE, QUESTION.format("optional") + BEFORE)
    assert told(kepu) == []


def test_a_question_for_a_round_to_come_breaks_nothing(kepu: Kepu, repository: Repository) -> None:
    later = QUESTION.format("required").replace(
        "x-publish", "x-rounds: {from: 2023}\n        x-publish"
    )
    repository.replace(FORM, BEFORE, later + BEFORE)
    assert told(kepu) == []


def test_a_question_that_is_called_otherwise(kepu: Kepu, repository: Repository) -> None:
    """Under the new name it is asked anew; what stands under the old one is too much."""
    repository.replace(FORM, "      inspected:\n", "      looked_at:\n")
    found = {message.partition("，")[0]: line for line, message in told(kepu)}
    assert found == {
        "第7题“是否开展监督、检查”现在必须填写": line_of(repository, "      looked_at:"),
        "“management.inspected”从表样里去掉了": line_of(repository, "  management:"),
    }


def test_a_limit_that_is_stricter(kepu: Kepu, repository: Repository) -> None:
    text = repository.path(CASES).read_text(encoding="utf-8")
    head, _, tail = text.partition("  summary:")
    strict = tail.replace("x-max-length: ", "x-max-length: 1 # ", 1)
    repository.write(CASES, f"{head}  summary:{strict}")
    (message,) = (message for _, message in told(kepu))
    assert message == (
        "“总体情况”的填法变了，已经报送的2份典型案例因此有错误：metro-bookroom、science-van"
    )


def test_of_many_units_some_are_named() -> None:
    paths = {f"submissions/2021/zhengzhou/unit-{n}/survey.yml" for n in range(7)}
    caused = [replace(PROBLEM, path=path) for path in sorted(paths)]
    (problem,) = breaking(caused, read_schemas(EXAMPLES), project_contract(), {"unit-1": "甲"})
    assert problem.message.endswith("有错误：unit-0、甲、unit-2、unit-3、unit-4等7家")
    assert breaking([replace(PROBLEM, severity=Severity.WARNING)], *NOTHING) == ()
    assert breaking([replace(PROBLEM, code="X421")], *NOTHING) == ()
