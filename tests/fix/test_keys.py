"""Keys by the question's exact title or number."""

from __future__ import annotations

import pytest
from fixing import fixed


@pytest.mark.parametrize("name", ["是否开展调研、指导", '"6"', "ｇｕｉｄｅｄ"])
def test_exact_names(name: str) -> None:
    assert fixed("  guided: true", f"  {name}: true") == "  guided: true"


def test_then_its_value() -> None:
    assert fixed("  guided: true", "  是否开展调研、指导: 是") == "  guided: true"


@pytest.mark.parametrize("name", ["guide", "是否指导", '"7"', "guided2"])
def test_what_only_resembles_is_left(name: str) -> None:
    assert fixed("  guided: true", f"  {name}: true") == ""
