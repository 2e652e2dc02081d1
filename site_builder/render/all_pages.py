"""All pages of the site, in one stream."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING

from site_builder.export.demonstration import mark, origin
from site_builder.render.environment import environment
from site_builder.render.files.blank_forms import form_files
from site_builder.render.files.calendar import calendar_page
from site_builder.render.files.everything import Everything
from site_builder.render.files.robots import robots_page
from site_builder.render.files.sitemap import last_changes, with_site_map
from site_builder.render.files.stories import stories
from site_builder.render.library_data import library_data
from site_builder.render.pages.adapted import adapted_pages
from site_builder.render.pages.area import area_pages
from site_builder.render.pages.board import board_pages
from site_builder.render.pages.cases import case_pages
from site_builder.render.pages.compare import compare_page
from site_builder.render.pages.data import data_pages
from site_builder.render.pages.guide import guide_site_pages
from site_builder.render.pages.home import home_page
from site_builder.render.pages.library import library_pages
from site_builder.render.pages.map import map_page
from site_builder.render.pages.moved import moved_pages
from site_builder.render.pages.news import news_pages
from site_builder.render.pages.places import place_pages
from site_builder.render.pages.reports import report_pages
from site_builder.render.pages.rounds import round_pages
from site_builder.render.pages.tables import table_pages
from site_builder.render.pages.withdrawn import withdrawn_pages
from site_builder.render.search_entries import all_entries
from site_builder.render.second_process import aside
from site_builder.search.files import search_pages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.model.synonyms import Synonyms
    from site_builder.page import Page
    from site_builder.render.site import Site


def all_pages(site: Site, *, with_search: bool = True) -> Iterator[Page]:
    """Yield every file of the plain tree but the pictures, and at will but the search's."""
    made = _with_search(site) if with_search else _pages(site)
    address = site.collection.reference.settings.site_url
    yield from with_site_map(made, address, last_changes(site))


def _with_search(site: Site) -> Iterator[Page]:
    make = partial(search_pages, synonyms=_synonyms(site))
    search = aside(make, all_entries(site))
    yield from _pages(site)
    yield from search()


def _synonyms(site: Site) -> Synonyms:
    """The province's, and its own name among the words to pass over: all cases are of it."""
    synonyms, name = site.collection.reference.synonyms, site.collection.reference.settings.province
    return replace(synonyms, ignored=(*synonyms.ignored, name, name[:-1]))


def _pages(site: Site) -> Iterator[Page]:
    with Everything(site) as everything:
        yield from everything.texts(_told(site))
        yield from data_pages(site, everything)


def _told(site: Site) -> Iterator[Page]:
    yield home_page(site)
    yield from library_pages(site)
    yield library_data(site)
    yield map_page(site)
    yield compare_page(site)
    yield from case_pages(site)
    yield from place_pages(site)
    yield from report_pages(site)
    yield from stories(site)
    yield from moved_pages(site)
    yield from withdrawn_pages(site)
    yield from chain(round_pages(site), board_pages(site), table_pages(site), area_pages(site))
    yield from chain(guide_site_pages(site), form_files(site), adapted_pages(site))
    yield from news_pages(site)
    yield calendar_page(site)
    yield robots_page(site)


def theme_settings(site: Site) -> str:
    """Return the small template through which the theme knows the settings."""
    reference = site.collection.reference
    template = environment().get_template("settings.html.j2")
    return template.render(
        settings=reference.settings,
        today=reference.today,
        mark=mark(reference.settings),
        notice=origin(reference.settings),
    )
