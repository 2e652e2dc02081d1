"""`kepu explain`: any code, in any case; anything else is misuse."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from kepu_command import Kepu

from site_builder.check.wording.catalogue import catalogue

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def kepu(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Kepu:
    """The command outside of any repository: explaining needs none."""
    return Kepu(tmp_path, monkeypatch, capsys)


def test_every_code(kepu: Kepu) -> None:
    for code, text in catalogue().items():
        status, said = kepu(f"explain {code}")
        assert status == 0
        assert said.startswith(f"# {code} {text.title}\n")


def test_small_letters(kepu: Kepu) -> None:
    assert kepu("explain s140") == kepu("explain S140")


@pytest.mark.parametrize("code", ["S999", "S1", "140", "全部"])
def test_no_such_code(kepu: Kepu, code: str) -> None:
    status, said = kepu(f"explain {code}")
    assert status == 2
    assert f"没有代码 {code}" in said
