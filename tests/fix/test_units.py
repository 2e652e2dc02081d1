"""Units by their exact name."""

from __future__ import annotations

import pytest
from fixing import METRO, SURVEY, fixed


@pytest.mark.parametrize(
    "name",
    [
        "郑州市科学技术协会",
        "Zhengzhou-Kexie",
        "ｚｈｅｎｇｚｈｏｕ－ｋｅｘｉｅ",
        '"郑州市科学技术协会 "',
    ],
)
@pytest.mark.parametrize("path", [SURVEY, METRO])
def test_exact(path: str, name: str) -> None:
    assert fixed("unit: zhengzhou-kexie", f"unit: {name}", path) == "unit: zhengzhou-kexie"


@pytest.mark.parametrize("name", ["郑州市科协", "zhengzhou-kexe", "郑州", "zhengzhou_kexie"])
def test_only_similar(name: str) -> None:
    assert fixed("unit: zhengzhou-kexie", f"unit: {name}", SURVEY) == ""
