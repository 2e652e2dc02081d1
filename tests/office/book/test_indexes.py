"""Whoever looks a unit, a theme or a place up finds every case of it."""

from __future__ import annotations

from making import good
from making_book import case, units

from site_builder.office.book.indexes import index_of_places, index_of_themes, index_of_units


def test_a_unit_of_several_cases_stands_once_with_all_of_them() -> None:
    unit = units()[0]
    cases = [case(1, unit=unit), case(2, unit=unit)]
    (group,) = index_of_units(cases, good().reference)
    assert [(e.told, e.cases) for e in group.entries] == [(unit.name, tuple(cases))]
    assert group.name == good().reference.area_name(unit.city)


def test_a_case_of_several_themes_stands_under_each() -> None:
    both, one = case(1, "base", "brand"), case(2, "base")
    brand, base = index_of_themes([both, one], {"brand": "品牌", "team": "队伍", "base": "阵地"})
    assert [e.cases for e in brand.entries] == [(both,)]
    assert [e.cases for e in base.entries] == [(both,), (one,)]


def test_places_have_their_official_names_and_the_province_its_own() -> None:
    county, own = case(1, unit=units()[0]), case(2, unit=units("province")[0])
    first, second = index_of_places([county, own], good().reference)
    assert [e.told for e in first.entries] == [good().reference.settings.province]
    names = good().reference.places.names
    assert [e.told for e in second.entries] == [names[county.unit.division]]
