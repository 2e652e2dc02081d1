"""The page of one case, and the files in which it can be taken away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.export.case_files import Source, case_json, case_markdown
from site_builder.render.environment import figure
from site_builder.render.labels import Labels
from site_builder.render.page import Page
from site_builder.render.prose import render_prose
from site_builder.render.site import Frame, Site
from site_builder.render.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.model.prose import Case


def case_page(site: Site, case: Case) -> Page:
    """Return a case's page."""
    sections = [{"heading": s.heading, "html": render_prose(s.text)} for s in case.sections]
    others = [p for p in case.pictures if p is not case.cover]
    entries = [(site.case_labels.title("replicable"), "replicable")]
    entries += [(s.heading, f"part-{n}") for n, s in enumerate(case.sections, 1)]
    if others:
        entries.append((site.case_labels.title("images"), "images"))
    return site.page(
        f"cases/{case.id}/index.md",
        "case.md.j2",
        Frame(case.title, case.summary),
        case=case,
        facts=facts(site, case),
        sections=sections,
        others=others,
        entries=entries,
    )


def facts(site: Site, case: Case) -> list[tuple[str, str]]:
    """The facts beside the summary: label and value, as the schema words and publishes them."""
    labels = Labels(site.contract, "case", case.round)
    public = labels.public
    places = site.collection.reference.places
    found = [
        (words()["place"], places.names.get(case.unit.division, "")),
        (words()["round"], str(case.round)),
    ]
    for key in ("funds_wan", "people_served"):
        if key in public:
            value = f"{figure(getattr(case, key))} {labels.unit(key)}"
            found.append((labels.title(key), value))
    if "category" in public:
        found.append((labels.title("category"), labels.choice("category", case.category)))
    for key in ("themes", "audiences", "key_areas"):
        chosen = getattr(case, key)
        if chosen and key in public:
            found.append((labels.title(key), labels.choices(key, chosen)))
    return found


def case_to_take(site: Site, case: Case) -> Iterator[Page]:
    """Yield the case as JSON, and as Markdown in a file that no site generator takes for a page."""
    source = _source(site, case)
    titles = Labels(site.contract, "case", case.round).public
    kind = site.contract.annotation("case", "title")
    folder = f"cases/{case.id}"
    yield Page(f"{folder}/case.json", case_json(case, site.contract, source))
    text = case_markdown(case, kind, source, facts(site, case), titles)
    yield Page(f"{folder}/case.txt", text)


def _source(site: Site, case: Case) -> Source:
    reference = site.collection.reference
    start = reference.settings.site_url
    published = {p.path: site.gallery(p) for p in case.pictures}
    media = {path: start + p.path(max(p.sizes)) for path, p in published.items()}
    return Source(f"{start}cases/{case.id}/", media, reference)
