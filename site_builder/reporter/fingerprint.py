"""Fingerprints: which problem of this report was already in an earlier one."""

from __future__ import annotations

from collections import Counter
from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from site_builder.problem import Problem

_LENGTH = 32


def fingerprints(problems: Iterable[Problem]) -> tuple[str, ...]:
    """Return one fingerprint a problem, in their order, no two the same.

    A problem keeps its own while lines are put in above it: it depends on the code, the file,
    the place in the document and the text of the line; then on which of several such it is.
    """
    counts: Counter[tuple[str, ...]] = Counter()
    made = []
    for problem in problems:
        own = (problem.code, problem.path, problem.pointer, (problem.source or "").strip())
        counts[own] += 1
        parts = "\0".join((*(part.replace("\0", "\0\0") for part in own), str(counts[own])))
        made.append(sha256(parts.encode("utf-8", "surrogatepass")).hexdigest()[:_LENGTH])
    return tuple(made)
