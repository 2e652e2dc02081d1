"""Pages of rounds: progress and every table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.render.site import Frame, Site
from site_builder.render.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.render.page import Page


def round_pages(site: Site) -> Iterator[Page]:
    """Yield the list of rounds and every round's page."""
    rounds = [site.collection.reference.rounds[year] for year in site.years]
    yield site.page("rounds/index.md", "rounds.md.j2", Frame(words()["rounds"]), rounds=rounds)
    fields = site.contract.fields("round", 0)
    items = fields["/waivers/*/items"].choices
    for round_ in rounds:
        tables = site.tables.get(round_.year, ())
        yield site.page(
            f"rounds/{round_.year}/index.md",
            "round.md.j2",
            Frame(round_.title, has_contents=True),
            round=round_,
            deadlines={k: fields[f"/deadlines/{k}"].title for k in round_.deadlines},
            units=site.collection.reference.units,
            waivers=["、".join(items[i] for i in w.items) for w in round_.waivers],
            tables=tables,
            has_answers=any(t.number for t in tables),
        )
