"""The QR code of an address: it is read back by a decoder, and costs little of a page."""

from __future__ import annotations

import re
from dataclasses import replace

import numpy as np
import pytest
import zxingcpp
from making import good, site

from site_builder.render.all_pages import all_pages
from site_builder.render.parts.qr_code import QrCode, qr_code

SHORT = "https://kepu.example/"
LONG = f"{SHORT}cases/2021/zhengzhou/{'metro-bookroom-' * 6}x/"


def _drawn(code: QrCode) -> np.ndarray:
    """A picture of the path's strokes, 4 px a module."""
    picture = np.full((code.side, code.side), 255, dtype=np.uint8)
    for row in re.findall(r"M[^M]+", code.path):
        x, y = map(int, re.findall(r"\d+", row)[:2])
        for move, length in re.findall(r"([mh])(\d+)", row):
            if move == "h":
                picture[y, x : x + int(length)] = 0
            x += int(length)
    return np.kron(picture, np.ones((4, 4), dtype=np.uint8))


@pytest.mark.parametrize("text", [SHORT, LONG, "https://kepu.example/cases/2021/a/b/"])
def test_a_decoder_reads_the_address(text: str) -> None:
    assert [found.text for found in zxingcpp.read_barcodes(_drawn(qr_code(text)))] == [text]


def test_white_stands_around_it() -> None:
    code = qr_code(SHORT)
    picture = _drawn(code)
    edge = 4 * 4
    assert picture[:edge].min() == picture[:, :edge].min() == 255
    assert picture[-edge:].min() == picture[:, -edge:].min() == 255


def test_it_is_small_and_the_same_each_time() -> None:
    assert len(qr_code(LONG).path) < 5000
    assert qr_code(LONG) == qr_code(LONG)


def test_pages_for_paper_carry_the_code_of_their_whole_address() -> None:
    collection = good()
    settings = replace(collection.reference.settings, site_url=SHORT)
    there = site(replace(collection, reference=replace(collection.reference, settings=settings)))
    pages = {p.path: p.content for p in all_pages(there, with_search=False)}
    for path in (
        "cases/2021/zhengzhou/metro-bookroom/index.md",
        "reports/2021/zhengzhou-kexie/index.md",
        "rounds/2021/index.md",
    ):
        expected = qr_code(SHORT + path.removesuffix("index.md")).path
        assert f'<path d="{expected}">' in str(pages[path]), path
    assert 'class="kp-qr"' not in str(pages["cases/index.md"])
