"""Report: what one check has to tell, before it is put into a format."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from site_builder.review.review import CheckedCommit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from site_builder.problem import Problem
    from site_builder.review.comparison import Comparison


@dataclass(frozen=True)
class CheckReport:
    """The problems that were asked about, and what a format may say around them.

    A report is made once for a run; every format is a function of it alone.
    """

    problems: tuple[Problem, ...]
    """In order of file and place."""
    files: int
    """Data files that were asked about."""
    excepted: int = 0
    """Errors that the province lets pass."""
    elsewhere: tuple[Problem, ...] = ()
    """Problems of other files, which the change brings about."""
    names: Mapping[str, str] = field(default_factory=dict)
    """Path → the unit whose folder it lies in; no entry where there is none."""
    pages: Mapping[str, str] = field(default_factory=dict)
    """Code → where it is explained: a page of this repository, or the command to use."""
    addresses: Mapping[str, str] = field(default_factory=dict)
    """Code → the page's address in the public repository; no entry where there is none."""
    manual: str = ""
    """Address of the manual in the public repository; empty where there is none."""
    comparison: Comparison | None = None
    """Both sides of the change, where one was asked about."""
    origin: CheckedCommit = field(default_factory=CheckedCommit)
    """The commit that was looked at, when, and who proposes it."""

    @property
    def everything(self) -> tuple[Problem, ...]:
        """The problems that were asked about, then those of other files."""
        return (*self.problems, *self.elsewhere)

    def name(self, path: str) -> str:
        """The unit of a path, or empty."""
        return self.names.get(path, "")

    def page(self, problem: Problem) -> str:
        """Where a reader finds the explanation of a problem."""
        return self.pages.get(problem.code, problem.url)
