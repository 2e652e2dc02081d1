"""字数 and figures."""

from __future__ import annotations

import pytest

from site_builder.contract.counting import count_zi, has_figure


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


@pytest.mark.parametrize("text", ["取得良好成效", "一是加强领导", "百花齐放"])
def test_has_no_figure(text: str) -> None:
    assert not has_figure(text)
