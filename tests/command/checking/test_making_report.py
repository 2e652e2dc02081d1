"""What a report knows besides the problems: whose a file is, and where a rule is explained."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from making_problems import problem
from repository import TODAY

from site_builder.command.checking.making_report import report_of, report_problems
from site_builder.problem import Severity
from site_builder.workspace import Workspace

if TYPE_CHECKING:
    from repository import Repository

    from site_builder.check.run.checked import Checked
    from site_builder.problem import Problem

ADDRESS = "https://example.org/kepu/{path}"
CITY = "submissions/2021/zhengzhou"
ERQI = f"{CITY}/zhengzhou-erqi-kexie/survey.yml"


@pytest.fixture
def workspace(repository: Repository) -> Workspace:
    return Workspace(repository.root, repository.contract())


def found(workspace: Workspace, *problems: Problem) -> Checked:
    return replace(workspace.check(TODAY), problems=problems)


@pytest.mark.parametrize(
    ("path", "name"),
    [
        (ERQI, "二七区科学技术协会"),
        (f"{CITY}/nobody/survey.yml", "郑州市"),
        ("submissions/2021/nowhere/nobody/survey.yml", ""),
        ("schema/settings.yml", ""),
    ],
)
def test_whose_a_file_is(workspace: Workspace, path: str, name: str) -> None:
    report = report_of(found(workspace, problem(path=path)), workspace)
    assert report.name(path) == name


def test_a_rule_is_explained_by_a_page_where_there_is_one(
    workspace: Workspace, repository: Repository
) -> None:
    here, elsewhere = problem("S104"), problem("S106", url="docs/rules/S106.md")
    report = report_of(found(workspace, here), workspace, (elsewhere,))
    assert [report.page(p) for p in (here, elsewhere)] == [
        "kepu explain S104",
        "kepu explain S106",
    ]
    repository.write("docs/rules/S104.md", "# S104\n")
    repository.replace("schema/settings.yml", "licence:", f'repository: "{ADDRESS}"\nlicence:')
    report = report_of(found(workspace, here), workspace, (elsewhere,))
    assert report.page(here) == "docs/rules/S104.md"
    assert report.addresses == {"S104": ADDRESS.format(path="docs/rules/S104.md")}


def test_of_one_severity_only_that_is_printed(
    workspace: Workspace, capsys: pytest.CaptureFixture[str]
) -> None:
    checked = found(workspace, problem("S104", message="这是错误"), problem("X422", message="提示"))
    report_problems(checked, workspace, only=Severity.ERROR)
    said = capsys.readouterr().out
    assert "这是错误" in said
    assert "X422" not in said
    report_problems(checked, workspace)
    assert "X422" in capsys.readouterr().out
