"""Pages of rounds: progress and every table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.render.frame import Frame
from site_builder.render.page_view import render_page
from site_builder.render.pages.board import received
from site_builder.render.parts.citation import cited_figures
from site_builder.render.parts.question_views import in_sections, question_views
from site_builder.render.parts.round_changes import trends
from site_builder.render.parts.yes_no import yes_no_picture
from site_builder.render.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.page import Page
    from site_builder.render.site import Site


def round_pages(site: Site) -> Iterator[Page]:
    """Yield the list of rounds and every round's page."""
    rounds = [site.collection.reference.rounds[year] for year in site.years]
    come = {r.year: received(site, r.year) for r in rounds}
    frame = Frame(words()["rounds"], script="rounds")
    yield render_page(site, "rounds/index.md", "rounds.md.j2", frame, rounds=rounds, received=come)
    fields = site.contract.fields("round", 0)
    for round_ in rounds:
        yield render_page(
            site,
            f"rounds/{round_.year}/index.md",
            "round.md.j2",
            Frame(
                round_.title,
                has_contents=True,
                script="rounds",
                cited=cited_figures(site, round_.title),
            ),
            round=round_,
            deadlines={k: fields[f"/deadlines/{k}"].title for k in round_.deadlines},
            received=come[round_.year],
            pending=round_.deadlines["survey"] >= site.today,
            trends=trends(site, round_.year),
            yes_no=yes_no_picture(site, round_.year),
            sections=in_sections(question_views(site, round_.year)),
        )
