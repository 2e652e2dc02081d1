"""What the interface tells comes in a fixed order, and codes can be looked up."""

from __future__ import annotations

from making import good, site
from repository import project_contract

from site_builder.export.api_documents import PublishedData, documents


def made() -> dict[str, object]:
    told = PublishedData(good(), project_contract(), site().tables, {})
    return {d.path: d.data for d in documents(told)}


def test_the_documents() -> None:
    paths = list(made())
    assert paths[:7] == [
        "rounds.json", "units.json", "places.json", "choices.json", "cases.json", "reports.json",
        "updates.json",
    ]  # fmt: skip
    assert "rounds/2021/index.json" in paths
    assert "rounds/2021/funds-own-use.json" in paths


def test_only_public_fields_have_their_choices_told() -> None:
    choices = made()["choices.json"]
    assert isinstance(choices, dict)
    assert choices["survey"]["decision.determined_by"]["A"]
    assert choices["unit"]["kind"]["city"]
    assert not [key for key in choices["case"] if key.endswith("people")]
