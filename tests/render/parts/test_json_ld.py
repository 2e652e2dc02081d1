"""A page's JSON-LD: true, whole where it can be, and safe whatever was written."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from making import good, in_earnest, site

from site_builder.read.repository.history import FileHistory
from site_builder.render.environment import data_block
from site_builder.render.parts.json_ld import linked_data

CASE = next(c for c in good().cases if c.slug == "metro-bookroom")
ADDRESS = f"cases/{CASE.id}/"


def test_what_it_says_of_a_case() -> None:
    told = linked_data(site(), CASE, ADDRESS, ["品牌"])
    assert told["headline"] == f"【示例】{CASE.title}"
    assert told["description"] == f"【示例】{CASE.summary}"
    assert told["author"] == {"@type": "Organization", "name": "郑州市科学技术协会"}
    assert told["about"] == ["品牌"]
    assert told["spatialCoverage"]["name"] == "河南省郑州市"
    assert told["image"][0].startswith("../../../../media/")
    assert told["funding"] == {
        "@type": "MonetaryGrant",
        "name": site().case_labels.title("funds_wan"),
        "amount": {"@type": "MonetaryAmount", "currency": "CNY", "value": 125_000},
    }
    assert not {"datePublished", "dateModified", "url"} & told.keys()


def test_days_only_if_known() -> None:
    made = replace(site(), received={CASE.path: date(2022, 4, 8)})
    told = linked_data(made, CASE, ADDRESS)
    assert (told["datePublished"], told["dateModified"]) == ("2022-04-08", "2022-04-08")
    made = replace(made, changes={CASE.path: FileHistory(date(2022, 4, 9), date(2022, 5, 1), 3)})
    told = linked_data(made, CASE, ADDRESS)
    assert (told["datePublished"], told["dateModified"]) == ("2022-04-08", "2022-05-01")
    update = good().updates[0]
    assert linked_data(site(), update, "updates/x/")["datePublished"] == update.date.isoformat()


def test_what_git_alone_knows_is_no_day_of_publication() -> None:
    history = FileHistory(date(2022, 4, 9), date(2022, 5, 1), 3)
    told = linked_data(replace(site(), changes={CASE.path: history}), CASE, ADDRESS)
    assert not {"datePublished", "dateModified"} & told.keys()


def test_an_update_has_no_funding() -> None:
    assert "funding" not in linked_data(site(), good().updates[0], "updates/x/")


def test_whole_addresses_where_the_site_has_one() -> None:
    collection = good()
    settings = replace(collection.reference.settings, site_url="https://example.org/")
    collection = replace(collection, reference=replace(collection.reference, settings=settings))
    told = linked_data(site(collection), CASE, ADDRESS)
    assert told["url"] == f"https://example.org/{ADDRESS}"
    assert told["image"][0].startswith("https://example.org/media/")


@given(
    st.text(min_size=1)
    | st.sampled_from(["</script><script>", "<!--", "]]>", "\u2028\u2029", '"\\'])
)
def test_it_parses_whatever_the_title_holds(title: str) -> None:
    made = site(in_earnest())
    block = str(data_block(linked_data(made, replace(CASE, title=title), ADDRESS)))
    told: dict[str, Any] = json.loads(block)
    assert told["headline"] == title
    assert not set("<>&\u2028\u2029") & set(block)
    assert "\n" not in block
