"""Frames: the very bytes of a picture are in the PDF, colours and all."""

from __future__ import annotations

from dataclasses import replace

import pypdfium2
from making_book import book, case, jpeg, printed, typeset_book
from pypdfium2 import raw

from site_builder.office.book.frames import files_of, framed


def test_a_picture_that_two_cases_show_has_a_frame_in_each() -> None:
    one, two = case(1), case(2)
    pictures = printed([one])
    first, second = framed(one, 1, pictures), framed(two, 2, pictures)
    (path,) = {picture.path for picture in one.pictures[:1]}
    assert first[path].file != second[path].file
    assert first[path].width_mm == pictures[path].width_mm
    assert jpeg() in files_of(pictures).values()


def test_a_picture_is_put_into_the_pdf_as_it_is() -> None:
    made = case(1)
    made = replace(made, pictures=(made.cover,))
    pdf = pypdfium2.PdfDocument(typeset_book(book([made])))
    images = [
        o for page in pdf for o in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=9)
    ]
    (image,) = images
    assert bytes(image.get_data()) == jpeg()
    assert image.get_filters() == ["DCTDecode"]
