"""Blank forms to download, for whoever fills them in on the forge's web page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from site_builder.model.unit import HEADS, KINDS
from site_builder.page import Page
from site_builder.read.paths.layout import DocumentKind
from site_builder.scaffold.render import blank_form

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.render.site import Site

_NAMES = {DocumentKind.CASE: "index.md", DocumentKind.REPORT: "report.md"}
"""What a file is called in the repository; an update's name says its day."""


@dataclass(frozen=True)
class Form:
    """A blank form; `name` is what the file is to be called in the repository."""

    path: str
    title: str
    who: str
    name: str
    content: str


def blank_forms(site: Site) -> tuple[Form, ...]:
    """Return the newest round's forms: a survey for each kind of unit, and what is told in text.

    Text forms end in `.txt`: as `.md` the site would take them for pages of its own.
    """
    return tuple(_forms(site, site.years[0])) if site.years else ()


def _forms(site: Site, year: int) -> Iterator[Form]:
    contract, reference = site.contract, site.collection.reference
    round_ = reference.rounds[year]
    kinds = contract.kind_titles()
    asked = {unit.kind for unit in round_.expected(reference.units.values())}
    for kind in [kind for kind in KINDS if kind in asked]:
        title = contract.annotation("survey", "title")
        text = blank_form(contract, "survey", year, kind)
        path = f"guide/forms/{year}/{kind}/survey.yml"
        yield Form(path, title, kinds[kind], "survey.yml", text)
    reporters = "、".join(kinds[kind] for kind in KINDS if kind in HEADS)
    wanted = [DocumentKind.CASE, DocumentKind.REPORT]
    for name in [*wanted, DocumentKind.UPDATE] if round_.updates else wanted:
        title = contract.annotation(name, "title")
        who = reporters if name is DocumentKind.REPORT else ""
        text = blank_form(contract, name, year, "city")
        yield Form(f"guide/forms/{year}/{name}.txt", title, who, _NAMES.get(name, ""), text)


def form_files(site: Site) -> Iterator[Page]:
    """Yield the forms as files of the site."""
    for form in blank_forms(site):
        yield Page(form.path, form.content.encode())
