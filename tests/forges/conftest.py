"""A fake forge of each kind, and a client of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from fake_forge import FakeForge, Pull, Running, fake  # noqa: F401 - a fixture
from forges.asking import Asking

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def asking() -> Iterator[Asking]:
    """A client of a GitHub that has one pull request."""
    with Running(FakeForge("github")) as answering:
        answering.add(Pull(7, "a" * 40))
        yield Asking(answering)
