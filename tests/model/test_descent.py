"""Descent: lines, copies and loops, and all of it in linear time."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from making import good

from site_builder.model.adaptation import Adaptation
from site_builder.model.descent import descent_of, loops

if TYPE_CHECKING:
    from site_builder.model.prose import Case

METRO = good().cases[0]
MANY = 10_000


def case(name: str, after: str = "", *, own: bool = False) -> Case:
    """A case of 2021 in 郑州 whose folder is its name, after another one."""
    told = Adaptation(f"2021/zhengzhou/{after}", own=own) if after else None
    return replace(
        METRO, slug=name, path=f"cases/2021/zhengzhou/{name}/index.md", adapted_from=told
    )


def names(cases: object) -> list[str]:
    assert isinstance(cases, list | tuple)
    return [c.slug for c in cases]


def test_a_line_over_several_steps() -> None:
    cases = [case("c", "b"), case("a"), case("b", "a"), case("d", "a")]
    made = descent_of(cases)
    assert names(made.line(cases[0], 9)) == ["b", "a"]
    assert names(made.line(cases[0], 1)) == ["b"]
    assert made.steps == {c.id: n for c, n in zip(cases, (2, 0, 1, 1), strict=True) if n}
    assert names(made.copies[cases[1].id]) == ["b", "d"]
    assert made.reach == {cases[1].id: 3, cases[2].id: 1}


def test_an_own_copy_is_not_elsewhere() -> None:
    cases = [case("a"), case("b", "a", own=True), case("c", "a")]
    made = descent_of(cases)
    assert names(made.copied_elsewhere(cases[0])) == ["c"]
    assert names(made.copies[cases[0].id]) == ["b", "c"]


def test_what_is_not_there_is_no_origin() -> None:
    alone = case("a", "gone")
    made = descent_of([alone])
    assert (made.line(alone, 9), made.copies, made.steps) == ([], {}, {})


def test_loops_and_what_hangs_on_them() -> None:
    cases = [case("a", "b"), case("b", "c"), case("c", "a"), case("d", "a"), case("e", "e")]
    assert [sorted(names(ring)) for ring in loops(cases)] == [["a", "b", "c"]]
    made = descent_of(cases)
    assert names(made.line(cases[3], 9)) == ["a"]
    assert set(made.origins) == {cases[3].id}


def test_each_loop_is_told_once_and_in_its_order() -> None:
    cases = [case("x", "a"), case("a", "b"), case("b", "a"), case("p", "q"), case("q", "p")]
    assert [names(ring) for ring in loops(cases)] == [["a", "b"], ["p", "q"]]


def test_a_long_line_a_wide_one_and_a_long_loop_are_linear() -> None:
    long = [case(f"n{n}", f"n{n - 1}" if n else "") for n in range(MANY)]
    made = descent_of(long)
    assert made.steps[long[-1].id] == MANY - 1
    assert made.reach[long[0].id] == MANY - 1
    assert len(made.line(long[-1], 5)) == 5
    wide = [case("a"), *(case(f"n{n}", "a") for n in range(MANY))]
    assert descent_of(wide).reach == {wide[0].id: MANY}
    ring = [case(f"n{n}", f"n{(n + 1) % MANY}") for n in range(MANY)]
    assert [len(found) for found in loops(ring)] == [MANY]
    assert descent_of(ring).origins == {}
