"""A fake forge of each kind, and the project's own half of the conversation."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from fake_forge import FakeForge, Running

from site_builder.forge.forge import FORGES

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(params=FORGES)
def fake(request: pytest.FixtureRequest) -> Iterator[FakeForge]:
    """A forge that answers, one of each kind in turn."""
    with Running(FakeForge(request.param)) as forge:
        yield forge
