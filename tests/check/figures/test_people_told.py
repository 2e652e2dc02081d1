"""How many people a text says were served."""

from __future__ import annotations

import pytest
from effort import steps
from hypothesis import given
from hypothesis import strategies as st

from site_builder.check.figures.people_told import people_told


@pytest.mark.parametrize(
    ("text", "total", "most"),
    [
        ("服务1.2万人次。", 12000, 12500),
        ("服务12,000人次。", 12000, 12000),
        ("培训1,000人次，接待2,000人次。", 3000, 3000),
        ("进门14,260人次，议事会756人次，小课2,496人次，合计17,512人次。", 17512, 17512),
        ("共服务46,260人次：林州12,740人次，殷都30,918人次。审稿214份。", 46260, 46260),
        ("共17,987人次，其中学生17,316人次，家长671人次。", 17987, 17987),
        ("全市6个项目合计服务75,998人次。书苑37,820人次；体验馆5,586人次。", 75998, 75998),
        ("讲座合计500人次。展览合计8,000人次。", 8500, 8500),
        ("讲座500人次。展览合计8,000人次。", 8500, 8500),  # of the exhibition alone
        ("培训农民1840人，接待3500人次。", 3500, 5340),
        ("接待3500余人次。", 3500, 3600),
        ("接待超过1万人次。", 10000, 20000),
        ("接待近2万人次。", 20000, 25000),
        ("接待三千六百人次，来了志愿者三十八名。", 3600, 3688),
        ("网上播放91万次，放映4,000人次。", 4000, 919000),
        ("出动志愿者828人次，服务11,507人次。", 11507, 11507),
        ("选派讲师12人次培训1,000人次。", 1000, 1000),
        ("派出专家培训1,000人次。", 1000, 1000),
        ("投入志愿者56人次，接待观众3,000人次。", 3000, 3000),
        ("合计5000人次（线下3000人次、线上2000人次）。", 5000, 5000),
    ],
)
def test_people_of_a_text(text: str, total: int, most: int) -> None:
    told = people_told([text])
    assert told
    assert (int(told.total), int(told.most)) == (total, most)


@pytest.mark.parametrize(
    "text",
    ["", "培训312人。", "接待上万人次，培训300人次。", "服务数千名群众、1,000人次。", "千余人次。"],
)
def test_of_some_texts_nobody_knows_how_many(text: str) -> None:
    assert people_told([text]) is None


@given(st.text("0123456789,.万千余三十合计共其中人次名：，。；", max_size=60))
def test_any_text_is_counted(text: str) -> None:
    told = people_told([text])
    assert told is None or told.most >= told.total >= 0


@pytest.mark.parametrize("text", ["服务{}人次，", "讲座{}人次。", "其中{}人，", "共{}人次，全市"])
def test_a_long_text_is_read_once(text: str) -> None:
    def work(times: int) -> int:
        told = "".join(text.format(n * n + 1) for n in range(100, 100 + times))
        return steps(lambda: people_told([told]))

    work(10)  # patterns are made once
    assert work(800) < 5 * work(200)
