"""Comparison with the round before: the same units alone, and enough of them."""

from __future__ import annotations

import pytest
from drafting import made, text
from making import good, survey, unit, with_surveys

from site_builder.office.report.comparison import comparison


def said(both: int, then: int = 0, now: int = 0) -> str:
    """Return the comparison: of the units that answered both all said 是 only now."""
    units = [unit(f"u{n}", "city", "410100", "zhengzhou") for n in range(both + then + now)]
    earlier = [survey(u, 2021, decision__targets_set=False) for u in units[: both + then]]
    rest = (*units[:both], *units[both + then :])
    later = [survey(u, 2022, decision__targets_set=True) for u in rest]
    return text([comparison(made(with_surveys(*earlier, *later), year=2022))])


def test_only_units_that_answered_in_both_rounds_count() -> None:
    assert said(12, then=5, now=3) == (
        "与2021年度相比，只比较两个年度都填报同一题的单位：设立绩效目标的占比由0.0%变为100.0%（12家）。"
    )


@pytest.mark.parametrize("both", [1, 9])
def test_few_units_are_not_compared(both: int) -> None:
    told = said(both, then=20, now=20)
    assert told == "与上一年度的比较：两个年度都填报的单位不足10家，不作比较。"


@pytest.mark.parametrize(("then", "now"), [(0, 20), (20, 0)])
def test_without_units_of_both_rounds_there_is_nothing_to_compare(then: int, now: int) -> None:
    assert said(0, then=then, now=now) == "与上一年度的比较：没有可以比较的上一年度数据。"


def test_the_first_round_has_none_before_it() -> None:
    assert text([comparison(made(good()))]) == "与上一年度的比较：没有可以比较的上一年度数据。"


def test_each_clause_names_its_base() -> None:
    units = [unit(f"u{n}", "city", "410100", "zhengzhou") for n in range(10)]
    surveys = [survey(u, y, decision__targets_set=True) for u in units for y in (2021, 2022)]
    parts = comparison(made(with_surveys(*surveys), year=2022)).parts
    sources = [part.source for part in parts if part.source]
    assert [source.base for source in sources] == ["只计两个年度都填报的10家单位"]
