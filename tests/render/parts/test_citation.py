"""Who answers for a page of figures, and of which day it speaks."""

from __future__ import annotations

from making import in_earnest, site

from site_builder.render.parts.citation import cited_figures


def test_figures_are_cited_by_their_publisher_as_of_the_sites_day() -> None:
    made = site(in_earnest())
    told = cited_figures(made, "2021年实施情况")
    assert told.endswith(f"2021年实施情况[EB/OL]. ({made.today.isoformat()})")
    assert cited_figures(site(), "汇总").partition(". ")[2].startswith("【示例】汇总")
