"""Reports and updates to take away: their text as Markdown, as a case has its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.export.demonstration import mark, reported
from site_builder.model.prose import Report
from site_builder.page import Page
from site_builder.render.labels import report_kind
from site_builder.resources import templates

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.model.prose import Update
    from site_builder.render.site import Site


REPORT_TEXT, UPDATE_TEXT = "report.txt", "update.txt"
"""Names of the files, which no site generator takes for a page."""


def stories(site: Site) -> Iterator[Page]:
    """Yield the text of every report and of every update, beside the address of its page."""
    for report in site.collection.reports:
        yield _story(site, report, REPORT_TEXT, report_kind(site.contract, report))
    for update in site.collection.updates:
        kinds = site.contract.fields("update", update.round)["/kind"].choices
        yield _story(site, update, UPDATE_TEXT, kinds[update.kind])


def _story(site: Site, item: Report | Update, name: str, kind: str) -> Page:
    settings = site.collection.reference.settings
    pictures = [(p.caption, site.gallery(p)) for p in item.pictures]
    text = (
        templates("site_builder.export")
        .get_template("story.md.j2")
        .render(
            item=item,
            kind=kind,
            day=site.day(item),
            today=site.today,
            settings=settings,
            reported=reported(settings),
            mark=mark(settings),
            parts=item.sections if isinstance(item, Report) else (),
            text="" if isinstance(item, Report) else item.text,
            pictures=[(caption, p.path(max(p.sizes))) for caption, p in pictures],
            pictures_title=site.case_labels.title("images"),
        )
    )
    return Page(f"{item.address}{name}", text)
