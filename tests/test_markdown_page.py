"""docs/markdown.md says truly what forge and site show, and no difference is without a hint."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from previewing import hints

if TYPE_CHECKING:
    from types import ModuleType

ROOT = Path(__file__).parent.parent


def _loaded() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make", ROOT / "docs" / "markdown" / "make.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


MAKE = _loaded()


def test_the_page_is_up_to_date() -> None:
    """Otherwise run `python docs/markdown/make.py`."""
    assert MAKE.PAGE.read_text(encoding="utf-8") == MAKE.page()


@pytest.mark.parametrize("text", MAKE.examples())
def test_no_difference_is_without_a_hint(text: str) -> None:
    assert hints(text) or not MAKE.differs(text)


def test_every_hint_about_a_body_has_a_construct() -> None:
    shown = {code for text in MAKE.examples() for code, _ in hints(text)}
    assert shown >= {f"F55{n}" for n in range(10)}
