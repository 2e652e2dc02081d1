"""What is of one round is kept, and nothing else."""

from __future__ import annotations

from making import good

from site_builder.release.content.round_site import of_round


def test_one_round() -> None:
    whole = good()
    for year in (2021, 2022):
        part = of_round(whole, year)
        assert list(part.reference.rounds) == [year]
        assert {s.round for s in part.surveys} <= {year}
        assert {item.round for item in part.prose} == {year}
    both = [*of_round(whole, 2021).prose, *of_round(whole, 2022).prose]
    assert sorted(i.path for i in both) == sorted(i.path for i in whole.prose)
