"""The data dictionary: every column of every table and list, from the columns themselves."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from site_builder.aggregate.public_answers import published_fields
from site_builder.render.frame import Frame
from site_builder.render.page_view import render_page
from site_builder.render.words import words

if TYPE_CHECKING:
    from site_builder.aggregate.table import Column, Table
    from site_builder.page import Page
    from site_builder.render.files.downloads import Downloads, Offer
    from site_builder.render.site import Site


@dataclass(frozen=True)
class DictionaryEntry:
    """A table with the rounds in which it has these very columns; none for a list."""

    table: Table
    years: tuple[int, ...] = ()
    anchor: str = ""


def dictionary_page(site: Site, made: Downloads) -> Page:
    """Return the dictionary."""
    frame = Frame(words()["dictionary"], has_contents=True)
    what = dictionary_contents(site, made)
    return render_page(site, "data/dictionary/index.md", "dictionary.md.j2", frame, **what)


def dictionary_contents(site: Site, made: Downloads) -> dict[str, Any]:
    """Return what the dictionary lists: `lists`, `answers`, `tables`, `questions`, `types`."""
    lists = [offer.table for offer in made.lists]
    answers = [made.answers[year].table for year in sorted(made.answers, reverse=True)]
    return {
        "lists": [DictionaryEntry(table, anchor=table.id) for table in lists],
        "answers": DictionaryEntry(answers[0], tuple(sorted(made.answers))) if answers else None,
        "tables": _merged(made.rounds),
        "questions": _questions(site),
        "types": {t: words()[f"type_{t}"] for t in ("number", "string", "date")},
    }


def _merged(rounds: dict[int, list[Offer]]) -> list[DictionaryEntry]:
    """Tables with the same name and columns once, newest first; in the form's order."""
    found: dict[tuple[str, tuple[Column, ...]], DictionaryEntry] = {}
    order: dict[str, int] = {}
    for year in sorted(rounds, reverse=True):
        for offer in rounds[year]:
            table = offer.table
            order.setdefault(table.id, len(order))
            key = (table.id, table.columns)
            entry = found.get(key, DictionaryEntry(table))
            found[key] = replace(entry, years=tuple(sorted((year, *entry.years))))
    listed = sorted(found.values(), key=lambda e: (order[e.table.id], -e.years[-1]))
    named: dict[str, DictionaryEntry] = {}
    for entry in listed:
        # The newest columns keep the table's own name; earlier ones have their year beside.
        name = (
            entry.table.id if entry.table.id not in named else f"{entry.table.id}-{entry.years[-1]}"
        )
        named[name] = replace(entry, anchor=name)
    return list(named.values())


def _questions(site: Site) -> list[dict[str, Any]]:
    """The public answers of the newest round: number, path, label, unit and choices."""
    if not site.years:
        return []
    year = site.years[0]
    return [
        {
            "number": f.question or "",
            "key": f.pointer.strip("/").replace("/", "."),
            "title": f.site_title,
            "unit": str(f.schema.get("x-unit", "")),
            "choices": f.choices,
        }
        for f in published_fields(site.contract, year)
    ]
