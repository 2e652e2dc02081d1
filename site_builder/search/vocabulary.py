"""Vocabulary: what is likely to be a word of the site, for a query that is nearly one.

Two to four characters count as a word where several pages have them and they stand together
more often than chance would have it. Synonyms, places and choices are words besides; the script
has those already.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from site_builder.search.entry import SearchField
from site_builder.search.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from site_builder.search.entry import SearchEntry

LENGTHS = (2, 3, 4)
_PAGES = 300
"""Pages that are read, the newest of them: a thousand more hardly know other words."""
_MOST = 4000
"""Words that are kept: about 15 KB, gzipped."""
_LEAST_PAGES = 2
_TOGETHER = 8
"""How many times as often as chance two parts must stand side by side."""
_HAN = re.compile(r"[\u3400-\u9fff]+")


def vocabulary(entries: Iterable[SearchEntry]) -> list[str]:
    """For each length of a word all words of that length in a row, the most frequent first."""
    read = sorted(entries, key=lambda e: (e.group.rpartition("-")[2], e.address), reverse=True)
    pages = [_runs(entry) for entry in read[:_PAGES]]
    times = Counter(part for runs in pages for part in _parts(runs, (1, *LENGTHS)))
    spread = Counter(part for runs in pages for part in set(_parts(runs, LENGTHS)))
    total = sum(count for part, count in times.items() if len(part) == 1)
    often = (part for part, count in spread.items() if count >= _LEAST_PAGES)
    words = [part for part in often if _is_together(part, times, total)]
    words.sort(key=lambda word: (-spread[word], word))
    kept = words[:_MOST]
    return ["".join(word for word in kept if len(word) == length) for length in LENGTHS]


def _runs(entry: SearchEntry) -> list[str]:
    text = "\n".join(entry.text(field) for field in SearchField)
    return _HAN.findall(fold(text))


def _parts(runs: Sequence[str], lengths: Iterable[int]) -> Iterable[str]:
    """Yield every part of these lengths of runs of characters."""
    for length in lengths:
        for run in runs:
            yield from (run[at : at + length] for at in range(len(run) - length + 1))


def _is_together(part: str, times: Counter[str], total: int) -> bool:
    """Whether, wherever it is cut in two, its parts stand together more often than by chance."""
    cuts = ((part[:at], part[at:]) for at in range(1, len(part)))
    return all(
        times[part] * total >= _TOGETHER * times[before] * times[after] for before, after in cuts
    )
