"""What a run of the tests left out, in the words of its reasons."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pytest


def left_out(skipped: Iterable[pytest.TestReport], folders: Iterable[str]) -> list[str]:
    """Return a line for each reason, the most frequent first, and one for each folder."""
    reasons = Counter(reason(report) for report in skipped)
    lines = [f"跳过{count}项：{why}" for why, count in sorted(reasons.items(), key=_frequent)]
    return lines + [f"没有运行{folder}：用了--quick" for folder in folders]


def reason(report: pytest.TestReport) -> str:
    """Return why a test was skipped."""
    *_, why = report.longrepr if isinstance(report.longrepr, tuple) else (str(report.longrepr),)
    return str(why).removeprefix("Skipped: ")


def _frequent(counted: tuple[str, int]) -> tuple[int, str]:
    return -counted[1], counted[0]
