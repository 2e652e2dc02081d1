"""`Book`: which cases it has, and what it is called."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from site_builder.office.book.parts import BookPart, in_order, parts_by_area, parts_by_theme
from site_builder.office.book.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from site_builder.model.prose import Case
    from site_builder.office.case.content import CaseSurroundings


@dataclass(frozen=True)
class BookRequest:
    """What somebody wants a book of, and by what its cases were chosen."""

    cases: Sequence[Case]
    by_theme: bool = True
    themes: tuple[str, ...] = ()
    """Keys of themes: every case has one of them. None: whatever its themes."""
    area: str | None = None
    """The folder of the area from which all of them come."""
    selected: bool = False
    """Whether somebody named them one by one."""
    preface: str = ""
    """Markdown; empty: a place is left for it, and marked."""


@dataclass(frozen=True)
class Book:
    """Cases in parts."""

    parts: tuple[BookPart, ...]
    request: BookRequest
    around: CaseSurroundings

    @property
    def cases(self) -> tuple[Case, ...]:
        """Every case once, in the order in which they are printed."""
        return tuple(case for part in self.parts for case in part.cases)

    @property
    def kind(self) -> str:
        """What the schema calls a case."""
        return str(self.around.contract.annotation("case", "title"))

    @property
    def years(self) -> str:
        """The rounds of the cases: 2021, or 2021—2022."""
        years = sorted({case.round for case in self.cases})
        return "—".join(dict.fromkeys((str(years[0]), str(years[-1]))))

    @property
    def title(self) -> str:
        """The whole title, on one line."""
        w, names = words(), "、".join(self.scope)
        return str(
            w["full_title"].format(
                years=self.years,
                programme=self.around.reference.settings.programme,
                kind=self.kind,
                scope=w["scope"].format(names=names) if names else "",
            )
        )

    @property
    def scope(self) -> tuple[str, ...]:
        """What narrows the book down, in words: an area, themes, a choice."""
        wish, titles = self.request, self.themes
        area = self.around.reference.area_name(wish.area) if wish.area else None
        chosen = words()["selected"] if wish.selected else None
        names = (area, *(titles[key] for key in wish.themes), chosen)
        return tuple(name for name in names if name)

    @property
    def themes(self) -> dict[str, str]:
        """Key → title of every theme of its rounds, the newest round's first."""
        titles: dict[str, str] = {}
        for year in sorted({case.round for case in self.cases}, reverse=True):
            titles = {**self.around.contract.fields("case", year)["/themes"].choices, **titles}
        return titles


def book_of(request: BookRequest, around: CaseSurroundings) -> Book:
    """Return the book, its cases in order and in parts."""
    cases = in_order(request.cases, around.reference)
    whole = Book((BookPart("", cases),), request, around)
    if request.by_theme:
        wanted = request.themes or tuple(whole.themes)
        parts = parts_by_theme(cases, {k: t for k, t in whole.themes.items() if k in wanted})
    else:
        parts = parts_by_area(cases, around.reference)
    return replace(whole, parts=parts)
