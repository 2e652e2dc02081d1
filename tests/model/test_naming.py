"""Who and where was meant: units, cities, divisions and rounds in other words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from making import good

from site_builder.model.naming import Naming

NAMING = Naming(good().reference)


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("2022年", 2022),
        ("22", 2022),
        ("二〇二二年", 2022),
        ("２０２１", 2021),
        ("2021年度", 2021),
        ("22年", 2022),
        ("2021-2022", None),
        ("2019", None),
        ("2", None),
        ("202", None),
        ("第一批", None),
    ],
)
def test_rounds(text: str, year: int | None) -> None:
    assert NAMING.round(text) == year


@pytest.mark.parametrize(
    ("text", "city", "code"),
    [
        ("二七区", "zhengzhou", "410103"),
        ("二七", "zhengzhou", "410103"),
        ("erqi", "", "410103"),
        ("洛阳市", "zhengzhou", "410300"),
        ("郑州", "", "410100"),
        ("洛阳市瀍河回族区", "zhengzhou", "410304"),
        ("洛阳市二七区", "zhengzhou", ""),
        ("不存在的区", "zhengzhou", ""),
    ],
)
def test_divisions(text: str, city: str, code: str) -> None:
    assert NAMING.division(text, city) == code


def test_a_shortened_name_goes_before_one_that_looks_like_it_at_home() -> None:
    assert NAMING.unit("二七区科协", "luoyang") == "zhengzhou-erqi-kexie"
    assert NAMING.unit("erqi-kexie", "luoyang") == "zhengzhou-erqi-kexie"


@given(st.text(max_size=200))
def test_any_text_names_somebody_known_or_nobody(text: str) -> None:
    reference = good().reference
    slugs = {"", reference.settings.province_slug, *reference.places.by_slug}
    assert NAMING.city(text) in slugs
    assert NAMING.unit(text, "zhengzhou") in {"", *reference.units}
    assert NAMING.division(text) in {"", *reference.places.codes}
    assert NAMING.round(text) in {None, *reference.rounds}


def test_every_name_is_its_own() -> None:
    reference = good().reference
    for city in reference.places.cities:
        assert NAMING.city(city.name) == NAMING.city(city.slug) == city.slug
    for unit in reference.units.values():
        assert NAMING.unit(unit.name, unit.city) == NAMING.unit(unit.id) == unit.id
