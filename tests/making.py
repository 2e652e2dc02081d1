"""Models made in memory: the good repository's, and surveys with the answers that a test needs."""

from __future__ import annotations

import html
import io
import zipfile
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any

from repository import GOOD, PICTURES, TODAY, project_contract

from site_builder.aggregate.progress import round_progress
from site_builder.aggregate.questions import question_tables
from site_builder.aggregate.round_tables import round_tables
from site_builder.check.context import Occasion
from site_builder.check.run.runner import check_tree
from site_builder.model.survey import Survey, build_survey
from site_builder.model.unit import Unit
from site_builder.page import Page
from site_builder.read.pictures.image import ImageFacts
from site_builder.read.repository.tree import read_tree
from site_builder.render.pictures import Gallery, Published
from site_builder.render.site import Site

if TYPE_CHECKING:
    from datetime import date

    from site_builder.aggregate.table import Table
    from site_builder.contract import Contract
    from site_builder.model.collection import Collection
    from site_builder.model.prose import Case, Report, Update


@cache
def good() -> Collection:
    """Return the good repository's collection, with pictures that were never on disk."""
    facts = {
        name: ImageFacts(2_000_000, 1500, 1000, 300.0, digest=f"{number:016x}")
        for number, name in enumerate(PICTURES)
    }
    tree = replace(read_tree(GOOD), images=facts)
    collection = check_tree(tree, project_contract(), Occasion(TODAY)).collection
    assert collection
    assert collection.cases
    return collection


def site(
    collection: Collection | None = None,
    guide: dict[str, str] | None = None,
    contract: Contract | None = None,
) -> Site:
    """Return all that pages speak of; nothing is known of when files came."""
    collection, contract = collection or good(), contract or project_contract()
    told: tuple[Case | Report | Update, ...] = (
        *collection.cases,
        *collection.reports,
        *collection.updates,
    )
    paths = sorted({p.path for item in told for p in item.pictures})
    gallery = Gallery({p: Published(p, f"{n:016x}", 1500, 1000) for n, p in enumerate(paths)})
    rounds = collection.reference.rounds
    progress = {y: round_progress(collection, r, {}) for y, r in rounds.items()}
    tables = {y: round_tables(collection, contract, y, progress[y]) for y in rounds}
    return Site(collection, contract, gallery, tables, progress, guide or {})


def in_earnest(collection: Collection | None = None) -> Collection:
    """Return the same collection of a repository that is no demonstration."""
    collection = collection or good()
    settings = replace(collection.reference.settings, demo=False)
    return replace(collection, reference=replace(collection.reference, settings=settings))


def unit(name: str, kind: str, division: str, city: str) -> Unit:
    """Return a unit whose name is its id."""
    return Unit(name, name, kind, division, city)


def survey(of: str | Unit, year: int = 2021, **answers: Any) -> Survey:
    """Return a survey; `funds__own_use=[…]` answers the question at `/funds/own_use`."""
    who = good().reference.units[of] if isinstance(of, str) else of
    value: dict[str, Any] = {"round": year, "unit": who.id, "filled_on": "2022-03-18", "funds": {}}
    for name, answer in answers.items():
        section, _, key = name.partition("__")
        value.setdefault(section, {})[key] = answer
    path = f"submissions/{year}/{who.city}/{who.id}/survey.yml"
    return build_survey(path, value, who)


def fund(category: str, amount: str, project: str = "项目") -> dict[str, Any]:
    """Return a row of 13.1."""
    return {
        "category": category, "project": project, "undertaker": "某社区", "content": "内容",
        "amount_wan": amount, "paid": "2021Q3",
    }  # fmt: skip


def with_surveys(*surveys: Survey, base: Collection | None = None) -> Collection:
    """Return a collection of these surveys alone."""
    collection = base or good()
    units = {**collection.reference.units, **{s.unit.id: s.unit for s in surveys}}
    reference = replace(collection.reference, units=units)
    return replace(collection, reference=reference, surveys=surveys)


def at(collection: Collection, today: date) -> Collection:
    """Return the same collection on another day."""
    return replace(collection, reference=replace(collection.reference, today=today))


def table(collection: Collection, name: str, year: int = 2021) -> Table:
    """Return the table of a question by its id."""
    return {t.id: t for t in question_tables(collection, project_contract(), year)}[name]


def rows(made: Table) -> dict[str, list[str]]:
    """Return the cells as text by the row's name."""
    return {str(row[0]): [str(cell) for cell in row[1:]] for row in made.rows}


def page_text(page: Page) -> str:
    """Return all text of a page or a file, of an archive that of every file in it."""
    if isinstance(page.content, str):
        return page.content
    if page.path.endswith(".xlsx"):
        return workbook_text(page.content)
    if page.path.endswith(".zip"):
        with zipfile.ZipFile(io.BytesIO(page.content)) as file:
            return "\n".join(page_text(Page(n, file.read(n))) for n in file.namelist())
    return page.content.decode("utf-8-sig")


def workbook_text(workbook: bytes) -> str:
    """Return all text of a workbook."""
    with zipfile.ZipFile(io.BytesIO(workbook)) as file:
        return html.unescape("".join(file.read(name).decode() for name in file.namelist()))
