"""What a word of a query says as a filter: from the schema, the divisions and the synonyms."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from making import good, site

from site_builder.model.synonyms import Synonyms
from site_builder.render.parts.facets import Facet, facets
from site_builder.render.parts.query_words import amount_words, query_words

if TYPE_CHECKING:
    from site_builder.render.site import Site

GROUPS = (("农民", "老乡", "ＡＰＰ"), ("手机", "微信"))


def made() -> Site:
    collection = good()
    reference = replace(collection.reference, synonyms=Synonyms(GROUPS))
    return site(replace(collection, reference=reference))


def words(*others: Facet) -> dict[str, dict[str, Any]]:
    the_site = made()
    found = query_words(the_site, (*facets(the_site, the_site.collection.cases), *others))
    return {facet["key"]: facet for facet in found}


def test_places_are_called_with_and_without_their_ending() -> None:
    county = Facet("county", "县", {"1": "项城市", "2": "新县", "3": "金水区"}, ())
    found = words(county)
    assert found["city"]["choices"]["zhengzhou"] == ["郑州市", "郑州"]
    assert found["county"]["choices"] == {
        "1": ["项城市", "项城"],
        "2": ["新县"],  # one character is no name
        "3": ["金水区"],  # districts are called by their whole name
    }


def test_rounds_are_written_in_several_ways() -> None:
    assert words()["round"]["choices"]["2021"] == ["2021年", "2021年度", "2021"]


def test_audiences_have_the_parts_of_their_title_and_synonyms() -> None:
    people = Facet("audiences", "人群", {"f": "农民", "o": "领导干部和公务员"}, ())
    found = query_words(made(), (people,))[0]
    assert found["choices"] == {
        "f": ["农民", "老乡", "app"],
        "o": ["领导干部和公务员", "领导干部", "公务员"],
    }
    assert not found["alone"]


def test_common_words_say_a_filter_where_they_stand_alone() -> None:
    found = words()
    assert found["themes"]["alone"]
    assert all(len(called) == 1 for called in found["themes"]["choices"].values())
    assert {key for key, facet in found.items() if not facet["alone"]} == {
        "round", "city", "audiences",
    }  # fmt: skip


def test_titles_are_those_of_the_page() -> None:
    the_site = made()
    labels = the_site.case_labels
    assert words()["audiences"]["title"] == labels.title("audiences")
    amounts = amount_words(the_site)
    assert amounts is not None
    assert amounts["title"] == labels.title("funds_wan")
