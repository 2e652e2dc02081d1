"""Pictures of bars: one of each chart, the same bytes twice, no glyph missing."""

from __future__ import annotations

import io
from datetime import date
from decimal import Decimal

import pytest
from PIL import Image

from site_builder.office.typesetting.bar_pictures import bar_pictures, told
from site_builder.office.typesetting.glyphs import GlyphError
from site_builder.render.parts.charts import Bar

DAY = date(2022, 10, 20)
BARS = (
    Bar("打造基层科普阵地", Decimal("211.95"), "万元", "100", "38.3%"),
    Bar("其他", 0, "万元", "0"),
)


def drawn(*charts: tuple[Bar, ...]) -> list[Image.Image]:
    made = bar_pictures(charts, "图", "某某", DAY)
    return [Image.open(io.BytesIO(png)).convert("RGB") for png in made]


def blue(picture: Image.Image) -> int:
    """Return how many pixels are of a bar."""
    colours = picture.getcolors(picture.width * picture.height) or []
    return sum(n for n, c in colours if isinstance(c, tuple) and c[2] > c[0] + 60)


def test_a_picture_for_each_chart_as_wide_as_the_text() -> None:
    one, two = drawn(BARS, BARS[:1])
    assert one.width == two.width == round(156 / 25.4 * 300)
    assert one.height > two.height


def test_a_bar_is_as_long_as_its_value() -> None:
    halves = (Bar("甲", 2, "个", "100"), Bar("乙", 1, "个", "50"))
    half, whole, nothing = drawn(halves[1:], halves[:1], BARS[1:])
    assert blue(half) * 2 == pytest.approx(blue(whole), rel=0.02)
    assert blue(nothing) == 0


def test_the_same_bars_have_the_same_bytes() -> None:
    assert bar_pictures([BARS], "图", "某某", DAY) == bar_pictures([BARS], "图", "某某", DAY)


def test_what_stands_behind_a_bar() -> None:
    assert [told(bar) for bar in BARS] == ["211.95万元，38.3%", "0万元"]


def test_no_charts_make_no_pictures() -> None:
    assert bar_pictures([], "图", "某某", DAY) == ()


def test_a_label_that_cannot_be_printed_is_named() -> None:
    with pytest.raises(GlyphError, match="U\\+E000"):
        bar_pictures([(Bar("姓\ue000", 1, "个", "100"),)], "图", "某某", DAY)
