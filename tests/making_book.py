"""Books made in memory: cases with the themes and units that a test needs."""

from __future__ import annotations

import io
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any

import pypdfium2
from making import good
from paper_text import squeezed
from PIL import Image, ImageCms
from repository import project_contract

from site_builder.office.book.book import BookRequest, book_of
from site_builder.office.book.making import book_paper
from site_builder.office.case.content import CaseSurroundings
from site_builder.office.pictures import PrintedPicture
from site_builder.office.typesetting.typeset import typeset

if TYPE_CHECKING:
    from collections.abc import Sequence

    from site_builder.model.prose import Case
    from site_builder.model.unit import Unit
    from site_builder.office.book.book import Book


def case(number: int, *themes: str, unit: Unit | None = None, **values: Any) -> Case:
    """Return a case of these themes, whose title says its number."""
    made = good().cases[0]
    unit = unit or made.unit
    values = {"title": f"第{number}个案例", **values}
    folder = f"cases/{made.round}/{unit.city}/case-{number:02}"
    return replace(
        made, slug=f"case-{number:02}", path=f"{folder}/index.md",
        themes=themes or made.themes, unit=unit, city=unit.city, values={**made.values, **values},
        **values,
    )  # fmt: skip


def units(kind: str = "county") -> list[Unit]:
    """Return the units of a kind, by area."""
    found = [unit for unit in good().reference.units.values() if unit.kind == kind]
    return sorted(found, key=lambda unit: unit.id)


def around(**settings: Any) -> CaseSurroundings:
    """Return what the good repository's cases stand in, with other settings."""
    reference = good().reference
    reference = replace(reference, settings=replace(reference.settings, **settings))
    return CaseSurroundings(project_contract(), reference, {})


def book(cases: Sequence[Case], **wish: Any) -> Book:
    """Return a book of these cases."""
    return book_of(BookRequest(cases, **wish), around())


@cache
def jpeg() -> bytes:
    """Return a picture in colours of its own."""
    out = io.BytesIO()
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    Image.new("RGB", (300, 200), "teal").save(out, "JPEG", icc_profile=profile)
    return out.getvalue()


def printed(cases: Sequence[Case]) -> dict[str, PrintedPicture]:
    """Return pictures for all that these cases name."""
    paths = sorted({picture.path for one in cases for picture in one.pictures})
    return {
        path: PrintedPicture(f"pictures/{n}.jpg", jpeg(), 120.0) for n, path in enumerate(paths)
    }


def typeset_book(made: Book) -> bytes:
    """Return the PDF of a book."""
    return typeset(book_paper(made, printed(made.cases)))


def page_texts(pdf: bytes) -> list[str]:
    """Return what stands on each page, without blanks."""
    pages = pypdfium2.PdfDocument(pdf)
    return [squeezed(page.get_textpage().get_text_range()) for page in pages]
