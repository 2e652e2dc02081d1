"""Facets: labels of the schema, and every case counted where it belongs."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from descending import copied, line, with_cases
from making import good, site

from site_builder.render.parts.facets import AMOUNT, DESCENT, FIELDS, ORDER, Facet, facets

if TYPE_CHECKING:
    from site_builder.model.collection import Collection


def made(collection: Collection | None = None) -> dict[str, Facet]:
    there = site(collection)
    return {facet.key: facet for facet in facets(there, there.collection.cases)}


def test_labels_come_from_the_schema_and_the_places() -> None:
    found = made()
    assert set(found) == {"need", "round", "city", "place", *FIELDS, AMOUNT}
    assert found["need"].choices == {"venue": "场馆", "school": "学校"}
    assert found["place"].choices == {"city": "市级"}
    assert found["round"].choices == {"2022": "2022年", "2021": "2021年"}
    assert found["city"].choices == {"zhengzhou": "郑州市", "luoyang": "洛阳市"}
    labels = site().case_labels
    for key in FIELDS:
        assert found[key].title == labels.title(key)
        assert found[key].choices.items() <= labels.fields[f"/{key}"].choices.items()


def test_for_whom_and_for_how_much_come_first() -> None:
    assert ORDER[:2] == ("audiences", AMOUNT)
    assert list(made()) == [key for key in ORDER if key in made()]


def test_a_case_counts_in_each_of_its_choices() -> None:
    themes = made()["themes"]
    assert themes.counts == {"brand": 1, "base": 1, "platform": 1}
    assert set(themes.choices) == set(themes.counts)
    assert themes.numbers == {"brand": 0, "platform": 1, "base": 2}


def test_every_band_of_amounts_stands_there_and_each_case_is_in_one() -> None:
    amounts = made()[AMOUNT]
    assert amounts.title == site().case_labels.title(AMOUNT)
    assert list(amounts.choices) == ["0-5", "5-10", "10-20", "20-more"]
    assert amounts.counts == {"10-20": 1, "5-10": 1}


def test_an_amount_that_is_not_public_narrows_nothing() -> None:
    there = site()
    del there.case_labels.public[AMOUNT]
    assert AMOUNT not in {facet.key for facet in facets(there, there.collection.cases)}


def test_a_round_of_reports_alone_can_be_chosen() -> None:
    cases = tuple(c for c in good().cases if c.round == 2022)
    found = made(replace(good(), cases=cases))
    assert "2021" in found["round"].choices
    assert found["round"].counts["2021"] == 0


def test_the_province_is_a_choice_of_its_own() -> None:
    cases = (replace(good().cases[0], city="henan"),)
    assert made(replace(good(), cases=cases))["city"].choices["henan"] == "河南省"


def test_a_choice_that_only_an_old_round_has_keeps_its_label() -> None:
    assert made()["category"].choices


def test_without_cases_there_is_nothing_to_choose() -> None:
    assert made(replace(good(), cases=(), reports=(), updates=())) == {}


def test_who_copied_and_who_was_copied() -> None:
    facet = made(with_cases(copied(3)))[DESCENT]
    assert list(facet.choices) == ["copied", "copy"]
    assert facet.values == (("copied",), ("copy",), ("copy",), ())
    middle = made(with_cases(line(3)))[DESCENT]
    assert middle.values == (("copied",), ("copied", "copy"), ("copy",))
