"""Which row of a table is which after a change: by what identifies it, never by its number."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from rapidfuzz.distance import Indel

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

_ALIKE = 0.6
"""From this share of likeness on, two rows without the same key are taken for one."""
_MOST_PAIRS = 40_000
"""Beyond so many possible pairs only keys decide: a table this different is another table."""
_MOST_NAMESAKES = 400
"""Beyond so many pairs with one key, which is which is not looked into."""
_LOOKED_AT = 120
"""Characters of a cell by which likeness is judged."""

Pair = tuple[int | None, int | None]


def match_rows(before: Sequence[Any], after: Sequence[Any], keys: Sequence[str] = ()) -> list[Pair]:
    """Return pairs of indices: what is the same row on both sides, and what is on one alone.

    First come equal rows, then rows with the same key cells, then the most alike ones. In the
    order of `after`, what was removed at the end.
    """
    left, right = dict(enumerate(before)), dict(enumerate(after))
    found = {j: i for i, j in _by(fingerprint, left, right)}
    found |= {j: i for i, j in _by(lambda row: _key(row, keys), left, right)}
    if len(left) * len(right) <= _MOST_PAIRS:
        for i, j in _most_alike(left, right, _ALIKE):
            found[j] = i
            del left[i]
    return [*((found.get(j), j) for j in range(len(after))), *((i, None) for i in sorted(left))]


def fingerprint(value: Any) -> str:
    """Return a text that two values share if they are the same answer; 12 and 12.0 are."""
    if isinstance(value, dict):
        inner = (f"{key!r}:{fingerprint(entry)}" for key, entry in sorted(value.items()))
        return f"{{{','.join(inner)}}}"
    if isinstance(value, list):
        return f"[{','.join(map(fingerprint, value))}]"
    if isinstance(value, (int, Decimal)) and not isinstance(value, bool):
        return f"{Decimal(value).normalize():f}"
    return repr(value)


def _key(row: Any, keys: Sequence[str]) -> str | None:
    """Return the key cells of a row, or None if one of them is not filled in."""
    if not keys or not isinstance(row, dict) or any(row.get(key) is None for key in keys):
        return None
    return fingerprint([row[key] for key in keys])


def _by(
    name: Callable[[Any], str | None], left: dict[int, Any], right: dict[int, Any]
) -> Iterator[tuple[int, int]]:
    """Take pairs of rows that share a name from both sides; of several, the most alike."""
    groups: dict[str, tuple[dict[int, Any], dict[int, Any]]] = {}
    for side, rows in enumerate((left, right)):
        for index, row in rows.items():
            key = name(row)
            if key is not None:
                groups.setdefault(key, ({}, {}))[side][index] = row
    for ours, theirs in groups.values():
        is_alone = len(ours) * len(theirs) <= 1
        is_few = len(ours) * len(theirs) <= _MOST_NAMESAKES and name is not fingerprint
        pairs = _most_alike(ours, theirs, 0) if is_few and not is_alone else _in_turn(ours, theirs)
        for i, j in pairs:
            del left[i], right[j]
            yield i, j


def _in_turn(left: dict[int, Any], right: dict[int, Any]) -> Iterator[tuple[int, int]]:
    """Yield pairs in an order that does not depend on where the rows stand."""
    ordered = (sorted(rows, key=lambda i: fingerprint(rows[i])) for rows in (left, right))
    yield from zip(*ordered, strict=False)


def _most_alike(
    left: dict[int, Any], right: dict[int, Any], floor: float
) -> Iterator[tuple[int, int]]:
    """Yield the best pairs first; which of equals comes first does not depend on their order."""
    prints = [{i: fingerprint(row) for i, row in rows.items()} for rows in (left, right)]
    scored = [
        (-score, sorted((prints[0][i], prints[1][j])), i, j)
        for i, a in left.items()
        for j, b in right.items()
        if (score := likeness(a, b)) >= floor
    ]
    used: tuple[set[int], set[int]] = (set(), set())
    for _, _, i, j in sorted(scored):
        if i not in used[0] and j not in used[1]:
            used[0].add(i)
            used[1].add(j)
            yield i, j


def likeness(one: Any, other: Any) -> float:
    """Return how much two rows are alike, 0 to 1: their cells taken together."""
    if isinstance(one, dict) and isinstance(other, dict):
        keys: Iterable[str] = sorted(one.keys() | other.keys())
        shares = [_cell(one.get(key), other.get(key)) for key in keys]
        return sum(shares) / len(shares) if shares else 1.0
    return _cell(one, other)


def _cell(one: Any, other: Any) -> float:
    if isinstance(one, str) and isinstance(other, str):
        return Indel.normalized_similarity(one[:_LOOKED_AT], other[:_LOOKED_AT])
    return 1.0 if fingerprint(one) == fingerprint(other) else 0.0
