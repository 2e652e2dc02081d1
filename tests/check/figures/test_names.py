"""Which names are one, and which only look so."""

from __future__ import annotations

import pytest
from making import good, unit

from site_builder.check.figures.names import Home, as_read

CITY = unit("郑州市科学技术协会", "city", "410100", "zhengzhou")
COUNTY = unit("二七区科学技术协会", "county", "410103", "zhengzhou")
PROVINCE = unit("河南省科学技术协会", "province", "410000", "henan")
CITY_BELOW = unit("济源市科学技术协会", "county", "419001", "jiyuan")
UNKNOWN = unit("新区科学技术协会", "county", "410199", "zhengzhou")


def read(name: str, home: str) -> str:
    who = {"市": CITY, "区": COUNTY, "省": PROVINCE, "县级市": CITY_BELOW, "？": UNKNOWN}[home]
    return as_read(name, Home.of(who, good().reference))


@pytest.mark.parametrize(
    ("home", "one", "other"),
    [
        ("市", "郑州市科学技术协会", "郑州市科协"),
        ("市", "市科协", "科协"),
        ("市", "市科协", "河南省郑州市科协"),
        ("市", "郑州科协", "本市科协"),
        ("市", "本单位", "郑州市科学技术协会"),
        ("市", "本级科协", "市科协"),
        ("市", "市科学技术馆", "郑州市科技馆"),
        ("市", "“市科协”", " 市 科 协 "),
        ("市", "市科协（机关）", "市科协(机关)"),
        ("市", "二七区科学技术协会", "二七区科协"),
        ("市", "东风路社区居民委员会", "东风路社区居委会"),
        ("市", "科普大篷车第二期", "科普大篷车第2期"),
        ("市", "郑州市科普大篷车", "科普大篷车"),
        ("市", "ＸＬ科技公司", "XL科技公司"),
        ("区", "二七区科协", "区科协"),
        ("区", "郑州市二七区科协", "科协"),
        ("区", "本区科协", "二七科协"),
        ("区", "我单位", "二七区科学技术协会"),
        ("省", "河南省科学技术协会", "省科协"),
        ("县级市", "济源市科协", "济源示范区济源市科学技术协会"),
        ("县级市", "济源市科协", "科协"),
    ],
)
def test_one_name_in_two_spellings(home: str, one: str, other: str) -> None:
    assert read(one, home) == read(other, home)


@pytest.mark.parametrize(
    ("home", "one", "other"),
    [
        ("市", "市科协", "区科协"),
        ("市", "市科协", "二七区科协"),
        ("市", "市科协", "省科协"),
        ("市", "市科协", "河南省科协"),
        ("市", "市科协", "市科技馆"),
        ("市", "市科协", "市科技局"),
        ("市", "二七区科协", "金水区科协"),
        ("市", "科普大篷车第一期", "科普大篷车第二期"),
        ("市", "科普大篷车（一期）", "科普大篷车（二期）"),
        ("市", "科普大篷车1", "科普大篷车2"),
        ("市", "市场监管局", "场监管局"),
        ("市", "市第一小学", "市第二小学"),
        ("区", "区科协", "市科协"),
        ("区", "区科协", "郑州市科协"),
        ("区", "二七区科协", "金水区科协"),
        ("县级市", "济源市科协", "市科协"),  # which may be that of the area above
        ("县级市", "济源市科协", "济源示范区科协"),
        ("省", "省科协", "市科协"),
        ("？", "市科协", "区科协"),
        ("？", "新区科协", "郑州市科协"),
    ],
)
def test_two_names(home: str, one: str, other: str) -> None:
    assert read(one, home) != read(other, home)


def test_of_nobody_in_particular_the_place_is_part_of_the_name() -> None:
    assert as_read("郑州市科学技术协会") == as_read("郑州市科协")
    assert as_read("郑州市科协") != as_read("市科协")
