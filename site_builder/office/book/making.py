"""A book's PDF: pictures made for print one after the other, then all of it typeset at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.export.demonstration import with_mark
from site_builder.office.book.book import book_of
from site_builder.office.book.content import book_content
from site_builder.office.book.frames import files_of
from site_builder.office.case.content import paper_day
from site_builder.office.pictures import printed_pictures
from site_builder.office.prose.illustrations import sizes_of
from site_builder.office.typesetting.typeset import Paper, typeset
from site_builder.render.parts.file_names import file_name

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from site_builder.office.book.book import Book, BookRequest
    from site_builder.office.case.content import CaseSurroundings
    from site_builder.office.pictures import PrintedPicture
    from site_builder.read.pictures.image import ImageFacts


def book_file(
    root: Path, request: BookRequest, around: CaseSurroundings, facts: Mapping[str, ImageFacts]
) -> dict[str, bytes]:
    """Return the PDF by its name; raises NotMadeError as `typeset` and `printed_pictures` do."""
    book = book_of(request, around)
    printed = printed_pictures(root, facts, sizes_of(book.cases, facts))
    name = file_name(book.title, book.years, around.reference.settings)
    return {f"{name}.pdf": typeset(book_paper(book, printed))}


def book_paper(book: Book, printed: Mapping[str, PrintedPicture]) -> Paper:
    """Return the paper of a book; its day is that of the case that came last."""
    content, frames = book_content(book, printed)
    settings = book.around.reference.settings
    return Paper(
        template="book.typ",
        title=with_mark(book.title, settings),
        author=settings.province,
        day=max(paper_day(case, book.around) for case in book.cases),
        content=content,
        files={**files_of(printed), **frames},
    )
