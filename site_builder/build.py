"""The whole line from a checked collection to the finished site."""

from __future__ import annotations

import os
from dataclasses import dataclass
from importlib.resources import as_file, files
from typing import TYPE_CHECKING

from site_builder.aggregate.progress import progress_table, round_progress
from site_builder.aggregate.questions import question_tables
from site_builder.guide.rules import rule_index, rule_page
from site_builder.check.catalogue import catalogue
from site_builder.read.history import first_seen
from site_builder.render.pages import all_pages, theme_settings
from site_builder.render.pictures import Gallery
from site_builder.render.site import Site
from site_builder.write.html import write_html
from site_builder.write.images import publish_pictures
from site_builder.write.tree import copy_folder, write_file, write_tree

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from site_builder.contract import Contract
    from site_builder.model.collection import Collection
    from site_builder.model.prose import Picture

BUILD_EPOCH = "315532800"
"""1980-01-01: the date of files in archives, and of mkdocs's sitemap, in every build."""


@dataclass(frozen=True)
class Built:
    """What a build made."""

    pages: int
    warnings: list[str]


def build_site(
    root: Path,
    collection: Collection,
    contract: Contract,
    out: Path,
    progress: Callable[[str], None] = lambda _: None,
) -> Built:
    """Write the plain tree below `build/`, then the HTML site into `out`."""
    work = root / "build"
    site = _gather(root, collection, contract, work, progress)
    count = write_tree(work / "pages", all_pages(site), keep="media")
    with as_file(files("site_builder") / "overrides") as overrides:
        copy_folder(overrides, work / "overrides")
    write_file(work / "overrides" / "settings.html", theme_settings(site).encode())
    os.environ.setdefault("SOURCE_DATE_EPOCH", BUILD_EPOCH)
    warnings = write_html(root / "mkdocs.yml", out)
    return Built(count, warnings)


def _gather(
    root: Path,
    collection: Collection,
    contract: Contract,
    work: Path,
    progress: Callable[[str], None],
) -> Site:
    published = publish_pictures(
        root, _pictures(collection), work / "cache" / "images", work / "pages", progress
    )
    seen = first_seen(root)
    states = {
        year: round_progress(collection, round_, seen)
        for year, round_ in collection.reference.rounds.items()
    }
    tables = {
        year: (
            progress_table(collection, collection.reference.rounds[year], cities),
            *question_tables(collection, contract, year),
        )
        for year, cities in states.items()
    }
    guide = {"index.md": rule_index()} | {f"rules/{c}.md": rule_page(t) for c, t in catalogue().items()}
    return Site(collection, contract, Gallery(published), tables, states, guide)


def _pictures(collection: Collection) -> list[Picture]:
    told = (*collection.cases, *collection.reports, *collection.updates)
    return [picture for item in told for picture in item.pictures]
