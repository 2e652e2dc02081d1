"""字数 and figures."""

from __future__ import annotations

import pytest

from site_builder.contract.counting import amounts_of_money, count_zi, has_figure


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("科普大篷车", 5),
        ("科普，下乡。", 6),
        ("18件展品", 4),
        ("1.2万人次", 4),
        ("hello world", 2),
        ("“双减”", 4),
        ("瀍河𬭸", 3),
        ("第 3 期", 3),
        ("——", 2),
        ("　 \n", 1),
    ],
)
def test_count_zi(text: str, count: int) -> None:
    assert count_zi(text) == count


@pytest.mark.parametrize("text", ["48场", "十二场", "两万余人", "９处"])
def test_has_figure(text: str) -> None:
    assert has_figure(text)


@pytest.mark.parametrize("text", ["1. 惠及5人", "3.5万人受益", "2022年12.\n", "1、18件展品", "1.5"])
def test_has_figure_beside_the_numbers_of_a_list(text: str) -> None:
    assert has_figure(text)


@pytest.mark.parametrize(
    "text",
    [
        "取得良好成效",
        "一是加强领导",
        "百花齐放",
        "1. 效果好\n2. 群众满意",
        "1、效果好\n 2）群众满意\n（３）反响好",
    ],
)
def test_has_no_figure(text: str) -> None:
    assert not has_figure(text)


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("架体和防火改造6.2万元，补助2.2万元，再补助2.2万元", {"6.2万", "2.2万"}),
        ("材料费约105元，另付6,200元", {"105", "6,200"}),
        ("每年两三万元", {"两三万"}),
        ("花了３００余元", {"３００"}),
        ("多元参与，18人，公元前3世纪", set()),
    ],
)
def test_amounts_of_money(text: str, amounts: set[str]) -> None:
    assert amounts_of_money(text) == amounts
