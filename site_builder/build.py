"""The whole line from a checked collection to the finished site."""

from __future__ import annotations

import os
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field, replace
from importlib.resources import as_file, files
from typing import TYPE_CHECKING, Any, TypeAlias

from site_builder.aggregate.progress import published_paths, round_progress
from site_builder.aggregate.received import received_days
from site_builder.aggregate.round_tables import round_tables
from site_builder.guide.pages import guide_pages
from site_builder.model.publication import publishable
from site_builder.read.paths.work_folder import work_folder
from site_builder.read.repository.history import file_changes, first_seen
from site_builder.render.all_pages import all_pages, theme_settings
from site_builder.render.files.assets import asset_paths, site_assets
from site_builder.render.memory import PageMemory
from site_builder.render.pictures import Gallery, face
from site_builder.render.site import Site
from site_builder.render.words import site_name
from site_builder.search.files import FOLDER as SEARCH
from site_builder.write.aside import made_aside
from site_builder.write.html import configuration_elsewhere
from site_builder.write.images import publish_pictures
from site_builder.write.incremental import refresh_html
from site_builder.write.partial_tree import frame
from site_builder.write.snapshot import changes, snapshot
from site_builder.write.tree import copy_folder, write_file, write_tree
from site_builder.write.two_processes import write_html_in_parts

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from site_builder.check.run.checked import Checked
    from site_builder.contract import Contract
    from site_builder.model.collection import Collection
    from site_builder.write.snapshot import Stamp

BUILD_EPOCH = "315532800"
"""1980-01-01: the date of files in archives, and of mkdocs's sitemap, in every build."""


PICTURES = "media"
"""The folder of the published pictures, in the tree and on the site."""


PaperMaker: TypeAlias = "Callable[[Site], Mapping[str, Path]]"
"""Returns a case's id → its PDF; it is handed in, as this line does without what it takes."""


@dataclass(frozen=True)
class ServedSite:
    """What a site was made from: the next build of it makes only what differs."""

    frame: str
    tree: Mapping[str, Stamp]
    memory: PageMemory


@dataclass(frozen=True)
class Built:
    """What a build made."""

    pages: int
    warnings: list[str]
    shown: ServedSite


@dataclass(frozen=True)
class BuildOptions:
    """How a build goes about it; what comes of it in the end is the same."""

    progress: Callable[[str], None] = lambda _: None
    """Told of every picture."""
    shown: ServedSite | None = None
    """What the site that stands there was made from; without it, all is made anew."""
    waiting: Callable[[], None] = lambda: None
    """Called once if another process is making a site for the same place."""
    writing: AbstractContextManager[Any] = field(default_factory=nullcontext)
    """Held while the HTML site is written."""
    papers: PaperMaker | None = None
    """Makes the cases' PDFs, where the settings ask for them."""
    with_search: bool = True
    """Else the search stays as an earlier build left it, for a later one to make: it takes long."""


def build_site(
    root: Path, checked: Checked, out: Path, options: BuildOptions | None = None
) -> Built:
    """Write the plain tree below the work folder, then the HTML site, which takes the place `out`.

    Two builds of one repository may not run at once. Raises ValueError if the configuration was
    too broken to build anything from, OSError where the system refuses.
    """
    if checked.collection is None:
        message = "nothing can be built from a broken configuration"
        raise ValueError(message)
    options = options or BuildOptions()
    work = work_folder(root)
    collection = publishable(checked.collection)
    used = {p: checked.images[p] for p in _pictures(collection)}
    faces = _faces(collection)
    published = publish_pictures(
        root, used, work / "cache" / "images", work / "pages", options.progress, shared=faces
    )
    memory = options.shown.memory if options.shown else PageMemory()
    site = gather(root, checked.collection, collection, checked.contract, Gallery(published))
    papers = options.papers(site) if options.papers else {}
    site = replace(site, memory=memory, papers=papers)
    made = all_pages(site, with_search=options.with_search)
    kept = (PICTURES,) if options.with_search else (PICTURES, SEARCH)
    count = write_tree(work / "pages", made, keep=kept)
    _lay_out_theme(work / "overrides", site)
    os.environ["KEPU_SITE_URL"] = collection.reference.settings.site_url
    os.environ["KEPU_SITE_NAME"] = site_name(collection.reference.settings.province)
    os.environ.setdefault("SOURCE_DATE_EPOCH", BUILD_EPOCH)
    pages = work / "pages"
    configuration = root / "mkdocs.yml"
    if not work.is_relative_to(root):
        configuration = configuration_elsewhere(configuration, work)
    now = ServedSite(frame(configuration, pages, work / "overrides"), snapshot(pages), memory)
    with options.writing:
        warnings = _write_html(configuration, work, out, options, now)
    return Built(count, warnings, now)


def _lay_out_theme(theme: Path, site: Site) -> None:
    """Make the theme's folder anew: our templates, what they must know, scripts and styles."""
    with as_file(files("site_builder") / "overrides") as overrides:
        copy_folder(overrides, theme)
    assets = site_assets()
    write_file(theme / "settings.html", theme_settings(site).encode())
    write_file(theme / "assets.html", asset_paths(assets).encode())
    for asset in assets:
        write_file(theme / asset.path, asset.content)


def _write_html(
    configuration: Path, work: Path, out: Path, options: BuildOptions, now: ServedSite
) -> list[str]:
    """Make the HTML that is missing or not up to date; return mkdocs's warnings."""
    pages, shown = work / "pages", options.shown
    if shown and shown.frame == now.frame:
        differing = changes(shown.tree, now.tree)
        return refresh_html(configuration, pages, out, work / "part", differing)
    with made_aside(out, work, options.waiting) as new:
        return write_html_in_parts(configuration, pages, new, work / "part")


def gather(
    root: Path, whole: Collection, collection: Collection, contract: Contract, gallery: Gallery
) -> Site:
    """Put together all that pages speak of: progress is that of the whole, all else published."""
    seen = first_seen(root)
    rounds = collection.reference.rounds
    progress = {
        year: published_paths(round_progress(whole, r, seen), collection)
        for year, r in rounds.items()
    }
    tables = {
        year: round_tables(collection, contract, year, cities) for year, cities in progress.items()
    }
    guide = guide_pages(contract, contract.newest_round) if rounds else {}
    received = received_days(collection)
    # The history of a demonstration tells how the demonstration was written.
    history = {} if collection.reference.settings.demo else file_changes(root)
    return Site(collection, contract, gallery, tables, progress, guide, received, history)


def _pictures(collection: Collection) -> list[str]:
    """The paths of the pictures that valid cases, reports and updates show."""
    return sorted({picture.path for item in collection.prose for picture in item.pictures})


def _faces(collection: Collection) -> list[str]:
    """The paths of those that stand for a page on other sites: none without an address."""
    if not collection.reference.settings.site_url:
        return []
    faces = (face(item) for item in collection.prose)
    return sorted({picture.path for picture in faces if picture})
