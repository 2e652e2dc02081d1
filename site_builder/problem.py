"""Problem: one thing that is wrong with a submission, said so that a person can mend it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

FIRST = frozenset(("X450", "X451"))
"""Codes of what must be seen to before anything else is believed: files of another form."""

MOST_OF_A_CODE = 100
"""Findings of one code in one file that are told: with more of them the cause is the same."""
MOST_TO_FIX = 5_000
"""Findings of one code in one file that fixing looks at, so that no fix hides behind others."""


class Severity(StrEnum):
    """How much a problem matters: an error blocks, a warning asks for a second look."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, order=True)
class Span:
    """A place in a text; `line` and `column` count from 1, `width` in characters."""

    line: int
    column: int = 1
    width: int = 1


@dataclass(frozen=True)
class Finding:
    """What a check found, before it is put into words.

    `pointer` is a JSON Pointer into the document; `span` overrides the place that the
    pointer has in the text; `path` is set by checks across files. `facts` fill the
    message of the code's text.
    """

    code: str
    pointer: str = ""
    facts: dict[str, Any] = field(default_factory=dict)
    span: Span | None = None
    path: str | None = None
    on_key: bool = False
    """Whether the key is at fault rather than its value."""
    more: int = 0
    """Further ones of its code in the file, which are counted and not told."""
    others: tuple[str, ...] = ()
    """The files that it is about as well, where it holds one against others."""


class Findings:
    """What was found in one file: of each code the first ones, and the number of the others.

    However many there are, it holds no more than `most` of each code.
    """

    def __init__(self, findings: Iterable[Finding] = (), most: int = MOST_OF_A_CODE) -> None:
        self._most = most
        self._told: list[Finding] = []
        self._counts: dict[str, int] = {}
        self._more: dict[str, int] = {}
        self.extend(findings)

    def add(self, finding: Finding) -> None:
        """Add one finding, with those that it stands for."""
        code, told = finding.code, self._counts.get(finding.code, 0)
        self._more[code] = self._more.get(code, 0) + finding.more
        if told == self._most:
            self._more[code] += 1
            return
        self._counts[code] = told + 1
        self._told.append(replace(finding, more=0) if finding.more else finding)

    def extend(self, findings: Iterable[Finding]) -> None:
        """Add findings, one after another."""
        for finding in findings:
            self.add(finding)

    def told(self) -> list[Finding]:
        """Return the findings in order; the last of a code stands for those that are left out."""
        more = {code: count for code, count in self._more.items() if count}
        told = []
        for finding in reversed(self._told):
            left_out = more.pop(finding.code, 0)
            told.append(replace(finding, more=left_out) if left_out else finding)
        return told[::-1]


@dataclass(frozen=True)
class Problem:
    """A finding in words, with its place and the official question that it concerns."""

    code: str
    severity: Severity
    path: str
    line: int | None
    column: int | None
    width: int
    pointer: str
    question: str | None
    value: str | None
    message: str
    remedy: str
    url: str
    source: str | None = None
    """The source line in which the problem stands, for display."""
    fix: str | None = None
    """What `kepu check --fix` makes of that line (one line or several); None if it makes nothing.

    Empty where the fix can be made but is not to be shown: it concerns the whole file, or a
    line with somebody's data.
    """

    more: int = 0
    """Further ones of its code in the file, which are counted and not told."""
    others: tuple[str, ...] = ()
    """The files that it is about as well: it is told of each, once, at `path`."""

    @property
    def is_error(self) -> bool:
        """Whether it blocks."""
        return self.severity is Severity.ERROR

    @property
    def fixable(self) -> bool:
        """Whether `kepu check --fix` removes the problem."""
        return self.fix is not None

    def sort_key(self) -> tuple[str, int, int, str, str]:
        """Order by file, then by place, then by code: the same in every run.

        What everything else hangs on comes first.
        """
        path = "" if self.code in FIRST else self.path
        return (path, self.line or 0, self.column or 0, self.code, self.pointer)


def count_errors(problems: Iterable[Problem]) -> int:
    """Return the number of errors, those that are not told too."""
    return count_problems(problem for problem in problems if problem.is_error)


def count_problems(problems: Iterable[Problem]) -> int:
    """Return the number of problems, those that are not told too."""
    return sum(1 + problem.more for problem in problems)
