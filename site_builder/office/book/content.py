"""What a book says, as data for `book.typ`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from site_builder.export.demonstration import mark, reported
from site_builder.office.book.frames import framed
from site_builder.office.book.indexes import index_of_places, index_of_themes, index_of_units
from site_builder.office.book.words import words
from site_builder.office.case.content import case_content
from site_builder.office.prose.reading import prose_blocks
from site_builder.office.prose.typeset_data import as_data
from site_builder.office.words import words as office_words
from site_builder.prose.comments import without_comments
from site_builder.render.environment import day as spoken

if TYPE_CHECKING:
    from collections.abc import Mapping

    from site_builder.office.book.book import Book
    from site_builder.office.book.indexes import IndexGroup
    from site_builder.office.book.parts import BookPart
    from site_builder.office.pictures import PrintedPicture

_HEADING = re.compile(r"\s*# +(\S.*?)[ #]*(?:\n|\Z)")
"""A first line that is the preface's own heading."""
_FROM_WORDS = (
    "notes", "contents", "part", "appendix", "index", "sheet_at", "article_at", "of_part",
)  # fmt: skip


def book_content(
    book: Book, printed: Mapping[str, PrintedPicture]
) -> tuple[dict[str, Any], dict[str, bytes]]:
    """Return what `book.typ` prints, and the frames of the pictures by their files."""
    w, settings = words(), book.around.reference.settings
    numbers = {case.id: number for number, case in enumerate(book.cases, 1)}
    told: list[dict[str, Any]] = []
    frames: dict[str, bytes] = {}
    for number, case in enumerate(book.cases, 1):
        own = framed(case, number, printed)
        frames |= {picture.file: picture.content for picture in own.values()}
        told.append(case_content(case, book.around, own))
    content = {
        **{key: w[key] for key in _FROM_WORDS},
        "mark": mark(settings),
        "province": settings.province,
        "programme": w["programme"].format(programme=settings.programme),
        "name": w["title"].format(kind=book.kind),
        "years": w["years"].format(years=book.years),
        "scope": book.scope,
        "title": book.title,
        "note_lines": _notes(book),
        "preface": _preface(book),
        "cases": told,
        "parts": [_part(book, part, numbers) for part in book.parts],
        "sheet_about": office_words()["sheet_about"],
        "indexes": _indexes(book, numbers),
    }
    return content, frames


def _part(book: Book, part: BookPart, numbers: Mapping[str, int]) -> dict[str, Any]:
    w = words()
    count = w["count"].format(count=len(part.cases)) if part.cases else w["count_none"]
    within = {c.id: number for number, p in enumerate(book.parts, 1) for c in p.cases}
    return {
        "title": part.title,
        "count": count,
        "cases": [numbers[case.id] for case in part.cases],
        "elsewhere_told": w["elsewhere"].format(title=part.title),
        "elsewhere": [
            {"case": numbers[case.id], "part": within[case.id]} for case in part.elsewhere
        ],
    }


def _preface(book: Book) -> dict[str, Any]:
    w = words()
    text = without_comments(book.request.preface)
    own = _HEADING.match(text)
    body = text[own.end() :] if own else text
    return {
        "heading": own[1] if own else w["preface"],
        "blocks": as_data(prose_blocks(body)),
        "to_write": "" if body.strip() else w["preface_to_write"],
    }


def _notes(book: Book) -> list[str]:
    w, settings = words(), book.around.reference.settings
    cases = book.cases
    told = {
        "years": book.years,
        "programme": settings.programme,
        "kind": book.kind,
        "count": len(cases),
        "units": len({case.unit.id for case in cases}),
        "reported": reported(settings),
        "title": _themes_title(book),
        "licence": settings.licence,
        "address": f"{settings.site_url}cases/" if settings.site_url else "",
        "day": spoken(book.around.reference.today),
    }
    keys = ["note_content", "note_theme" if book.request.by_theme else "note_city", "note_sheet"]
    keys += ["note_day", "note_licence", *(["note_address"] if told["address"] else [])]
    return [w[key].format(**told) for key in keys]


def _themes_title(book: Book) -> str:
    newest = max(case.round for case in book.cases)
    return book.around.contract.fields("case", newest)["/themes"].title


def _indexes(book: Book, numbers: Mapping[str, int]) -> list[dict[str, Any]]:
    w, reference = words(), book.around.reference
    by_theme = w["index_themes"].format(title=_themes_title(book))
    return [
        _index(w["index_units"], index_of_units(book.cases, reference), numbers),
        _index(by_theme, index_of_themes(book.cases, book.themes), numbers),
        _index(w["index_places"], index_of_places(book.cases, reference), numbers),
    ]


def _index(
    heading: str, groups: tuple[IndexGroup, ...], numbers: Mapping[str, int]
) -> dict[str, Any]:
    told = [
        {
            "name": group.name,
            "entries": [
                {"told": e.told, "cases": [numbers[c.id] for c in e.cases]} for e in group.entries
            ],
        }
        for group in groups
    ]
    return {"heading": heading, "groups": told}
