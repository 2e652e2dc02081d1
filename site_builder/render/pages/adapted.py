"""The page of whoever did the same: a blank form of a case that names the one it was made after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.aggregate.public_descent import KEY
from site_builder.render.frame import Frame
from site_builder.render.page_view import render_page
from site_builder.render.parts.descent import lines_to_paste
from site_builder.render.words import words
from site_builder.scaffold.render import blank_form

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.page import Page
    from site_builder.render.site import Site

ADDRESS = "guide/adapted/"
_MARK = "0000/origin/origin"
"""What the script replaces by the case; no case has this name."""


def adapted_pages(site: Site) -> Iterator[Page]:
    """Yield the page, where the newest round's form asks whom a case was made after."""
    if not site.years or f"/{KEY}/case" not in site.case_labels.fields:
        return
    year = site.years[0]
    text = blank_form(site.contract, "case", year, "city", {f"/{KEY}/case": _MARK})
    example = site.case_labels.fields[f"/{KEY}/case"].schema["examples"][0]
    yield render_page(
        site,
        f"{ADDRESS}index.md",
        "adapted.md.j2",
        Frame(words()["adapted"], script="adapted"),
        year=year,
        form=f"guide/forms/{year}/case.txt",
        name="index.md",
        lines=lines_to_paste(site, example),
        mark=_MARK,
        text=text,
    )
