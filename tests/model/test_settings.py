"""Settings: where the files of a public repository are shown."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from making import good

from site_builder.model.settings import build_settings

PATH = "cases/2021/a/index.md"


@pytest.mark.parametrize(
    ("repository", "address"),
    [
        ("https://e.org/r", f"https://e.org/r/{PATH}"),
        ("https://e.org/r/", f"https://e.org/r/{PATH}"),
        ("https://e.org/r?p={path}&b=main", f"https://e.org/r?p={PATH}&b=main"),
        ("", ""),
    ],
)
def test_source(repository: str, address: str) -> None:
    assert replace(good().reference.settings, repository=repository).source(PATH) == address


def test_the_day_is_a_date_or_open() -> None:
    value = {
        "province": "河南省", "province_slug": "henan", "programme": "计划",
        "national_system": "系统", "licence": "许可",
    }  # fmt: skip
    assert build_settings(value).as_of is None
    assert build_settings({**value, "as_of": "2022-10-20"}).as_of == date(2022, 10, 20)


@pytest.mark.parametrize(
    ("province", "whole"),
    [
        ("河南省", "全省"), ("内蒙古自治区", "全区"), ("重庆市", "全市"),
        ("新疆生产建设兵团", "全省"),
    ],
)  # fmt: skip
def test_what_all_of_it_together_is_called(province: str, whole: str) -> None:
    assert replace(good().reference.settings, province=province).whole == whole
