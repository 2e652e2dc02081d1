"""Photographs of a stamped page as people send them: turned, skewed, dim, small, stained.

Everything is computed from a page that was typeset and drawn, so that each is the same every time.
"""

from __future__ import annotations

import io
import math
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pypdfium2
from making import good
from PIL import Image, ImageChops, ImageDraw, ImageEnhance
from repository import project_contract

from site_builder.office.stamp.code import qr_side, qr_svg
from site_builder.office.stamp.stamp import Stamp, stamp_of
from site_builder.office.typesetting.typeset import Paper, typeset

if TYPE_CHECKING:
    from collections.abc import Sequence

    from site_builder.model.survey import Survey

    Corner = tuple[float, float]

DPI = 300
MM = DPI / 25.4
"""px on the page that was drawn."""
DESK = (96, 88, 80)
UPRIGHT = ((0.03, 0.03), (0.97, 0.03), (0.97, 0.97), (0.03, 0.97))
"""Where the corners of the page are on a photograph, from the upper left one round."""
PHONE = (3000, 4000)
CHAT = (750, 1000)
"""What programs for messages make of a photograph."""
SEAL = (215, 40, 45)


def stamped(survey: Survey | None = None) -> Stamp:
    """Return a survey's stamp; unless one is given, that of the good repository's city."""
    survey = survey or next(s for s in good().surveys if s.unit.kind == "city")
    return stamp_of(survey, project_contract(), good().reference.places.code)


def pdf_of(stamp: Stamp) -> bytes:
    """Return a page with a stamp at its foot, as it is printed."""
    rows = [["1", "是否出台相关政策文件", "A.是"], ["13.1", "社区科普体验馆建设", "12.5"]]
    content = {"rows": rows, "side": qr_side(stamp.payload), "short": stamp.short}
    template = (Path(__file__).parent / "page.typ").read_bytes()
    files = {"page.typ": template, "code.svg": qr_svg(stamp.payload)}
    return typeset(Paper("page.typ", "实施情况调查表", "示例", date(2022, 10, 20), content, files))


@cache
def printed() -> Image.Image:
    """Return the page at 300 dpi."""
    drawn: Image.Image = pypdfium2.PdfDocument(pdf_of(stamped()))[0].render(scale=DPI / 72).to_pil()
    return drawn.convert("RGB")


def photograph(
    size: tuple[int, int] = (1500, 2000),
    corners: Sequence[Corner] = UPRIGHT,
    page: Image.Image | None = None,
) -> Image.Image:
    """Return a photograph of the page, whose corners are at these parts of width and height."""
    return _drawn(size, tuple(corners)) if page is None else _laid(page, size, corners)


@cache
def _drawn(size: tuple[int, int], corners: tuple[Corner, ...]) -> Image.Image:
    return _laid(printed(), size, corners)


def _laid(page: Image.Image, size: tuple[int, int], corners: Sequence[Corner]) -> Image.Image:
    there = [(x * size[0], y * size[1]) for x, y in corners]
    width, height = page.size
    here = [(0, 0), (width, 0), (width, height), (0, height)]
    way = Image.Transform.PERSPECTIVE, _perspective(there, here), Image.Resampling.BICUBIC
    return page.transform(size, *way, fillcolor=DESK)


def _perspective(there: Sequence[Corner], here: Sequence[tuple[float, float]]) -> Sequence[float]:
    """Return the eight coefficients that lead from a photograph's places to the page's."""
    rows, places = [], []
    for (x, y), (u, v) in zip(there, here, strict=True):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        places += [u, v]
    return tuple(float(n) for n in np.linalg.solve(np.array(rows, float), np.array(places, float)))


def turned(degrees: float, size: tuple[int, int] = (1500, 2000)) -> Image.Image:
    """Return a photograph of the whole page, turned."""
    angle = math.radians(degrees)
    aspect = size[0] / size[1]
    corners = []
    for x, y in UPRIGHT:
        dx, dy = (x - 0.5) * 0.7 * aspect, (y - 0.5) * 0.7
        across = dx * math.cos(angle) - dy * math.sin(angle)
        down = dx * math.sin(angle) + dy * math.cos(angle)
        corners.append((across / aspect + 0.5, down + 0.5))
    return photograph(size, corners)


def dimmed(image: Image.Image, part: float) -> Image.Image:
    return ImageEnhance.Brightness(image).enhance(part)


def faded(image: Image.Image, part: float) -> Image.Image:
    return ImageEnhance.Contrast(image).enhance(part)


def noisy(image: Image.Image, spread: float) -> Image.Image:
    """Return a picture with grain of so many levels."""
    levels = np.asarray(image).astype(np.float32)
    grain = np.random.default_rng(4711).normal(0, spread, levels.shape)
    return Image.fromarray(np.clip(levels + grain, 0, 255).astype(np.uint8))


def shadowed(image: Image.Image, darkest: float) -> Image.Image:
    """Return a picture that darkens from the left to the right, where the code is."""
    light = np.linspace(1, darkest, image.width)[None, :, None]
    return Image.fromarray((np.asarray(image) * light).astype(np.uint8))


def sealed(across: float, ink: tuple[int, int, int] = SEAL) -> Image.Image:
    """Return the page with a round seal of 42 mm, so many mm to the left of the code's middle."""
    page = printed()
    seal = Image.new("RGB", page.size, "white")
    draw = ImageDraw.Draw(seal)
    middle = page.width - (26 + 16 + across) * MM, page.height - (35 + 22) * MM
    draw.circle(middle, 21 * MM, outline=ink, width=round(1.2 * MM))
    draw.regular_polygon((*middle, 5 * MM), 3, fill=ink)
    draw.regular_polygon((*middle, 5 * MM), 3, rotation=180, fill=ink)
    for step in range(14):
        angle = math.radians(step * 20 - 130)
        x, y = middle[0] + 16 * MM * math.sin(angle), middle[1] - 16 * MM * math.cos(angle)
        for bar in (-2, 0, 2):
            draw.rectangle((x - 2 * MM, y + bar * MM, x + 2 * MM, y + (bar + 0.7) * MM), fill=ink)
    return ImageChops.multiply(page, seal)


def faxed(image: Image.Image, threshold: int = 128) -> Image.Image:
    """Return a picture in black and white alone."""
    return image.convert("L").point(lambda level: 255 * (level > threshold)).convert("1")


def file_of(image: Image.Image, kind: str = "JPEG", **how: Any) -> bytes:
    made = io.BytesIO()
    image.save(made, kind, **how)
    return made.getvalue()
