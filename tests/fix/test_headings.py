"""Official headings: their words are there, only the marks are wrong."""

from __future__ import annotations

import pytest
from fixing import METRO, fixed

HEADING = "## 二、主要做法"


@pytest.mark.parametrize(
    "slip",
    [
        "##二、主要做法",
        "**二、主要做法**",
        "  ## 二、主要做法",
        "# 二、主要做法",
        "### 二、主要做法",
        "二、主要做法",
        "＃＃ 二、主要做法",
        "## 二.主要做法",
        "## 二、 主要做法：",
        "\u3000\u3000## 二、主要做法",
    ],
)
def test_one_reading(slip: str) -> None:
    assert fixed(HEADING, slip, METRO) == HEADING


@pytest.mark.parametrize(
    "slip",
    [
        "## 二、做法",
        "**主要做法**",
        "二、主要做法\n=====",
        "二、主要做法\n\n**二、主要做法**",
        "> ## 二、主要做法是排班",
    ],
)
def test_more_readings_or_none(slip: str) -> None:
    assert fixed(HEADING, slip, METRO) == ""
