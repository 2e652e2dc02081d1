"""The reporting areas as tables list them."""

from __future__ import annotations

from making import good

from site_builder.aggregate.areas import areas


def test_they_are_in_official_order_with_the_province_last() -> None:
    assert list(areas(good()).items()) == [
        ("zhengzhou", "郑州市"),
        ("luoyang", "洛阳市"),
        ("jiyuan", "济源示范区"),
        ("henan", "省本级"),
    ]
