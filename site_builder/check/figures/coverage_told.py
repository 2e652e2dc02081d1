"""Coverage told: how many counties a text says that projects reach themselves (直接覆盖4个县)."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from site_builder.check.figures.in_text import Told, count_pattern, counted
from site_builder.check.wording.catalogue import phrases

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

COVERED = "/results/counties_covered"
"""Question 17.2."""


@cache
def _covered() -> re.Pattern[str]:
    words = phrases()["covered"]
    return re.compile(
        f"(?:{words['directly']})[^0-9，。；;\n]{{0,30}}?{count_pattern()}(?:{words['counties']})"
    )


def coverage_in(lines: Iterable[tuple[int, str]], covered: int) -> Iterator[Told]:
    """Yield where lines say of the counties another number than was answered."""
    for line, text in lines:
        for match in _covered().finditer(text):
            value = counted(match[1])
            if value is not None and value != Decimal(covered):
                yield Told(value, line, match[0], match.start() + 1)
