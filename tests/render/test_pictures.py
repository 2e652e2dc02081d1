"""A published picture is never wider than the submitted one."""

from __future__ import annotations

import pytest
from making import good

from site_builder.render.pictures import WIDTHS, Gallery, Published


@pytest.mark.parametrize(
    ("width", "widths"), [(4000, list(WIDTHS)), (1280, list(WIDTHS)), (1000, [640]), (300, [300])]
)
def test_sizes(width: int, widths: list[int]) -> None:
    assert list(Published("x.jpg", "d", width, 100).sizes) == widths


def test_addresses_are_named_by_content() -> None:
    picture = Published("cases/x/images/01.jpg", "0123456789abcdef", 1280, 960)
    assert picture.sizes[640] == "media/0123456789abcdef-640.webp"
    assert picture.ratio == 0.75


def test_gallery_looks_up_by_source() -> None:
    picture = good().cases[0].cover
    published = Published(picture.path, "d", 1000, 700)
    assert Gallery({picture.path: published})(picture) is published
