"""Pages of reports and updates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.aggregate.areas import areas
from site_builder.prose.html import render_prose
from site_builder.render.files.stories import REPORT_TEXT, UPDATE_TEXT
from site_builder.render.labels import report_kind
from site_builder.render.page_view import render_page
from site_builder.render.parts.file_names import file_name
from site_builder.render.parts.json_ld import linked_data
from site_builder.render.parts.story import story_frame, versions
from site_builder.render.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.model.prose import Report, Update
    from site_builder.page import Page
    from site_builder.render.site import Site


def report_pages(site: Site) -> Iterator[Page]:
    """Yield every report and every update."""
    for report in site.collection.reports:
        yield _report(site, report)
    for update in site.collection.updates:
        yield _update(site, update)


def _report(site: Site, report: Report) -> Page:
    return render_page(
        site,
        f"{report.address}index.md",
        "prose.md.j2",
        story_frame(site, report),
        item=report,
        kind=report_kind(site.contract, report),
        crumbs=_crumbs(site, report),
        type=site.contract.annotation("report", "title"),
        sections=[{"heading": s.heading, "html": render_prose(s.text)} for s in report.sections],
        entries=_entries(site, report),
        downloads=_downloads(site, report, REPORT_TEXT),
        changes=versions(site, report),
        linked=linked_data(site, report, report.address),
        case=None,
        case_label="",
        day=None,
    )


def _crumbs(site: Site, report: Report) -> list[tuple[str, str]]:
    """The way to a report: its city's page; the province has one in every round alone."""
    reference, year = site.collection.reference, report.round
    city = reference.places.by_slug.get(report.city)
    if city:
        return [(words()["cities"], "cities/"), (city.name, f"cities/{city.slug}/")]
    area = areas(site.collection)[report.city]
    here = f"rounds/{year}/"
    return [
        (words()["rounds"], "rounds/"),
        (reference.rounds[year].title, here),
        (area, f"{here}{report.city}/"),
    ]


def _entries(site: Site, report: Report) -> list[tuple[str, str]]:
    """The page's contents: label and id."""
    listed = [(s.heading, f"part-{n}") for n, s in enumerate(report.sections, 1)]
    if len(report.pictures) > 1:
        listed.append((site.case_labels.title("images"), "images"))
    return [*listed, (words()["take"], "take")]


def _downloads(site: Site, item: Report | Update, text: str) -> list[tuple[str, str, str]]:
    """Label, address and file name of what can be downloaded."""
    name = file_name(item.title, item.id.replace("/", "-"), site.collection.reference.settings)
    return [(words()["take_text"], text, f"{name}.md")]


def _update(site: Site, update: Update) -> Page:
    fields = site.contract.fields("update", update.round)
    case = next((c for c in site.collection.cases if c.id == update.case), None)
    return render_page(
        site,
        f"{update.address}index.md",
        "prose.md.j2",
        story_frame(site, update),
        item=update,
        kind=fields["/kind"].choices[update.kind],
        crumbs=[(words()["updates"], "updates/")],
        type=site.contract.annotation("update", "title"),
        sections=[{"heading": "", "html": render_prose(update.text)}],
        downloads=_downloads(site, update, UPDATE_TEXT),
        changes=versions(site, update),
        linked=linked_data(site, update, update.address),
        entries=[],
        case=case,
        case_label=fields["/case"].title,
        day=update.date,
    )
