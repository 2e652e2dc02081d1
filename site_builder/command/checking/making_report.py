"""What a check has to tell: its report, with names, pages of rules and addresses."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from site_builder.command.checking.report_files import deliver
from site_builder.command.checking.requested_reports import Order
from site_builder.fix.marking import mark
from site_builder.problem import count_problems
from site_builder.read.paths.domain import DomainKind, domain_of
from site_builder.reporter.formats import TEXT
from site_builder.reporter.report import CheckReport
from site_builder.review.review import CheckedCommit

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from site_builder.check.run.checked import Checked
    from site_builder.problem import Problem, Severity
    from site_builder.review.comparison import Comparison
    from site_builder.workspace import Workspace

_MANUAL = "docs/README.md"


def report_of(
    checked: Checked,
    workspace: Workspace,
    elsewhere: tuple[Problem, ...] = (),
    comparison: Comparison | None = None,
    origin: CheckedCommit | None = None,
) -> CheckReport:
    """Return what there is to tell of an outcome, and of the change that led to it."""
    problems = (*checked.problems, *elsewhere)
    return CheckReport(
        problems=checked.problems,
        files=checked.files,
        excepted=count_problems(checked.excepted),
        elsewhere=elsewhere,
        comparison=comparison,
        origin=origin or CheckedCommit(),
        names={p.path: name for p in problems if (name := _unit_name(p.path, checked))},
        pages={p.code: _rule_page(p, workspace.root) for p in problems},
        addresses=_addresses(problems, checked, workspace.root),
        manual=_address(_MANUAL, checked, workspace.root),
    )


def report_problems(checked: Checked, workspace: Workspace, only: Severity | None = None) -> None:
    """Print the text report of all problems, or of those of one severity."""
    asked = tuple(p for p in checked.problems if only in {None, p.severity})
    report = report_of(replace(checked, problems=mark(asked, checked)), workspace)
    deliver(report, [Order(TEXT)])


def _unit_name(path: str, checked: Checked) -> str:
    """The unit whose folder a path lies in, else empty."""
    domain = domain_of(path)
    if checked.collection is None or domain.kind is not DomainKind.DATA:
        return ""
    reference = checked.collection.reference
    unit = reference.units.get(domain.folder)
    city = reference.places.by_slug.get(domain.city)
    return unit.name if unit else city.name if city else ""


def _rule_page(problem: Problem, root: Path) -> str:
    """Where the rule is explained: a page of this repository, or the command that prints it."""
    return problem.url if (root / problem.url).is_file() else f"kepu explain {problem.code}"


def _addresses(problems: Iterable[Problem], checked: Checked, root: Path) -> dict[str, str]:
    """Address of the page by code, where the repository is public and holds the page."""
    addresses = {p.code: _address(p.url, checked, root) for p in problems}
    return {code: address for code, address in addresses.items() if address}


def _address(path: str, checked: Checked, root: Path) -> str:
    """Address of a page, empty where the repository is not public or does not hold it."""
    if checked.collection is None or not (root / path).is_file():
        return ""
    return checked.collection.reference.settings.source(path)
