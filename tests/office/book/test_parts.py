"""Every case stands in a book once, and is named wherever else it belongs."""

from __future__ import annotations

import pytest
from making import good
from making_book import case, units

from site_builder.office.book.parts import areas_in_order, in_order, parts_by_area, parts_by_theme

TITLES = {"brand": "品牌", "team": "队伍", "base": "阵地"}


def test_a_case_is_printed_under_its_first_theme_and_named_under_the_others() -> None:
    both, one = case(1, "base", "brand"), case(2, "brand")
    brand, base = parts_by_theme([both, one], TITLES)
    assert (brand.title, brand.cases, brand.elsewhere) == ("品牌", (one,), (both,))
    assert (base.title, base.cases, base.elsewhere) == ("阵地", (both,), ())


def test_a_theme_that_no_case_names_first_refers_to_others() -> None:
    only = case(1, "base", "team")
    team, base = parts_by_theme([only], TITLES)
    assert (team.cases, team.elsewhere) == ((), (only,))
    assert base.cases == (only,)


def test_of_the_themes_that_are_wanted_the_first_counts() -> None:
    made = case(1, "base", "team", "brand")
    (part,) = parts_by_theme([made], {"brand": "品牌"})
    assert (part.cases, part.elsewhere) == ((made,), ())


@pytest.mark.parametrize("themes", [("brand",), ("team", "brand"), ("base", "team", "brand")])
def test_every_case_is_printed_once(themes: tuple[str, ...]) -> None:
    cases = [case(1, *themes), case(2, *reversed(themes))]
    printed = [one for part in parts_by_theme(cases, TITLES) for one in part.cases]
    assert sorted(one.slug for one in printed) == ["case-01", "case-02"]


def test_areas_come_by_their_codes_and_the_provinces_own_before_them() -> None:
    reference = good().reference
    cases = [case(number, unit=unit) for number, unit in enumerate(units())]
    own = case(99, unit=units("province")[0])
    ordered = in_order([*reversed(cases), own], reference)
    assert ordered[0] == own
    areas = areas_in_order(reference)
    assert [areas.index(c.city) for c in ordered] == sorted(
        areas.index(c.city) for c in [*cases, own]
    )
    parts = parts_by_area(ordered, reference)
    assert parts[0].title == reference.settings.province
    assert [c for part in parts for c in part.cases] == list(ordered)
