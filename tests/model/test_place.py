"""Areas and their divisions: which codes are whose, and what counts as a county."""

from __future__ import annotations

from making import good

from site_builder.model.place import build_places

PLACES = good().reference.places


def test_an_area_has_its_own_codes_and_the_province_has_all() -> None:
    assert PLACES.codes_of("luoyang") == {"410300", "410304", "410324"}
    assert PLACES.codes_of("henan") == PLACES.codes
    own = [PLACES.codes_of(city.slug) for city in PLACES.cities]
    assert sum(map(len, own)) == len(PLACES.codes) - 1  # no code twice, and the province's own
    assert PLACES.code in PLACES.codes


def test_a_zone_has_a_name_and_a_code_but_is_no_county() -> None:
    zhengzhou = PLACES.by_slug["zhengzhou"]
    zones = [d for d in zhengzhou.counties if not d.counts]
    assert [(z.code, PLACES.names[z.code]) for z in zones] == [("410173", "郑州航空港区")]
    assert zhengzhou.county_count == len(zhengzhou.counties) - 1


def test_an_area_without_divisions() -> None:
    city = {"code": "410100", "name": "甲市", "slug": "jia", "tile": [0, 1], "counties": []}
    (made,) = build_places({"code": "410000", "cities": [city]}).cities
    assert (made.county_count, made.tile) == (0, (0, 1))
