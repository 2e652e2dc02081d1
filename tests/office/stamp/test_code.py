"""The QR code: what is drawn says the payload, and is large enough for a photograph of the page."""

from __future__ import annotations

import io

import pypdfium2
import pytest
import zxingcpp
from PIL import Image

from site_builder.office.stamp.code import qr_png, qr_side, qr_svg

SUMS = "A1Z" * 24
PAYLOAD = f"K1/41/2022/ZHENGZHOU-HANGKONGGANG-KEXIE/7K3MQ2XDA9{SUMS}"


def test_a_picture_for_word_says_the_payload() -> None:
    picture = Image.open(io.BytesIO(qr_png(PAYLOAD)))
    assert [code.text for code in zxingcpp.read_barcodes(picture)] == [PAYLOAD]


def test_a_drawing_says_it_where_it_is_printed() -> None:
    typst = pytest.importorskip("typst")
    side = qr_side(PAYLOAD)
    page = f'#set page(width: {side}mm, height: {side}mm, margin: 0mm)\n#image("code.svg")'
    files = {"main": page.encode(), "code.svg": qr_svg(PAYLOAD)}
    drawn = pypdfium2.PdfDocument(typst.compile(files))[0].render(scale=4).to_pil()
    (code,) = zxingcpp.read_barcodes(drawn)
    assert code.text == PAYLOAD


@pytest.mark.parametrize("unit", ["A-KEXIE", "ZHENGZHOU-HANGKONGGANG-KEXIE", "A" * 60])
def test_a_code_is_printed_large_enough(unit: str) -> None:
    """22 mm and more, and no module so small that it is lost on a photograph of 1,400 px."""
    payload = f"K1/41/2022/{unit}/7K3MQ2XDA9{SUMS}"
    side = qr_side(payload)
    modules = Image.open(io.BytesIO(qr_png(payload))).width // 8
    assert side >= 22
    assert side / modules * 1400 / 297 > 3


def test_the_same_payload_has_the_same_picture() -> None:
    assert qr_svg(PAYLOAD) == qr_svg(PAYLOAD)
    assert qr_png(PAYLOAD) == qr_png(PAYLOAD)
