"""Pages: whatever is given, pictures of bounded size or a sentence that says what to do."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from typing import TYPE_CHECKING

import pypdfium2
import pytest
from docx import Document
from office.stamp.photographs import CHAT, file_of, photograph, stamped, tiff
from PIL import Image

from site_builder.office.stamp import pages, unreadable
from site_builder.office.stamp.code import qr_png
from site_builder.office.stamp.pages import pages_of
from site_builder.office.stamp.sighting import sightings
from site_builder.office.stamp.unreadable import Reason, UnreadableError

if TYPE_CHECKING:
    from collections.abc import Callable


def word(*pictures: bytes) -> bytes:
    """Return a Word file with these pictures."""
    paper = Document()
    for picture in pictures:
        paper.add_picture(io.BytesIO(picture))
    made = io.BytesIO()
    paper.save(made)
    return made.getvalue()


def pdf(count: int) -> bytes:
    """Return a PDF of so many empty pages."""
    made = io.BytesIO()
    document = pypdfium2.PdfDocument.new()
    for _ in range(count):
        document.new_page(595, 842)
    document.save(made)
    return made.getvalue()


def pdf_with_picture(width: int, height: int) -> bytes:
    """Return a PDF whose one picture unpacks to so many pixels; offsets are left to the reader."""
    packed = zlib.compress(bytes(width * height // 100))
    image = f"<</Type/XObject/Subtype/Image/Width {width}/Height {height}/ColorSpace/DeviceGray"
    image += f"/BitsPerComponent 8/Filter/FlateDecode/Length {len(packed)}>>"
    drawn = b"q 500 0 0 500 0 0 cm /I Do Q"
    parts = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources 6 0 R>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(drawn), drawn),
        image.encode() + b"stream\n" + packed + b"\nendstream",
        b"<</XObject<</I 5 0 R>>>>",
    )
    bodies = (b"%d 0 obj%s\nendobj\n" % (number, part) for number, part in enumerate(parts, 1))
    return b"%PDF-1.4\n" + b"".join(bodies) + b"trailer<</Root 1 0 R/Size 7>>\n%%EOF"


def png_that_says(width: int, height: int) -> bytes:
    """Return a PNG that declares a size and holds next to nothing."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    body = zlib.compress(bytes(10_000))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


def archive(**entries: bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in entries.items():
            plain = name if "[" in name else name.replace("__", "/").replace("_", ".")
            file.writestr(plain, data)
    return made.getvalue()


_ENCRYPTED = f"/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<{'00' * 32}>/U<{'11' * 32}>>>"
LOCKED = (
    "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>"
    f"\nendobj\ntrailer<</Root 1 0 R/Size 3/ID[<00><00>]{_ENCRYPTED}>>\n%%EOF"
).encode()
OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
JPEG = file_of(photograph(CHAT))
REFUSED: dict[str, tuple[Callable[[], bytes], Reason]] = {
    "nothing": (lambda: b"", Reason.EMPTY),
    "noughts": (lambda: bytes(5000), Reason.EMPTY),
    "a text": ("只是文字".encode, Reason.KIND),
    "a program": (lambda: b"MZ\x90\0" + bytes(range(256)), Reason.KIND),
    "an archive": (lambda: archive(readme_txt=b"x"), Reason.KIND),
    "a cut archive": (lambda: archive(readme_txt=b"x")[:30], Reason.KIND),
    "a workbook": (lambda: archive(xl__workbook_xml=b"<x/>"), Reason.KIND),
    "a workbook of Excel": (
        lambda: archive(**{"[Content_Types].xml": b"<x/>", "xl__workbook_xml": b"<x/>"}),
        Reason.KIND,
    ),
    "a cut Word file": (
        lambda: archive(**{"[Content_Types].xml": b"<x/>", "word__document_xml": b"<w/>"})[:90],
        Reason.WORD,
    ),
    "an old Word file": (lambda: OLD_WORD, Reason.NO_PICTURE),
    "an iPhone's picture": (lambda: b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", Reason.HEIC),
    "a Word file without pictures": (word, Reason.NO_PICTURE),
    "a Word file with a broken picture": (
        lambda: archive(word__document_xml=b"<w/>", word__media__image1_png=b"\x89PNG\r\n"),
        Reason.BROKEN,
    ),
    "a cut JPEG": (lambda: JPEG[:200], Reason.BROKEN),
    "a cut PNG": (lambda: file_of(photograph(CHAT), "PNG")[:3000], Reason.BROKEN),
    "a cut TIFF": (lambda: file_of(photograph(CHAT), "TIFF")[:3000], Reason.BROKEN),
    "a TIFF without pictures": (lambda: b"II*\0\x08\0\0\0\0\0\0\0\0\0", Reason.BROKEN),
    "a TIFF of too many": (lambda: tiff(301), Reason.PAGES),
    "a huge PNG": (lambda: png_that_says(30_000, 30_000), Reason.PIXELS),
    "a PNG that is a bomb": (lambda: png_that_says(200_000, 200_000), Reason.PIXELS),
    "a cut PDF": (lambda: pdf(1)[:40], Reason.BROKEN),
    "a PDF that is none": (lambda: b"%PDF-1.7\n" + bytes(range(256)) * 4, Reason.BROKEN),
    "a PDF without pages": (lambda: pdf(0), Reason.BROKEN),
    "a locked PDF": (lambda: LOCKED, Reason.LOCKED),
    "a PDF of too many pages": (lambda: pdf(1000), Reason.PAGES),
    "a PDF with a huge picture": (lambda: pdf_with_picture(30_000, 30_000), Reason.PIXELS),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_page_is_refused_with_what_to_do(name: str) -> None:
    make, reason = REFUSED[name]
    with pytest.raises(UnreadableError) as caught:
        sightings(pages_of(make()))
    assert caught.value.reason is reason
    assert "；" in str(caught.value)
    assert "{" not in str(caught.value)


def test_every_reason_is_put_into_words() -> None:
    for reason in Reason:
        assert str(UnreadableError(reason, 300_000_000))


def test_a_file_that_is_too_large_is_not_looked_into(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "MOST_BYTES", 100)
    with pytest.raises(UnreadableError, match="重新扫描或另存成小一些的"):
        pages_of(JPEG)


def test_a_picture_that_works_on_a_decoder_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("site_builder.office.stamp.pictures.MAX_SCANS", 3)
    progressive = file_of(photograph(CHAT), progressive=True)
    with pytest.raises(UnreadableError, match="渐进"):
        sightings(pages_of(progressive))


def test_pages_are_of_bounded_size() -> None:
    large = file_of(Image.new("L", (9000, 6000), 255), "PNG")
    width, height = pages_of(large).page(0).size
    assert width * height <= unreadable.FINE
    assert abs(width / height - 1.5) < 0.01
    sheet = io.BytesIO()
    document = pypdfium2.PdfDocument.new()
    document.new_page(14_400, 14_400)
    document.save(sheet)
    for fine in (False, True):
        width, height = pages_of(sheet.getvalue()).page(0, fine=fine).size
        assert width * height <= unreadable.FINE * 1.01


def test_the_code_in_a_word_file_is_found_among_its_pictures() -> None:
    made = word(file_of(Image.new("RGB", (30, 20), "red"), "PNG"), qr_png(stamped().payload))
    assert [s.text for s in sightings(pages_of(made))] == [stamped().payload]
