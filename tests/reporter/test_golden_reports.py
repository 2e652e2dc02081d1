"""Each format of one bad repository, as a file in `tests/golden/reports`.

It holds errors and warnings in several files, a file without a line, wide and astral characters,
somebody's telephone number, and values that would be commands or links where they are repeated.
`pytest tests/reporter/test_golden_reports.py --update-golden` writes them anew.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import click
import pytest
from repository import EXAMPLES

from site_builder.command.checking.making_report import report_of
from site_builder.reporter.formats import FORMATS
from site_builder.workspace import Workspace

if TYPE_CHECKING:
    from pathlib import Path

    from repository import Repository

    from site_builder.reporter.report import CheckReport

GOLDEN = EXAMPLES.parent / "golden" / "reports"
NAMES = {
    "text": "report.txt",
    "json": "report.json",
    "github": "github.txt",
    "gitlab": "gitlab.json",
    "sarif": "report.sarif",
}
PHONE = "13812345678"
ADDRESS = "https://example.org/kepu/{path}?ref=main"


@pytest.fixture
def report(repository: Repository) -> CheckReport:
    repository.overlay(EXAMPLES / "reports")
    repository.write("docs/rules/S104.md", "# S104\n")
    repository.write(
        "schema/settings.yml",
        (repository.root / "schema/settings.yml").read_text(encoding="utf-8")
        + f'repository: "{ADDRESS}"\n',
    )
    return report_of(repository.check(), Workspace(repository.root, repository.contract()))


def rendered(report: CheckReport, name: str) -> str:
    return click.unstyle(FORMATS[name](report))


@pytest.mark.parametrize("name", NAMES)
def test_format(name: str, report: CheckReport, *, update_golden: bool) -> None:
    golden: Path = GOLDEN / NAMES[name]
    text = rendered(report, name)
    if update_golden:
        golden.write_bytes(text.encode())
    assert text == golden.read_bytes().decode()


@pytest.mark.parametrize("name", NAMES)
def test_nobody_is_named(name: str, report: CheckReport) -> None:
    assert "F520" in rendered(report, name)
    assert PHONE not in rendered(report, name)


@pytest.mark.parametrize("name", NAMES)
def test_no_value_is_a_command(name: str, report: CheckReport) -> None:
    for line in rendered(report, name).splitlines():
        assert "##[" not in line
        if name != "github":
            assert not line.lstrip().startswith("::")
