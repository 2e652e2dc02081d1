"""What a document is and whose, in one line: 郑州市科学技术协会　2021年调查表."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.read.paths.layout import SUBMITTED, DocumentKind
from site_builder.review.words import words

if TYPE_CHECKING:
    from site_builder.contract import Contract
    from site_builder.read.document import Document
    from site_builder.review.readable_answers import Names

_PIECES = (DocumentKind.CASE, DocumentKind.UPDATE)
"""Of these a unit may send several, so that the title says which."""


def title_of(document: Document, contract: Contract, names: Names) -> str:
    """Return the line; it needs no valid content."""
    place, w = document.place, words()
    kind = kind_title(document.kind, contract)
    if document.kind in SUBMITTED:
        given = document.value or {}
        unit = given.get("unit") if document.kind is DocumentKind.CASE else place.folder
        name = names.units.get(str(unit)) or names.areas.get(place.city or "", place.city or "")
        title = str(given.get("title", ""))
        form = "title_of_piece" if document.kind in _PIECES and title else "title_of_unit"
        return w[form].format(unit=name, year=place.round, kind=kind, title=title)
    if place.round:
        return w["title_of_year"].format(year=place.round, kind=kind)
    if place.city:
        area = names.areas.get(place.city, place.city)
        return w["title_of_area"].format(area=area, kind=kind)
    return kind


def kind_title(kind: DocumentKind, contract: Contract) -> str:
    """Name a kind of document in few characters, as the rounds do; else by its form's title."""
    short = contract.item_titles()
    key = "cases" if kind is DocumentKind.CASE else kind.value
    return short.get(key) or str(contract.annotation(kind.value, "title"))
