"""Two versions of a long text, as the sentences that differ."""

from __future__ import annotations

import re
from collections import Counter
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_SENTENCE = re.compile(r"[^。！？；\n]*[。！？；\n]+|[^。！？；\n]+")
_STOPS = "。！？；"
_MOST_PAIRS = 2_000
"""Pairs of equal sentences; beyond so many the whole differing stretch is one change.

In what people write a sentence seldom stands twice; comparing repetitions takes cubic time.
"""


def changed_sentences(before: str, after: str) -> tuple[tuple[str, str], ...]:
    """Return what differs: sentences of the one and of the other, either may be empty.

    Spaces and line breaks at the ends of sentences do not count, unless nothing else differs.
    """
    found = tuple(_ordered(_sentences(before), _sentences(after)))
    if not found and before != after:
        return ((before, after),)
    return found


def _sentences(text: str) -> list[str]:
    return [s for s in (m.group().strip() for m in _SENTENCE.finditer(text)) if s]


def _ordered(before: list[str], after: list[str]) -> Iterator[tuple[str, str]]:
    """Compare in an order that does not depend on which side is which."""
    if before <= after:
        yield from _differing(before, after)
    else:
        yield from ((ours, theirs) for theirs, ours in _differing(after, before))


def _differing(before: list[str], after: list[str]) -> Iterator[tuple[str, str]]:
    start = 0
    while start < min(len(before), len(after)) and before[start] == after[start]:
        start += 1
    end = 0
    while end < min(len(before), len(after)) - start and before[-1 - end] == after[-1 - end]:
        end += 1
    before, after = before[start : len(before) - end], after[start : len(after) - end]
    often = Counter(after)
    if sum(often[sentence] for sentence in before) > _MOST_PAIRS:
        yield _joined(before), _joined(after)
        return
    for tag, i, i_end, j, j_end in SequenceMatcher(
        None, before, after, autojunk=False
    ).get_opcodes():
        if tag != "equal":
            yield _joined(before[i:i_end]), _joined(after[j:j_end])


def _joined(sentences: list[str]) -> str:
    """Put sentences together; where a line ended without a full stop, with a space."""
    return "".join(s if s[-1] in _STOPS else f"{s} " for s in sentences).rstrip()
