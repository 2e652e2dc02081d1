"""CheckOutcome: what a check has found and is to be told, whether or not of a change."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from site_builder.fix.marking import mark, marked

if TYPE_CHECKING:
    from site_builder.check.run.checked import Checked
    from site_builder.problem import Problem
    from site_builder.review.comparison import Comparison


@dataclass(frozen=True)
class CheckOutcome:
    """What was checked and is to be told; without a change nothing is elsewhere."""

    checked: Checked
    elsewhere: tuple[Problem, ...] = ()
    comparison: Comparison | None = None

    @property
    def errors(self) -> bool:
        """Whether anything blocks."""
        return bool(self.checked.errors) or any(problem.is_error for problem in self.elsewhere)

    def marked(self) -> CheckOutcome:
        """Return the same, with what `--fix` would make of each line that is told."""
        elsewhere = mark(self.elsewhere, self.checked)
        return replace(self, checked=marked(self.checked), elsewhere=elsewhere)
