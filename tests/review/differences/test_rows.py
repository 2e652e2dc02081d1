"""Rows are found again by what identifies them, whatever their place."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from site_builder.review.differences.rows import fingerprint, likeness, match_rows

KEYS = ("project", "undertaker")
ROW = st.fixed_dictionaries(
    {"project": st.sampled_from("甲乙丙"), "amount_wan": st.integers(1, 5)},
    optional={"undertaker": st.sampled_from(["村", "社区"])},
)
ROWS = st.lists(ROW, max_size=6)


def row(project: str, undertaker: str = "社区", amount: int = 1) -> dict[str, Any]:
    return {"project": project, "undertaker": undertaker, "amount_wan": amount}


def test_the_key_decides_before_likeness_does() -> None:
    before = [row("体验馆建设", amount=1), row("大篷车", amount=2)]
    after = [row("大篷车", amount=1), row("体验馆建设", amount=2)]
    assert match_rows(before, after, KEYS) == [(1, 0), (0, 1)]


def test_a_row_with_another_name_is_found_by_likeness() -> None:
    before = [row("社区科普体验馆建设", amount=7)]
    assert match_rows(before, [row("社区科普体验馆改造", amount=7)], KEYS) == [(0, 0)]
    assert match_rows(before, [row("大篷车", "村", 3)], KEYS) == [(None, 0), (0, None)]


def test_two_rows_with_one_key_are_told_apart_by_the_rest() -> None:
    before = [row("体验馆", amount=1) | {"paid": "2021Q1"}, row("体验馆", amount=2)]
    after = [row("体验馆", amount=2) | {"paid": "2021Q3"}, row("体验馆", amount=1)]
    assert set(match_rows(before, after, KEYS)) == {(0, 1), (1, 0)}


def test_figures_are_the_same_however_they_are_written() -> None:
    assert fingerprint({"a": 12}) == fingerprint({"a": Decimal("12.0")})
    assert fingerprint([True]) != fingerprint([1])
    assert fingerprint("12") != fingerprint(12)
    assert fingerprint(12000) == fingerprint(Decimal("12000.00"))


def test_likeness_is_the_same_from_both_sides() -> None:
    one, other = row("社区科普体验馆"), row("科普体验馆", "村", 2)
    assert likeness(one, other) == likeness(other, one)
    assert likeness(one, one) == 1
    assert likeness("一", {"a": 1}) == 0


def test_large_tables_are_matched_by_key_alone() -> None:
    before = [row(f"{n}", amount=n) for n in range(500)]
    after = [row(f"{n + 250}", amount=0) for n in range(500)]
    found = match_rows(before, after, KEYS)
    assert sum(1 for i, j in found if i is not None and j is not None) == 250


@given(ROWS, st.randoms(use_true_random=False))
def test_a_permutation_changes_nothing(rows: list[dict[str, Any]], chance: Any) -> None:
    moved = list(rows)
    chance.shuffle(moved)
    for i, j in match_rows(rows, moved, KEYS):
        assert i is not None
        assert j is not None
        assert rows[i] == moved[j]


@given(ROWS, ROWS)
def test_every_row_appears_once_and_both_ways_alike(
    before: list[dict[str, Any]], after: list[dict[str, Any]]
) -> None:
    found = match_rows(before, after, KEYS)
    assert sorted(i for i, _ in found if i is not None) == list(range(len(before)))
    assert sorted(j for _, j in found if j is not None) == list(range(len(after)))

    def contents(pairs: Any, left: Any, right: Any) -> list[tuple[Any, Any]]:
        return sorted(
            (
                (repr(None if i is None else left[i]), repr(None if j is None else right[j]))
                for i, j in pairs
            ),
        )

    back = [(i, j) for j, i in match_rows(after, before, KEYS)]
    assert contents(found, before, after) == contents(back, before, after)
