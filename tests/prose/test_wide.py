"""Wide characters: what Chinese writes without spaces around."""

from __future__ import annotations

import pytest

from site_builder.prose.wide import is_wide


@pytest.mark.parametrize("char", "甲，。（“”—…·℃‰㈠１")
def test_wide(char: str) -> None:
    assert is_wide(char)


@pytest.mark.parametrize("char", "aZ1 .,(\"'-%é")
def test_narrow(char: str) -> None:
    assert not is_wide(char)
